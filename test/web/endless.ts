/** Answers that never come to an end, or to one far beyond what was asked for. All stop when the client goes away. */
import { once } from 'node:events'
import { Readable, type Transform, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createBrotliCompress, createDeflate, createGzip, createZstdCompress } from 'node:zlib'
import type { Behaviour, Call } from './behaviour.ts'
import type { Coding } from './coding.ts'

const paragraph = Buffer.from('<p>And so it goes on.</p>\n'.repeat(2_500))

/** A document whose body never ends, as fast as the client takes it. */
export function endless(): Behaviour {
  return (call) => {
    call.response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
    // Node swallows what is written to a HEAD, so that the writing would never have to wait.
    if (call.request.method === 'HEAD') return void call.response.end()
    return pour(call, call.response, paragraph)
  }
}

/** Informational answers (RFC 9110 §15.2) without end: the client's wait for headers never idles. */
export function endlessInformational(): Behaviour {
  return (call) =>
    pour(
      call,
      call.request.socket,
      Buffer.from('HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n'),
    )
}

/** A header block without end. */
export function endlessHeaders(): Behaviour {
  return async (call) => {
    call.request.socket.write('HTTP/1.1 200 OK\r\n')
    await pour(call, call.request.socket, Buffer.from('X-More: and more\r\n'))
  }
}

/**
 * A small body that decodes to a huge one, compressed while it is sent.
 * @param codings   applied in this order
 * @param megabytes decoded size
 */
export function bomb(codings: Coding | readonly Coding[], { megabytes = 300 } = {}): Behaviour {
  const chunk = Buffer.alloc(1_000_000, '<p>boom</p>\n')
  const applied = [codings].flat()
  return async (call) => {
    call.response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Encoding': applied.join(', '),
    })
    const chunks = Readable.from(Iterator.from(Array(megabytes).keys()).map(() => chunk))
    await pipeline([chunks, ...applied.map(compressor), call.response], { signal: call.gone })
  }
}

function compressor(coding: Coding): Transform {
  if (coding === 'gzip') return createGzip()
  if (coding === 'deflate') return createDeflate()
  if (coding === 'zstd') return createZstdCompress()
  return createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
}

/** Write the same bytes until the client has gone, never faster than it reads. */
async function pour(call: Call, to: Writable, bytes: Buffer): Promise<void> {
  while (!call.gone.aborted) if (!to.write(bytes)) await once(to, 'drain', { signal: call.gone })
}
