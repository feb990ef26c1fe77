import { parentPort } from 'node:worker_threads'
import { readPage } from './read-page.ts'
import { type ReadReply, type ReadRequest, responseOf } from './reader-message.ts'

const port = parentPort
if (port === null) throw new Error('reader-worker.ts runs in a worker thread only')

// One page after the other: the pool takes the oldest unanswered page for the one that is being read.
let turn = Promise.resolve()
port.on('message', (request: ReadRequest) => {
  turn = turn.then(async () => {
    const page = await readPage(request.url, responseOf(request), request.limits, request.now)
    port.postMessage({ kind: 'read', page } satisfies ReadReply)
  })
})
port.postMessage({ kind: 'ready' } satisfies ReadReply)
