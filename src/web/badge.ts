import { createHmac, timingSafeEqual } from 'node:crypto'
import { html } from 'hono/html'
import type { ArticleReport } from '../store/article-pages.ts'
import type { Words } from '../words/words.ts'
import type { Newsroom } from './newsroom.ts'

/**
 * Where the badge of an article is. Whoever has this address may see the badge, for good: it stands in published pages, where
 * nobody logs in. Of an article whose address nobody gave away it tells nobody anything, not even that it is there.
 */
export function badgePath({ replayKey }: Newsroom, articleId: string): string {
  return `/api/v1/articles/${articleId}/badge.svg?key=${seal(replayKey, articleId).toString('base64url')}`
}

export function isBadgeKey(sealKey: Buffer, articleId: string, key: string): boolean {
  const given = Buffer.from(key, 'base64url')
  const right = seal(sealKey, articleId)
  return given.length === right.length && timingSafeEqual(given, right)
}

function seal(key: Buffer, articleId: string): Buffer {
  return createHmac('sha256', key).update(`badge ${articleId}`).digest().subarray(0, 16)
}

/** White on each of these has a contrast of 5:1 or more. */
const colours = { good: '#1a6b3c', bad: '#b3261e', unsure: '#8a5200', none: '#5a5f66' }

interface Said {
  readonly text: string
  readonly colour: keyof typeof colours
}

/**
 * A badge in words and colour, with nothing in it but counts and a day.
 * @param report the article's last; null when it is not checked, or not any longer
 */
export async function badgeSvg(words: Words, report: ArticleReport | null): Promise<string> {
  const { label, described, on } = words.badge
  const { text, colour } = said(words, report)
  const title = described(text, report === null ? null : on(report.generatedAt.toISOString().slice(0, 10)))
  const [left, right] = [widthOf(label), widthOf(text)]
  const width = left + right
  return String(
    await html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20" viewBox="0 0 ${width} 20" role="img" aria-labelledby="title" lang="${words.language}"><title id="title">${title}</title><rect width="${width}" height="20" rx="3" fill="#333a40"/><path d="M${left} 0h${right - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h-${right - 3}z" fill="${colours[colour]}"/><g fill="#fff" font-family="system-ui,sans-serif" font-size="11"><text x="8" y="14" textLength="${left - 16}">${label}</text><text x="${left + 8}" y="14" textLength="${right - 16}">${text}</text></g></svg>`,
  )
}

function said(words: Words, report: ArticleReport | null): Said {
  const { unchecked, none, gone, unsure, stand } = words.badge
  if (report === null) return { text: unchecked, colour: 'none' }
  const { sources, states } = report.summary
  const { dead = 0, blocked = 0, unreachable = 0, invalid = 0 } = states
  if (sources === 0) return { text: none, colour: 'none' }
  if (dead > 0) return { text: gone(dead, sources), colour: 'bad' }
  const open = blocked + unreachable + invalid
  return open > 0
    ? { text: unsure(open, sources), colour: 'unsure' }
    : { text: stand(sources), colour: 'good' }
}

/** Eleven-pixel letters of whatever font there is are made to fit. */
function widthOf(text: string): number {
  return Math.ceil([...text].length * 6.4) + 16
}
