import { parentPort, workerData } from 'node:worker_threads'
import type { PageLimits } from './limits.ts'
import { readPage } from './read-page.ts'
import { type ReadReply, type ReadRequest, responseOf } from './reader-message.ts'

const port = parentPort
if (port === null) throw new Error('reader-worker.ts runs in a worker thread only')

const limits = workerData as PageLimits

// One page after the other: the pool takes the oldest unanswered page for the one that is being read.
let turn = Promise.resolve()
port.on('message', (requests: readonly ReadRequest[]) => {
  turn = turn.then(async () => {
    for (const request of requests) {
      const page = await readPage(request.url, responseOf(request), limits, new Date(request.nowMs))
      port.postMessage({ kind: 'read', page } satisfies ReadReply)
    }
  })
})
port.postMessage({ kind: 'ready' } satisfies ReadReply)
