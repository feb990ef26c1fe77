import type { Outlet } from './outlets.ts'
import type { Range } from './sentences.ts'

/** A piece of a sentence, with its place in the text that was cut up. */
export type Token = Range & { readonly text: string } & (
    | { readonly kind: 'word' | 'mark' }
    | { readonly kind: 'quote'; readonly quote: number }
    | { readonly kind: 'outlet'; readonly outlet: Outlet }
  )

/** Finds outlets by name in the words of one article. */
export interface OutletFinder {
  /** The outlet whose name begins at a token, and of how many tokens it is; null when none does. */
  at(tokens: readonly Token[], index: number): { readonly outlet: Outlet; readonly length: number } | null
}

const piece = /\p{Lu}\.(?=\s*\p{Lu})|[\p{L}\p{N}\p{M}]+(?:[-.'’][\p{L}\p{N}\p{M}]+)*|\S/gu

/**
 * A sentence cut into words, marks, known outlets, and quotations as one piece each.
 * @param quoted ranges of quotations in `text`, ascending and apart; their insides are not cut up
 */
export function tokensOf(text: string, quoted: readonly Range[], finder: OutletFinder): Token[] {
  const tokens: Token[] = []
  let from = 0
  for (const [number, range] of quoted.entries()) {
    cut(text, from, range.start, finder, tokens)
    tokens.push({ kind: 'quote', quote: number, text: '', start: range.start, end: range.end })
    from = range.end
  }
  cut(text, from, text.length, finder, tokens)
  return tokens
}

function cut(text: string, from: number, to: number, finder: OutletFinder, tokens: Token[]): void {
  const pieces: Token[] = []
  for (const match of text.slice(from, to).matchAll(piece)) {
    const start = from + match.index
    const kind = /^[\p{L}\p{N}]/u.test(match[0]) ? 'word' : 'mark'
    pieces.push({ kind, text: match[0], start, end: start + match[0].length })
  }
  for (let i = 0; i < pieces.length; ) {
    const found = finder.at(pieces, i)
    if (found === null) {
      tokens.push(pieces[i]!)
      i++
      continue
    }
    const { start } = pieces[i]!
    const { end } = pieces[i + found.length - 1]!
    tokens.push({ kind: 'outlet', outlet: found.outlet, text: text.slice(start, end), start, end })
    i += found.length
  }
}

export function isCapitalised(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}/u.test(token.text)
}

export function lower(token: Token | undefined): string {
  return token?.kind === 'word' ? token.text.toLowerCase() : ''
}
