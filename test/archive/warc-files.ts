import { createReadStream } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { WARCParser } from 'warcio'

export interface ReadRecord {
  readonly offset: number
  readonly length: number
  readonly type: string
  readonly header: (name: string) => string | null
  /** raw WARC header fields, as warcio saw them */
  readonly text: string
  readonly block: Buffer
  /** the block's HTTP head as latin1 text, without its empty line */
  readonly head: string
  readonly payload: Buffer
}

/** Every record of a WARC as warcio reads it, bytes untouched. */
export async function readWarc(path: string): Promise<ReadRecord[]> {
  const parser = new WARCParser(createReadStream(path), { keepHeadersCase: true, parseHttp: false })
  const records: ReadRecord[] = []
  for await (const record of parser) {
    const block = Buffer.from(await record.readFully())
    const end = block.indexOf('\r\n\r\n')
    records.push({
      offset: parser.offset,
      length: 0,
      type: record.warcType,
      header: (name) => record.warcHeader(name) ?? null,
      text: record.warcHeaders.toString(),
      block,
      head: block.subarray(0, end).toString('latin1'),
      payload: block.subarray(end + 4),
    })
  }
  return records.map((record, i) => ({ ...record, length: (records[i + 1]?.offset ?? -1) - record.offset }))
}

export async function namesIn(folder: string, suffix = ''): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith(suffix)).sort()
}

export async function onlyWarc(folder: string): Promise<string> {
  const [name, ...more] = await namesIn(folder, '.warc.gz')
  if (name === undefined || more.length > 0) throw new Error(`one WARC expected: ${name} ${more}`)
  return join(folder, name)
}

export interface CdxjLine {
  readonly key: string
  readonly timestamp: string
  readonly json: Record<string, string>
}

export async function readCdxj(path: string): Promise<CdxjLine[]> {
  const text = await readFile(path, 'latin1')
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const [key, timestamp, ...json] = line.split(' ')
      return { key: key!, timestamp: timestamp!, json: JSON.parse(json.join(' ')) }
    })
}
