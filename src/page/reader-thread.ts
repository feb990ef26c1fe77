import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { SourceUrl } from '../address/source-url.ts'
import type { Response } from '../visit/visit.ts'
import type { PageLimits } from './limits.ts'
import type { Page } from './page.ts'
import { isRead } from './read-page.ts'
import type { ReadReply, ReadRequest } from './reader-message.ts'

/** A page to be read, and who waits for it. */
export interface ReadJob {
  readonly url: SourceUrl
  readonly response: Response
  readonly bytes: Uint8Array
  readonly now: Date
  readonly done: (page: Page) => void
}

/** Why a thread is no more, and the jobs it has not done, the one it was at first. */
export interface ThreadEnd {
  readonly hadStarted: boolean
  readonly jobs: readonly ReadJob[]
}

// The compiler does not rewrite this address, so it takes its ending from the module's own: .ts here, .js when published.
const workerUrl = new URL(`./reader-worker${extname(import.meta.url)}`, import.meta.url)

/** One worker thread and the jobs it has; it holds the process only while it has any. */
export class ReaderThread {
  private readonly worker: Worker
  private readonly pageTimeoutMs: number
  private readonly onRead: () => void
  private readonly onEnd: (end: ThreadEnd) => void
  private readonly jobs: ReadJob[] = []
  /** what goes out together, once the event loop has seen to all that came */
  private outbox: ReadRequest[] = []
  private hadStarted = false
  private hasEnded = false
  private deadline: NodeJS.Timeout | null = null

  /**
   * @param onRead called when a job was done and there is room for another
   * @param onEnd  called once, when the thread ended by itself or was given up
   */
  constructor(
    limits: PageLimits,
    pageTimeoutMs: number,
    onRead: () => void,
    onEnd: (end: ThreadEnd) => void,
  ) {
    this.pageTimeoutMs = pageTimeoutMs
    this.onRead = onRead
    this.onEnd = onEnd
    this.worker = new Worker(workerUrl, {
      workerData: limits,
      // Little of a page outlives it: more room for what is new would make a thread larger, and no faster.
      resourceLimits: { maxYoungGenerationSizeMb: 8 },
    })
    this.worker.unref()
    this.worker.on('message', (reply: ReadReply) => this.receive(reply))
    // An error is always followed by the exit; heard here, it is not thrown.
    this.worker.on('error', () => {})
    this.worker.on('exit', () => this.end())
  }

  get load(): number {
    return this.jobs.length
  }

  send(job: ReadJob): void {
    const { headers, body } = job.response
    // Our own copy, which can be moved: the visit's bytes are still to be archived.
    const moved = new Uint8Array(job.bytes)
    const request: ReadRequest = {
      url: job.url,
      headers: headers.filter(([name]) => isRead(name)),
      body: { size: body.size, truncated: body.truncated, bytes: moved },
      nowMs: job.now.getTime(),
    }
    if (this.jobs.push(job) === 1) this.worker.ref()
    // To wake a thread costs as much as to tell it of a few pages.
    if (this.outbox.push(request) === 1) setImmediate(() => this.flush())
    if (this.hadStarted && this.deadline === null) this.watch()
  }

  async stop(): Promise<void> {
    this.end()
    await this.worker.terminate()
  }

  private flush(): void {
    const requests = this.outbox
    this.outbox = []
    this.worker.postMessage(
      requests,
      requests.map(({ body }) => body.bytes.buffer),
    )
  }

  private receive(reply: ReadReply): void {
    if (this.hasEnded) return
    if (reply.kind === 'ready') {
      this.hadStarted = true
      if (this.jobs.length > 0) this.watch()
      return
    }
    this.jobs.shift()?.done(reply.page)
    if (this.jobs.length === 0) {
      this.worker.unref()
      if (this.deadline !== null) clearTimeout(this.deadline)
      this.deadline = null
    } else this.deadline?.refresh()
    this.onRead()
  }

  /** The time of the oldest job runs from here; each answer starts it again for the next. */
  private watch(): void {
    this.deadline = setTimeout(() => {
      this.end()
      void this.worker.terminate()
    }, this.pageTimeoutMs)
  }

  private end(): void {
    if (this.hasEnded) return
    this.hasEnded = true
    if (this.deadline !== null) clearTimeout(this.deadline)
    this.onEnd({ hadStarted: this.hadStarted, jobs: this.jobs })
  }
}
