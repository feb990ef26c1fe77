/** What kind of reading a media type asks for. */
type TextKind = 'html' | 'xml' | 'plain'

export const pdfType = 'application/pdf'

/** A `Content-Type` field taken apart (RFC 9110 §8.3.1); parts are null when the field has none we can use. */
interface ContentType {
  /** type/subtype, lower case */
  readonly mediaType: string | null
  readonly charset: string | null
}

const token = /^[!#$%&'*+\-.^_`|~0-9a-z]+\/[!#$%&'*+\-.^_`|~0-9a-z]+$/

/** Take a `Content-Type` field apart. Throws nothing; what is malformed is null. */
export function parseContentType(field: string | null): ContentType {
  if (field === null) return { mediaType: null, charset: null }
  const [essence, ...parameters] = field.split(';', 16)
  const mediaType = essence!.trim().toLowerCase()
  let charset: string | null = null
  for (const parameter of parameters) {
    const equals = parameter.indexOf('=')
    if (equals === -1 || parameter.slice(0, equals).trim().toLowerCase() !== 'charset') continue
    charset = parameter
      .slice(equals + 1)
      .trim()
      .replaceAll(/["']/g, '')
    break
  }
  return { mediaType: mediaType.length < 128 && token.test(mediaType) ? mediaType : null, charset }
}

/** How to read a media type's text; null when it is not text. */
export function textKind(mediaType: string): TextKind | null {
  if (mediaType === 'text/html' || mediaType === 'application/xhtml+xml') return 'html'
  if (mediaType === 'text/xml' || mediaType === 'application/xml' || mediaType.endsWith('+xml'))
    return mediaType === 'image/svg+xml' ? null : 'xml'
  if (mediaType.startsWith('text/') || mediaType === 'application/json' || mediaType.endsWith('+json'))
    return 'plain'
  return null
}

/** Whether bytes begin as a PDF's do. */
export function startsAsPdf(bytes: Uint8Array): boolean {
  return latin1(bytes, 5) === '%PDF-'
}

const unknownTypes: ReadonlySet<string> = new Set(['unknown/unknown', 'application/unknown', '*/*'])

/**
 * The media type to go by: the declared one, unless it says nothing or says text over bytes that plainly are not
 * (the part of the WHATWG MIME Sniffing standard that a reader of text needs), or the bytes are a PDF's: of these it says
 * `application/octet-stream`, `application/x-pdf` and worse.
 * @param head the first bytes of the decoded body; 512 are enough
 */
export function effectiveMediaType(declared: string | null, head: Uint8Array): string {
  if (startsAsPdf(head)) return pdfType
  if (declared !== null && !unknownTypes.has(declared)) {
    if (textKind(declared) === null) return declared
    return binaryType(head) ?? (binaryShare(head) > 1 / 20 ? 'application/octet-stream' : declared)
  }
  const binary = binaryType(head)
  if (binary !== null) return binary
  if (binaryShare(head) > 0) return 'application/octet-stream'
  const start = latin1(head, 512).trimStart().toLowerCase().replace('\u00ef\u00bb\u00bf', '')
  if (start.startsWith('<?xml')) return start.includes('<html') ? 'application/xhtml+xml' : 'text/xml'
  return htmlStart.test(start) ? 'text/html' : 'text/plain'
}

// "Identifying a resource with an unknown MIME type", rows of text/html; a comment counts too.
const htmlStart =
  /^<(?:!doctype html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|meta|link)[\s>]|^<!--/

const magics: readonly (readonly [mediaType: string, at: number, bytes: string])[] = [
  ['application/postscript', 0, '%!PS-Adobe-'],
  ['image/png', 0, '\x89PNG\r\n\x1a\n'],
  ['image/gif', 0, 'GIF8'],
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/webp', 8, 'WEBPVP'],
  ['audio/wave', 8, 'WAVE'],
  ['video/mp4', 4, 'ftyp'],
  ['video/webm', 0, '\x1aE\xdf\xa3'],
  ['application/ogg', 0, 'OggS\x00'],
  ['audio/mpeg', 0, 'ID3'],
  ['font/woff', 0, 'wOFF'],
  ['font/woff2', 0, 'wOF2'],
  ['application/x-gzip', 0, '\x1f\x8b\x08'],
  ['application/zip', 0, 'PK\x03\x04'],
  ['application/x-rar-compressed', 0, 'Rar!\x1a\x07'],
  ['application/msword', 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
]

function binaryType(head: Uint8Array): string | null {
  const start = latin1(head, 32)
  for (const [mediaType, at, bytes] of magics) if (start.startsWith(bytes, at)) return mediaType
  return null
}

/**
 * How many of the first bytes are "binary data bytes", which stand in no text; UTF-16, whose ASCII is half zeros, has none.
 * One is enough where nothing is declared. A page that says it is one may have strayed into a few: no browser minds.
 */
function binaryShare(head: Uint8Array): number {
  if (head.length === 0 || utf16(head)) return 0
  const start = head.subarray(0, 512)
  let binary = 0
  for (const byte of start)
    if (byte < 0x20 && (byte < 0x09 || byte === 0x0b || (byte > 0x0d && byte !== 0x1b))) binary++
  return binary / start.length
}

function utf16(head: Uint8Array): boolean {
  const [first, second, third, fourth] = head
  if ((first === 0xfe && second === 0xff) || (first === 0xff && second === 0xfe)) return true
  return first === 0x3c
    ? second === 0 && fourth === 0 && third !== 0
    : first === 0 && second === 0x3c && third === 0
}

function latin1(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, length)).toString('latin1')
}
