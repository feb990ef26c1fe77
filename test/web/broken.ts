/** Answers that break HTTP or TCP. */
import type { Behaviour } from './behaviour.ts'

/** A TCP reset: `headers` before a byte of the answer, `body` in the middle of the body. */
export function reset({ at }: { at: 'headers' | 'body' }): Behaviour {
  return ({ response, socket }) => {
    if (at === 'headers') {
      socket.resetAndDestroy()
      return
    }
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': '1000' })
    response.write('<!doctype html><title>Half a story</title><p>It began', () => socket.resetAndDestroy())
  }
}

/** The connection ends in good order, but in the middle of the body. */
export function cutShort(): Behaviour {
  return ({ response, request }) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': '1000' })
    response.write('<!doctype html><title>Half a story</title><p>It began', () => request.socket.end())
  }
}

/** Exactly these bytes as the answer, status line and all (strings are latin1), and the end of the connection. */
export function rawBytes(...parts: readonly (string | Uint8Array)[]): Behaviour {
  const bytes = Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
  )
  return ({ request }) => void request.socket.end(bytes)
}
