import { setImmediate as turn } from 'node:timers/promises'
import pLimit from 'p-limit'
import type { SourceUrl } from '../address/source-url.ts'
import { pdfLimits } from '../pdf/pdf.ts'
import { readPdf } from '../pdf/read-pdf.ts'
import type { Response } from '../visit/visit.ts'
import { type PageLimits, pageLimits } from './limits.ts'
import { startsAsPdf } from './media-type.ts'
import type { Page } from './page.ts'
import { readPage, unreadablePage } from './read-page.ts'
import { ReaderThread, type ReadJob, type ThreadEnd } from './reader-thread.ts'

export interface PageReader extends AsyncDisposable {
  /** Starts a thread before the first page comes: it loads its modules while the caller does something else. */
  start(): void
  /**
   * As `readPage`. A page that its thread dies of, or is not done with in time, comes back unreadable (`charset` null,
   * `partial`), as does every page still unread when the reader is closed.
   */
  read(url: SourceUrl, response: Response): Promise<Page>
}

export interface ReaderOptions {
  /** worker threads, started as pages come, or the first of them by `start`; 0 reads on the calling thread */
  readonly threads: number
  readonly limits?: PageLimits
  readonly now?: () => Date
  /** how long one page may take before its thread is given up and replaced */
  readonly pageTimeoutMs?: number
}

/** What a page of more text is good for takes some of a turn of the event loop: such pages come one in a turn. */
const longText = 100_000
/** Bodies on disk may be PDFs of many megabytes, which must be in memory as a whole. */
const largeAtOnce = 4
const pdfsAtOnce = 2
/** Pages a thread has at a time: the next is there when it is done with one, and several go in one message. */
const threadLoad = 8

/**
 * Open a reader of pages in worker threads. Bodies that are not in memory are read on the calling thread, whose event
 * loop turns between their pieces; PDFs in threads made for them (`readPdf`). Threads hold the process only while they read; close the reader to end them.
 */
export function readPages(options: ReaderOptions): PageReader {
  const { threads, limits = pageLimits, now = () => new Date(), pageTimeoutMs = 10_000 } = options
  const running = new Set<ReaderThread>()
  const waiting: ReadJob[] = []
  const large = pLimit(largeAtOnce)
  const pdfs = pLimit(pdfsAtOnce)
  const turns = pLimit(1)
  const closing = new AbortController()
  // Set when threads can not be had, and when the reader is closed.
  let isAlone = threads === 0

  const pdf = (bytes: Uint8Array) => pdfs(() => readPdf(bytes, pdfLimits, closing.signal))

  function newThread(): ReaderThread {
    const thread = new ReaderThread(limits, pageTimeoutMs, hand, (end) => {
      running.delete(thread)
      recover(end)
    })
    running.add(thread)
    return thread
  }

  function hand(): void {
    while (waiting.length > 0) {
      let thread: ReaderThread | null = null
      for (const one of running) if (thread === null || one.load < thread.load) thread = one
      if (thread === null || (thread.load > 0 && running.size < threads)) thread = newThread()
      if (thread.load >= threadLoad) return
      thread.send(waiting.shift()!)
    }
  }

  function recover({ hadStarted, jobs }: ThreadEnd): void {
    if (isAlone) for (const job of jobs) giveUp(job)
    else if (hadStarted) {
      const [culprit, ...innocent] = jobs
      if (culprit !== undefined) giveUp(culprit)
      waiting.unshift(...innocent)
      hand()
    } else {
      // Not a page's doing: the next thread would not start either.
      isAlone = true
      for (const job of [...jobs, ...waiting.splice(0)])
        readPage(job.url, job.response, limits, job.now).then(job.done, () => giveUp(job))
    }
  }

  function begin(url: SourceUrl, response: Response): Promise<Page> {
    const { bytes } = response.body
    const here = () => readPage(url, response, limits, now(), pdf)
    if (bytes === null) return large(here)
    if (isAlone || startsAsPdf(bytes)) return here()
    return new Promise((done) => {
      waiting.push({ url, response, bytes, now: now(), done })
      hand()
    })
  }

  return {
    start() {
      if (!isAlone && running.size === 0) newThread()
    },
    async read(url, response) {
      const page = await begin(url, response)
      if (page.text.length > longText) await turns(() => turn())
      return page
    },
    async [Symbol.asyncDispose]() {
      isAlone = true
      closing.abort()
      for (const job of waiting.splice(0)) giveUp(job)
      await Promise.all([...running].map((thread) => thread.stop()))
    },
  }
}

function giveUp(job: ReadJob): void {
  job.done(unreadablePage(job.response))
}
