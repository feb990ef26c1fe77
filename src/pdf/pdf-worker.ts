import { parentPort, workerData } from 'node:worker_threads'
import { getDocument, PasswordException, type PDFDocumentProxy, VerbosityLevel } from 'unpdf/pdfjs'
import { givenTitle, isoOf, told } from './document-info.ts'
import { joinHyphens } from './hyphens.ts'
import { PageLines } from './lines.ts'
import type { Pdf, PdfLimits, PdfReading } from './pdf.ts'

/** What a thread that reads one PDF is given. */
export interface PdfTask {
  readonly bytes: Uint8Array
  readonly limits: PdfLimits
}

/** Share of characters that no font says the meaning of: more, and the words are not to be told. */
const mostStrange = 0.02
const strange = /[\p{Co}\p{Cn}\ufffd\0-\x08\x0e-\x1f]/gu

const port = parentPort
if (port === null) throw new Error('pdf-worker.ts runs in a worker thread only')
const { bytes, limits } = workerData as PdfTask
const began = performance.now()
// Set when the file asks for tables that we do not carry: those of Chinese, Japanese and Korean encodings.
let lacksTable = false

async function reading(): Promise<PdfReading> {
  const task = getDocument({
    data: bytes,
    verbosity: VerbosityLevel.ERRORS,
    BinaryDataFactory: NoTables,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 0,
  })
  try {
    return { kind: 'read', pdf: await read(await task.promise) }
  } catch (error) {
    return { kind: 'unreadable', why: error instanceof PasswordException ? 'encrypted' : 'damaged' }
  }
}

async function read(document: PDFDocumentProxy): Promise<Pdf> {
  const { info, metadata } = await document.getMetadata().catch(() => ({ info: {}, metadata: null }))
  const fields = info as Readonly<Record<string, unknown>>
  const xmp = (name: string): string | null => told(metadata?.get(name))
  const { lines, heading, isWhole } = await readPages(document)
  return {
    lines,
    text: joinHyphens(lines),
    heading,
    title: givenTitle(xmp('dc:title')) ?? givenTitle(told(fields.Title)),
    author: xmp('dc:creator') ?? told(fields.Author),
    publisher: xmp('dc:publisher'),
    language: told(fields.Language) ?? xmp('dc:language'),
    createdAt: isoOf(told(fields.CreationDate)) ?? xmp('xmp:createdate'),
    modifiedAt: isoOf(told(fields.ModDate)) ?? xmp('xmp:modifydate'),
    // The pages of a form or a portfolio say that another program shows the rest.
    isWhole: isWhole && fields.IsXFAPresent !== true && fields.IsCollectionPresent !== true,
  }
}

async function readPages(document: PDFDocumentProxy): Promise<Pick<Pdf, 'lines' | 'heading' | 'isWhole'>> {
  const pages: string[] = []
  let heading: string | null = null
  let isWhole = document.numPages <= limits.pages
  let room = limits.textLength
  for (let number = 1; number <= Math.min(document.numPages, limits.pages); number++) {
    const lines = new PageLines()
    const isRead = await readPage(document, number, lines, room)
    const text = lines.text().slice(0, room)
    if (number === 1) heading = lines.heading()
    pages.push(text)
    room -= text.length + 1
    // A page without words may be a picture of words.
    if (!isRead || !/\p{L}|\p{N}/u.test(text)) isWhole = false
    if (room <= 0 || isLate()) {
      isWhole &&= number === document.numPages && room > 0
      break
    }
  }
  const all = pages.join('\f')
  const odd = all.match(strange)?.length ?? 0
  return { lines: all, heading, isWhole: isWhole && !lacksTable && odd <= mostStrange * all.length }
}

/** Whether all of a page could be read. */
async function readPage(
  document: PDFDocumentProxy,
  number: number,
  lines: PageLines,
  room: number,
): Promise<boolean> {
  let length = 0
  try {
    const page = await document.getPage(number)
    for await (const { items } of page.streamTextContent({ includeMarkedContent: false })) {
      for (const { str, height, transform, hasEOL } of items) {
        lines.add({ text: str, height, baseline: transform[5], endsLine: hasEOL })
        length += str.length + 1
      }
      if (length > room || isLate()) return false
    }
    page.cleanup()
    return true
  } catch {
    return false
  }
}

function isLate(): boolean {
  return performance.now() - began > limits.readingMs
}

/** In place of the files that come with the parser: encodings for Chinese, Japanese and Korean, fonts, decoders. */
class NoTables {
  async fetch({ kind }: { readonly kind: string }): Promise<never> {
    if (kind === 'cMapUrl') lacksTable = true
    throw new Error(`no ${kind}`)
  }
}

port.postMessage((await reading()) satisfies PdfReading)
