import { createHash } from 'node:crypto'
import zlib from 'node:zlib'

/** A line of text on a page; sizes and places in points. */
interface PdfLine {
  readonly text: string
  readonly size?: number
  readonly x?: number
  readonly y?: number
}

export interface PdfOptions {
  /** entries of the information dictionary */
  readonly info?: Readonly<Record<string, string>>
  readonly xmp?: string
  readonly lang?: string
  /** sent so that it asks for a password, or so that it only asks not to be copied from */
  readonly encrypted?: 'password' | 'copying'
  /** leave out the table that says what the characters mean */
  readonly withoutMeaning?: true
}

export type PdfPage = readonly (string | PdfLine)[]

/**
 * A PDF of these pages, in a font of which it says with a ToUnicode table what each character means; so any script can be
 * written, and a ligature as the one sign that it is.
 */
export function pdf(pages: readonly PdfPage[], options: PdfOptions = {}): Buffer {
  const { info = {}, xmp, lang, encrypted, withoutMeaning } = options
  const signs = [...new Set(pages.flat().flatMap((line) => [...textOf(line)]))]
  const codeOf = (sign: string) => hex(signs.indexOf(sign) + 1)
  const first = 8
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`).join(' ')
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${lang === undefined ? '' : `/Lang (${lang})`} ${xmp === undefined ? '' : '/Metadata 7 0 R'} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /Own /Encoding /Identity-H /DescendantFonts [4 0 R] ${withoutMeaning ? '' : '/ToUnicode 5 0 R'} >>`,
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Own /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor << /Type /FontDescriptor /FontName /Own /Flags 4 >> >>',
    stream(meaningOf(signs, codeOf)),
    `<< ${Object.entries(info)
      .map(([name, value]) => `/${name} ${utf16(value)}`)
      .join(' ')} >>`,
    stream(xmp ?? '', '/Type /Metadata /Subtype /XML'),
    ...pages.flatMap((page, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${first + 2 * index + 1} 0 R >>`,
      compressed(Buffer.from(contentOf(page, codeOf))),
    ]),
  ]
  return encrypted === undefined
    ? fileOf(objects, '/Info 6 0 R')
    : fileOf(...withLock(objects, encrypted === 'password'))
}

/** A file of these objects, the first of which is its catalogue, numbered from 1. */
export function fileOf(objects: readonly string[], trailer = ''): Buffer {
  let file = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'
  const offsets: number[] = []
  for (const [index, object] of objects.entries()) {
    offsets.push(file.length)
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(file + end, 'latin1')
}

export function stream(data: string, entries = ''): string {
  return `<< /Length ${data.length} ${entries} >>\nstream\n${data}\nendstream`
}

/** @param times how often it is compressed */
export function compressed(data: Buffer, times = 1): string {
  let packed = data
  for (let time = 0; time < times; time++) packed = zlib.deflateSync(packed)
  return stream(packed.toString('latin1'), `/Filter [${'/FlateDecode '.repeat(times)}]`)
}

function textOf(line: string | PdfLine): string {
  return typeof line === 'string' ? line : line.text
}

function contentOf(page: PdfPage, codeOf: (sign: string) => string): string {
  let y = 780
  return page
    .map((line) => {
      const { text, size = 11, x = 72, y: at = y }: PdfLine = typeof line === 'string' ? { text: line } : line
      y = at - Math.round(size * 1.3)
      return `BT /F ${size} Tf ${x} ${at} Td <${[...text].map(codeOf).join('')}> Tj ET`
    })
    .join('\n')
}

function meaningOf(signs: readonly string[], codeOf: (sign: string) => string): string {
  const rows = signs.map(
    (sign) => `<${codeOf(sign)}> <${Buffer.from(sign, 'utf16le').swap16().toString('hex')}>`,
  )
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <0000> <FFFF> endcodespacerange
${rows.length} beginbfchar
${rows.join('\n')}
endbfchar endcmap end end`
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0')
}

function utf16(text: string): string {
  return `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`
}

/** ISO 32000-1 §7.6.3, revision 2: RC4 with 40 bits. */
function withLock(objects: readonly string[], asks: boolean): [string[], string] {
  const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')
  const id = Buffer.alloc(16, 7)
  const owner = Buffer.alloc(32, 9)
  const permissions = -44
  const key = md5(padding, owner, Buffer.from(new Int32Array([permissions]).buffer), id).subarray(0, 5)
  // What no password gives is what asks for one.
  const user = asks ? Buffer.alloc(32, 1) : rc4(key, padding)
  const locked = objects.map((object, index) => {
    const parts = /^([\s\S]*\nstream\n)([\s\S]*)(\nendstream)$/.exec(object)
    if (parts === null) return object
    const number = Buffer.from([index + 1, 0, 0, 0, 0])
    const data = rc4(md5(key, number).subarray(0, 10), Buffer.from(parts[2]!, 'latin1'))
    return parts[1]! + data.toString('latin1') + parts[3]!
  })
  const string = (bytes: Buffer) => `<${bytes.toString('hex')}>`
  locked.push(`<< /Filter /Standard /V 1 /R 2 /O ${string(owner)} /U ${string(user)} /P ${permissions} >>`)
  return [locked, `/Encrypt ${locked.length} 0 R /ID [${string(id)} ${string(id)}]`]
}

function md5(...parts: readonly Buffer[]): Buffer {
  return createHash('md5').update(Buffer.concat(parts)).digest()
}

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, index) => index)
  const swap = (a: number, b: number) => ([state[a], state[b]] = [state[b]!, state[a]!])
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + state[i]! + key[i % key.length]!) & 255
    swap(i, j)
  }
  let i = 0
  let j = 0
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) & 255
      j = (j + state[i]!) & 255
      swap(i, j)
      return byte ^ state[(state[i]! + state[j]!) & 255]!
    }),
  )
}
