import { isUtf8 } from 'node:buffer'
import { ResultType, Sniffer } from 'encoding-sniffer/sniffer'
import type { SourceUrl } from '../address/source-url.ts'

const prescanned = 1_024
/** How far a `meta` beyond the standard's 1,024 bytes is looked for: browsers find it while parsing and start again. */
const lateMeta = 16_384

/**
 * The encoding of a text, as the WHATWG standards decide it: byte order mark, then the `Content-Type`, then the prescan
 * of the first 1,024 bytes (XML declaration, `meta`). Where all are silent: UTF-8 when the bytes are that, a `meta` that
 * came late, Cyrillic where the page's `lang` or its top-level domain speaks of it, else windows-1252.
 *
 * @param head     the first bytes of the decoded body; 16 KiB are looked at
 * @param declared charset parameter of the `Content-Type`, null when there is none
 * @returns a decoder's label, lower case; null when the label means that the text must not be decoded ("replacement")
 */
export function charsetOf(head: Uint8Array, declared: string | null, url: SourceUrl): string | null {
  const marked = byteOrderMark(head)
  if (marked !== null) return marked
  const transported = encodingOf(declared ?? '')
  if (transported !== undefined) return transported
  const first = head.subarray(0, prescanned)
  const prescan = sniff(first)
  if (prescan !== undefined) return prescan
  if (isUtf8(wholeCharacters(head))) return 'utf-8'
  return sniff(head.subarray(0, lateMeta)) ?? guess(head, url)
}

function byteOrderMark(head: Uint8Array): string | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8'
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return null
}

/** Labels of the Encoding standard's "replacement": encodings that let text hide as other text. */
const replacements: ReadonlySet<string> = new Set([
  'replacement',
  'csiso2022kr',
  'hz-gb-2312',
  'iso-2022-cn',
  'iso-2022-cn-ext',
  'iso-2022-kr',
])

/** The encoding a label names; null for "replacement", undefined when no encoding has this label. */
function encodingOf(label: string): string | null | undefined {
  const wanted = label.trim().toLowerCase()
  if (wanted === '' || wanted.length > 40) return undefined
  if (replacements.has(wanted)) return null
  try {
    return new TextDecoder(wanted).encoding
  } catch {
    return undefined
  }
}

const maybeDeclared = /charset|encoding|\0/i

function sniff(bytes: Uint8Array): string | null | undefined {
  // Most pages without a charset in their header have none here either, and the sniffer takes its time.
  if (!maybeDeclared.test(latin1(bytes))) return undefined
  const sniffer = new Sniffer({ maxBytes: bytes.length })
  sniffer.write(bytes)
  return sniffer.resultType === ResultType.DEFAULT ? undefined : encodingOf(sniffer.encoding)
}

/** Bytes without a UTF-8 character that the end of the piece may have cut. */
function wholeCharacters(bytes: Uint8Array): Uint8Array {
  let end = bytes.length
  while (end > 0 && end > bytes.length - 3 && (bytes[end - 1]! & 0xc0) === 0x80) end--
  return end > 0 && bytes[end - 1]! >= 0xc0 ? bytes.subarray(0, end - 1) : bytes
}

const cyrillicLang = /\slang\s?=\s?["']?(?:be|bg|kk|mk|ru|sr|uk)\b/i
const cyrillicDomain = /\.(?:ru|su|by|ua|bg|kz|mk|rs|xn--p1ai|xn--j1amh|xn--90ais|xn--90ae|xn--90a3ac)$/

function guess(head: Uint8Array, url: SourceUrl): string {
  const isCyrillic = cyrillicDomain.test(new URL(url).hostname) || cyrillicLang.test(latin1(head))
  if (!isCyrillic) return 'windows-1252'
  // Small letters are E0–FF in windows-1251 and C0–DF in KOI8, where the capitals have the other half; text is mostly
  // small letters.
  let lower = 0
  let upper = 0
  for (const byte of head) {
    if (byte >= 0xe0) upper++
    else if (byte >= 0xc0) lower++
  }
  return upper >= lower ? 'windows-1251' : 'koi8-u'
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
}
