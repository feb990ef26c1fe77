import iconv from 'iconv-lite'
import type { Behaviour } from './behaviour.ts'
import { type Coding, encode } from './coding.ts'

export interface ReplyOptions {
  /** default 200 */
  status?: number
  /** further fields; they win over those made here, and null drops one of those */
  headers?: Record<string, string | string[] | null>
  /** media type, without charset */
  type?: string
  /** any name iconv-lite knows ('windows-1251', 'shift_jis', 'utf-16le', …); applies to string bodies; default 'utf-8' */
  charset?: string
  /** put the charset into Content-Type (the default), or leave the client to find it in the body */
  charsetInHeader?: boolean
  /** start the body with the charset's byte order mark */
  bom?: boolean
  /** content codings, the first one applied first */
  coding?: Coding | readonly Coding[]
  /** send the body chunked in pieces of this many bytes, instead of with Content-Length */
  chunkBytes?: number
}

/** Answer with this body. The bytes are made at the first request and kept. */
export function reply(body: string | Uint8Array, options: ReplyOptions = {}): Behaviour {
  let made: { readonly bytes: Uint8Array; readonly headers: Record<string, string | string[]> } | null = null
  return ({ request, response }) => {
    made ??= make(body, options)
    const { bytes, headers } = made
    response.writeHead(options.status ?? 200, headers)
    const piece = options.chunkBytes ?? bytes.length
    if (request.method !== 'HEAD')
      for (let from = 0; from < bytes.length; from += piece)
        response.write(bytes.subarray(from, from + piece))
    response.end()
  }
}

/** An HTML document, written by the caller. */
export function html(document: string, options: ReplyOptions = {}): Behaviour {
  return reply(document, { type: 'text/html', ...options })
}

/** A bare status with a short plain text (none for 204 and 304). */
export function status(code: number, body?: string, options: Omit<ReplyOptions, 'status'> = {}): Behaviour {
  const bare = code === 204 || code === 304
  return reply(body ?? (bare ? '' : `${code}\n`), { type: 'text/plain', ...options, status: code })
}

/** A redirect to an absolute or relative address. */
export function redirect(code: 301 | 302 | 303 | 307 | 308, to: string): Behaviour {
  return status(code, `Go to ${to}\n`, { headers: { Location: to } })
}

/** A redirect from the address to itself, for ever. */
export function redirectLoop(): Behaviour {
  return (call) => redirect(302, call.hit.path)(call)
}

/** What `/robots.txt` says. */
export function robots(text: string): Behaviour {
  return reply(text, { type: 'text/plain' })
}

function make(body: string | Uint8Array, options: ReplyOptions) {
  const codings = options.coding === undefined ? [] : [options.coding].flat()
  const text = typeof body === 'string'
  const charset = options.charset ?? 'utf-8'
  const plain = text ? iconv.encode(body, charset, { addBOM: options.bom ?? false }) : body
  const bytes = encode(plain, codings)
  const type = options.type ?? (text ? 'text/html' : 'application/octet-stream')
  const told = text && (options.charsetInHeader ?? true) ? `; charset=${charset}` : ''
  const lengthTold = options.chunkBytes === undefined && options.status !== 204 && options.status !== 304
  const headers = over(options.headers ?? {}, {
    'Content-Type': type + told,
    'Content-Encoding': codings.length > 0 ? codings.join(', ') : null,
    'Content-Length': lengthTold ? String(bytes.length) : null,
  })
  return { bytes, headers }
}

/** The caller's fields, and those of ours that the caller did not name in whatever case. */
function over(theirs: ReplyOptions['headers'] & {}, ours: Record<string, string | null>) {
  const named = new Set(Object.keys(theirs).map((name) => name.toLowerCase()))
  const fields = [
    ...Object.entries(ours).filter(([name]) => !named.has(name.toLowerCase())),
    ...Object.entries(theirs),
  ]
  return Object.fromEntries(fields.filter((field): field is [string, string | string[]] => field[1] !== null))
}
