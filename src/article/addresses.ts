import { LinkifyIt } from 'linkify-it'
import { parse as parseHost } from 'tldts'
import { maxAddressLength } from '../address/source-url.ts'

/** An address in running text. */
export interface FoundAddress {
  /** as written, a line break inside included */
  readonly raw: string
  /** the address itself: `raw` without the line break, with a scheme where it had none */
  readonly address: string
  readonly start: number
  readonly end: number
}

// linkify-it knows where an address ends in running text (punctuation, brackets, typographic quotes). Hosts without a
// scheme are found below: its own guess at them makes links out of file names.
const linkify = new LinkifyIt({ fuzzyEmail: false, maxLength: maxAddressLength })
  .add('mailto:', null)
  .add('//', null)

/** `www.` and a host, or a host with a path; the rest is judged by `schemelessAt`. */
const schemeless =
  /(?<![\p{L}\p{N}@/._:-])(?:www\.[\p{L}\p{N}]|(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24}\/[\p{L}\p{N}])/gu

/**
 * The addresses in running text, in order, none inside another.
 *
 * Without a scheme only two forms count: `www.` before a host, and a lower-case host under a public suffix with a path (`ria.ru/syria/1510638374.html`). `e.g.`, `readme.md` and `node.js` are none, nor is a bare host name: an
 * article that says "Booking.com" names a company. They are taken as http, as browsers did when such addresses were written.
 *
 * An address that ends at the end of its line in a hyphen, slash or other joint is joined to the next line when that
 * begins with what can only be the rest of an address (see `restOf`).
 */
export function findAddresses(text: string): FoundAddress[] {
  if (!/:\/\/|www\.|\.[a-z]{2,24}\//u.test(text)) return []
  const found: FoundAddress[] = []
  for (const match of linkify.match(text) ?? [])
    found.push({ raw: match.raw, address: match.raw, start: match.index, end: match.lastIndex })
  for (const match of text.matchAll(schemeless)) {
    const one = schemelessAt(text, match.index)
    if (one !== null) found.push(one)
  }
  found.sort((a, b) => a.start - b.start)
  return joinBroken(text, withoutOverlap(found))
}

function schemelessAt(text: string, start: number): FoundAddress | null {
  const tail = text.slice(start, start + 2048)
  const end = tail.search(/[\s<>"“”«»]/u)
  const match = linkify.matchAtStart(`http://${end < 0 ? tail : tail.slice(0, end)}`)
  if (match === null) return null
  const raw = match.raw.slice('http://'.length)
  const host = raw.split(/[/?#:]/, 1)[0]!
  const found = { raw, address: match.raw, start, end: start + raw.length }
  if (/^www\.[^.]+\.[^.]/u.test(host)) return found
  // "yahoo.com/google.com" is a choice between two names, not a host and a path.
  return parseHost(host).isIcann === true && !isBareHost(raw.slice(host.length + 1)) ? found : null
}

function isBareHost(words: string): boolean {
  const { hostname, isIcann } = parseHost(words)
  return hostname === words && isIcann === true
}

function withoutOverlap(sorted: readonly FoundAddress[]): FoundAddress[] {
  const kept: FoundAddress[] = []
  for (const one of sorted) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one)
  return kept
}

const lineBreak = /(?:\r\n|\n|\r)[ \t]*/y

function joinBroken(text: string, found: readonly FoundAddress[]): FoundAddress[] {
  return found.map((one, index) => {
    // linkify-it leaves a joint at the very end out of the address, as it does with any closing punctuation.
    const joint = /^[-/_=&?]?/.exec(text.slice(one.end, one.end + 1))![0]
    const end = one.end + joint.length
    if (!/[-/_=&?]$/.test(one.raw + joint)) return one
    lineBreak.lastIndex = end
    const gap = lineBreak.exec(text)?.[0]
    if (gap === undefined) return one
    const restStart = end + gap.length
    const next = found[index + 1]
    if (next !== undefined && next.start <= restStart) return one
    const rest = restOf(text.slice(restStart, restStart + 2048))
    if (rest === null) return one
    const restEnd = restStart + rest.length
    return {
      raw: text.slice(one.start, restEnd),
      address: one.address + joint + rest,
      start: one.start,
      end: restEnd,
    }
  })
}

/**
 * The beginning of a line, when it can only be the rest of an address: it has no capital first letter of a sentence, and
 * either ends in a file ending of the web, or has three joints or digits and stands alone on its line.
 */
function restOf(line: string): string | null {
  const token = /^[A-Za-z0-9%_\-./=&?~#+]+/.exec(line)?.[0].replace(/[.?]+$/, '') ?? ''
  if (token === '' || /^(?:https?:|www\.)/i.test(token)) return null
  if (/\.(?:s?html?|php|aspx?|pdf)$/i.test(token)) return token
  const alone = /^[.,;)\]]*[ \t]*(?:[\r\n]|$)/.test(line.slice(token.length))
  const joints = token.match(/[-_/=&%]|\d+/g)?.length ?? 0
  return alone && joints >= 3 ? token : null
}
