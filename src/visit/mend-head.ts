/**
 * Makes the head of an answer strict where browsers forgive it: lines that end in LF alone, fields folded over two lines, white
 * space before a colon, lines that are no field, Content-Length given twice with one value, Content-Length beside chunked
 * (RFC 9112 §2.2, §5.1, §5.2, §6.3). Two different lengths stay as they are, and so does what does not begin like HTTP/1:
 * there is no right reading of them. Throws nothing.
 * @param head bytes as latin1, from the status line to the empty line
 */
export function mendedHead(head: string): string {
  const [statusLine = '', ...lines] = head.replace(/\r?\n\r?\n$/, '').split(/\r?\n/)
  if (!/^HTTP\/1\.[01] \d{3}(?: |$)/.test(statusLine)) return head
  const fields: string[] = []
  for (const line of lines) {
    if (/^[\t ]/.test(line)) {
      if (fields.length > 0) fields.push(`${fields.pop()!} ${line.trim()}`)
      continue
    }
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(colon, 0)).trimEnd()
    if (/^[\w!#$%&'*+.^`|~-]+$/.test(name)) fields.push(`${name}:${line.slice(colon + 1)}`)
  }
  return `${[statusLine, ...withOneLength(fields)].join('\r\n')}\r\n\r\n`
}

function withOneLength(fields: readonly string[]): readonly string[] {
  const isLength = (field: string) => /^content-length:/i.test(field)
  const lengths = fields.filter(isLength)
  const values = new Set(lengths.flatMap((field) => field.slice(15).split(',')).map((value) => value.trim()))
  const others = fields.filter((field) => !isLength(field))
  if (fields.some((field) => /^transfer-encoding:(?:.*,)?[\t ]*chunked[\t ]*$/i.test(field))) return others
  return values.size === 1 ? [...others, `${lengths[0]!.slice(0, 15)} ${[...values][0]}`] : fields
}

/** Mends every head of a stream of bytes, informational ones included, and lets the body pass. */
export class HeadMender {
  readonly #maxHeaderBytes: number
  #head: Buffer | null = Buffer.alloc(0)

  constructor(maxHeaderBytes: number) {
    this.#maxHeaderBytes = maxHeaderBytes
  }

  /** What may be read of it by now; null while a head is not whole. */
  push(chunk: Buffer): Buffer | null {
    if (this.#head === null) return chunk
    const ready: Buffer[] = []
    let rest = Buffer.concat([this.#head, chunk])
    for (;;) {
      const end = endOfHead(rest)
      if (end === -1) {
        const isTooLong = rest.length > this.#maxHeaderBytes
        this.#head = isTooLong ? null : rest
        if (isTooLong) ready.push(rest)
        break
      }
      const head = mendedHead(rest.toString('latin1', 0, end))
      ready.push(Buffer.from(head, 'latin1'))
      rest = rest.subarray(end)
      if (/^HTTP\/1\.. 1/.test(head)) continue
      this.#head = null
      ready.push(rest)
      break
    }
    return ready.length === 0 ? null : Buffer.concat(ready)
  }
}

/** The offset after the first empty line; -1 when there is none yet. */
function endOfHead(bytes: Buffer): number {
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) {
    if (bytes[at + 1] === 10) return at + 2
    if (bytes[at + 1] === 13 && bytes[at + 2] === 10) return at + 3
  }
  return -1
}
