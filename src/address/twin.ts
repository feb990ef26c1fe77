import { parseAddress, type SourceUrl } from './source-url.ts'

const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/** Marks that sentences end or quote with, as they stand in an address: raw or percent-encoded. */
const lastMark =
  /(?:[.,;:!?'"*_>|)\]}]|%(?:2[1279CE]|3[BAEF]|5[BD]|7[CD]|60|C2%BB|C2%A0|E2%80%(?:9[89CD]|A6)|E3%80%82))$/i

/**
 * The address that an article most likely meant when it cites one with a mark of its own sentence at the end, or without the
 * bracket that closes one in the address: `/wiki/Hallow_(quay` gives `/wiki/Hallow_(quay)`, `/a).` gives `/a`. Null when
 * nothing at its end is like that. Throws nothing.
 */
export function twinOf(address: SourceUrl): SourceUrl | null {
  const origin = new URL(address).origin
  const rest = address.slice(origin.length)
  const twin = closed(rest) ?? withoutMarks(rest)
  if (twin === rest) return null
  const parsed = parseAddress(origin + twin)
  return parsed.kind === 'source' && parsed.url !== address ? parsed.url : null
}

function closed(rest: string): string | null {
  for (const [close, open] of Object.entries(pairs))
    if (count(rest, open) > count(rest, close)) return rest + close
  return null
}

function withoutMarks(rest: string): string {
  let end = rest
  for (;;) {
    const [mark] = lastMark.exec(end) ?? []
    if (mark === undefined || end.length - mark.length < 1) return end
    const sign = decodeURIComponent(mark)
    const open = pairs[sign]
    // A bracket that another one opened belongs to the address.
    if (open !== undefined && count(end, sign) <= count(end, open)) return end
    end = end.slice(0, -mark.length)
  }
}

function count(text: string, mark: string): number {
  const encoded = `%${mark.charCodeAt(0).toString(16)}`
  return text.split(mark).length - 1 + text.toLowerCase().split(encoded).length - 1
}
