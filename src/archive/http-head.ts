import type { Exchange, HeaderFields, Response } from '../visit/visit.ts'

/** HTTP heads as WARC keeps them (ISO 28500:2017, 6.3 and 6.4): the bytes up to and with the empty line. */
export function requestHead(request: Exchange['request']): Buffer {
  return head(`${request.method} ${fieldValue(request.target)} HTTP/1.1`, request.headers)
}

/**
 * The response head, with `Transfer-Encoding` renamed: the block that follows is no longer chunked, and a reader that
 * believed the header would lose the body.
 */
export function responseHead(response: Response): Buffer {
  const fields = response.headers.map(([name, value]): [string, string] =>
    name.length === 17 && name.toLowerCase() === 'transfer-encoding'
      ? [`X-Orig-${name}`, value]
      : [name, value],
  )
  return head(`${response.protocol} ${response.status} ${fieldValue(response.statusText)}`, fields)
}

interface ParsedResponseHead {
  readonly protocol: Response['protocol']
  readonly status: number
  readonly statusText: string
  readonly headers: HeaderFields
}

/** Read back what `responseHead` wrote; null when it is something else. */
export function parseResponseHead(bytes: Buffer): ParsedResponseHead | null {
  const lines = bytes.toString('latin1').split('\r\n')
  const match = /^(HTTP\/1\.[01]) (\d+) (.*)$/s.exec(lines[0] ?? '')
  const headers = parseFields(lines.slice(1))
  if (match === null || headers === null) return null
  const protocol = match[1] as Response['protocol']
  return { protocol, status: Number(match[2]), statusText: match[3]!, headers }
}

/** `Name: value` lines up to the first empty one, exactly as written; null when a line has no colon. */
export function parseFields(lines: readonly string[]): HeaderFields | null {
  const fields: [string, string][] = []
  for (const line of lines) {
    if (line === '') break
    const colon = line.indexOf(':')
    if (colon < 1) return null
    fields.push([line.slice(0, colon), line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1)])
  }
  return fields
}

/**
 * A value that cannot end its line: CR, LF and NUL become spaces (RFC 9110 §5.5), and what is not latin1 becomes `?`,
 * because writing U+010A as latin1 would write a line feed.
 */
function fieldValue(value: string): string {
  if (!/[\0\r\n\u0100-\uffff]/.test(value)) return value
  return value.replace(/[\0\r\n]/g, ' ').replace(/[\u0100-\uffff]/g, '?')
}

function head(firstLine: string, fields: HeaderFields): Buffer {
  let text = `${firstLine}\r\n`
  for (const [name, value] of fields) text += `${fieldName(name)}: ${fieldValue(value)}\r\n`
  return Buffer.from(`${text}\r\n`, 'latin1')
}

/** A token (RFC 9110 §5.6.2), which every name that came off the wire is. */
function fieldName(name: string): string {
  if (/^[\w!#$%&'*+.^`|~-]+$/.test(name)) return name
  return name.replace(/[^\w!#$%&'*+.^`|~-]/g, '_') || '_'
}
