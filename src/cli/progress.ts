import { printable } from '../printable.ts'
import type { Progress } from '../run/check-articles.ts'

export interface ProgressView {
  readonly show: (event: Progress) => void
  /** takes the bar away, so that what follows starts on a clean line */
  readonly end: () => void
}

interface Screen {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

const redrawMs = 80
const linesEverySources = 100

/** A bar on a terminal, plain lines elsewhere, nothing when quiet. */
export function progressView(screen: Screen, quiet: boolean, now: () => number): ProgressView {
  if (quiet) return { show: () => {}, end: () => {} }
  return screen.isTTY ? bar(screen, now) : lines(screen)
}

function lines(screen: Screen): ProgressView {
  const show = (event: Progress) => {
    switch (event.kind) {
      case 'article-read':
        return screen.write(`read ${printable(event.name)}: ${plural(event.citations, 'citation')}\n`)
      case 'article-unreadable':
        return screen.write(`${unreadable(event)}\n`)
      case 'sources-found':
        return screen.write(`checking ${plural(event.sources, 'source')}\n`)
      case 'source-checked':
        if (event.done % linesEverySources !== 0 && event.done !== event.sources) return
        return screen.write(`checked ${event.done} of ${event.sources}\n`)
    }
  }
  return { show, end: () => {} }
}

function bar(screen: Screen, now: () => number): ProgressView {
  let drawnAt = 0
  const draw = (text: string) => {
    drawnAt = now()
    screen.write(`\r\x1b[K${text.slice(0, (screen.columns ?? 80) - 1)}`)
  }
  const show = (event: Progress) => {
    switch (event.kind) {
      case 'article-read':
        return draw(`reading ${printable(event.name)}`)
      case 'article-unreadable':
        return screen.write(`\r\x1b[K${unreadable(event)}\n`)
      case 'sources-found':
        return draw(`checking ${plural(event.sources, 'source')}`)
      case 'source-checked': {
        if (now() - drawnAt < redrawMs && event.done !== event.sources) return
        const width = 24
        const filled = Math.round((event.done / event.sources) * width)
        return draw(
          `${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${event.done}/${event.sources} ${event.check.state} ${printable(event.check.url)}`,
        )
      }
    }
  }
  return { show, end: () => screen.write('\r\x1b[K') }
}

function unreadable({ name, error }: Progress & { kind: 'article-unreadable' }): string {
  return `stet: ${printable(error.message.includes(name) ? error.message : `${name}: ${error.message}`)}${error.advice === null ? '' : ` (${error.advice})`}`
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
