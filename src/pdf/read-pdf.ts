import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type PdfLimits, type PdfReading, pdfLimits } from './pdf.ts'
import type { PdfTask } from './pdf-worker.ts'

/** How often the memory of a reading is looked at: a decoder fills some 500 MB in a second. */
const lookMs = 50

// The compiler does not rewrite this address, so it takes its ending from the module's own: .ts here, .js when published.
const workerUrl = new URL(`./pdf-worker${extname(import.meta.url)}`, import.meta.url)

/**
 * Read a PDF in a thread of its own, made for it and ended with it: the parser is large, and what it does with hostile files
 * (loops, bombs, nesting) can be ended in no other way. Throws nothing.
 * @param signal ends the reading: `too-slow`
 */
export function readPdf(
  bytes: Uint8Array,
  limits: PdfLimits = pdfLimits,
  signal: AbortSignal | null = null,
): Promise<PdfReading> {
  if (bytes.length > limits.bytes) return Promise.resolve({ kind: 'unreadable', why: 'too-large' })
  if (signal?.aborted === true) return Promise.resolve({ kind: 'unreadable', why: 'too-slow' })
  // A copy that can be moved: the file may still be needed.
  const task: PdfTask = { bytes: new Uint8Array(bytes), limits }
  return new Promise((resolve) => {
    const worker = new Worker(workerUrl, {
      workerData: task,
      transferList: [task.bytes.buffer as ArrayBuffer],
      resourceLimits: { maxOldGenerationSizeMb: Math.ceil(limits.memoryBytes / 1_048_576) },
      stderr: true,
      stdout: true,
    })
    const end = (reading: PdfReading) => {
      clearTimeout(deadline)
      clearInterval(watch)
      signal?.removeEventListener('abort', stop)
      resolve(reading)
      void worker.terminate()
    }
    const stop = () => end({ kind: 'unreadable', why: 'too-slow' })
    const deadline = setTimeout(stop, limits.totalMs)
    const watch = setInterval(() => {
      worker.getHeapStatistics().then(
        ({ used_heap_size: heap, external_memory: buffers }) => {
          if (heap + buffers > limits.memoryBytes) end({ kind: 'unreadable', why: 'too-large' })
        },
        // It has just ended.
        () => {},
      )
    }, lookMs)
    signal?.addEventListener('abort', stop)
    worker.on('message', end)
    // An error is always followed by the exit; heard here, it is not thrown.
    worker.on('error', () => {})
    worker.on('exit', () => end({ kind: 'unreadable', why: 'damaged' }))
  })
}
