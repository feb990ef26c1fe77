import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { Capture } from '../../src/archive/capture.ts'
import { listCaptures } from '../../src/archive/list-captures.ts'
import { inFolder } from '../../src/archive/place.ts'
import { readCapture } from '../../src/archive/read-capture.ts'
import { inMemory, inPieces, noon, open, temporaryFolder, visit } from './visits.ts'
import { namesIn, readCdxj, readWarc } from './warc-files.ts'

const later = (ms: number) => () => new Date(noon.getTime() + ms)

/** A process that keeps visits and prints one line of JSON for each; `limitKiB` bounds the size of its files. */
function startWriter(folder: string, job: 'endless' | 'full' | 'only-big', limitKiB: number | null = null) {
  const script = join(import.meta.dirname, 'writer-process.ts')
  const limit = limitKiB === null ? '' : `ulimit -f ${limitKiB}; `
  const child = spawn('bash', ['-c', `${limit}exec "$0" "$@"`, process.execPath, script, folder, job], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() }
}

async function nextLines(lines: AsyncIterator<string>, count: number): Promise<unknown[]> {
  const found: unknown[] = []
  while (found.length < count) {
    const { value, done } = await lines.next()
    if (done) throw new Error(`the writer ended after ${found.length} lines`)
    found.push(JSON.parse(value))
  }
  return found
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

test('what was kept before a kill is kept after it: the next archive closes the file at its last whole record', async () => {
  await using folder = await temporaryFolder()
  const { child, lines } = startWriter(folder.path, 'endless')
  const captures = (await nextLines(lines, 300)).map((line) => Capture.parse(line))
  await kill(child)
  const [openName] = await namesIn(folder.path, '.warc.gz.open')
  await appendFile(join(folder.path, openName!), Buffer.from('1f8b0800000000000000ff544f524e', 'hex'))
  await using _ = await open(folder.path)
  expect(await namesIn(folder.path)).toEqual([
    captures[0]!.file.replace('.warc.gz', '.cdxj'),
    captures[0]!.file,
  ])
  for (const capture of captures) expect((await readCapture(folder.place, capture)).status).toBe(200)
  const path = join(folder.path, captures[0]!.file)
  gunzipSync(await readFile(path))
  const responses = (await readWarc(path)).filter(({ type }) => type === 'response')
  const index = await readCdxj(path.replace('.warc.gz', '.cdxj'))
  expect(index.map(({ json }) => Number(json.offset)).toSorted((a, b) => a - b)).toEqual(
    responses.map(({ offset }) => offset),
  )
  expect(index.length).toBeGreaterThanOrEqual(captures.length)
})

test('an index that lost lines, or all of them, is made again from the records', async () => {
  await using folder = await temporaryFolder()
  const { child, lines } = startWriter(folder.path, 'endless')
  await nextLines(lines, 50)
  await kill(child)
  const before = await namesIn(folder.path)
  const [warc, index] = [
    before.find((name) => name.endsWith('.warc.gz.open'))!,
    before.find((name) => name.endsWith('.cdxj.open'))!,
  ]
  const whole = await readFile(join(folder.path, index), 'latin1')
  const bytes = await readFile(join(folder.path, warc))
  let expected: string | null = null
  for (const left of [whole, whole.slice(0, whole.length / 2), `${whole.slice(0, 700)}\0\0\0\0`, '', null]) {
    for (const name of await readdir(folder.path)) await rm(join(folder.path, name))
    await writeFile(join(folder.path, warc), bytes)
    if (left !== null) await writeFile(join(folder.path, index), left)
    await using _ = await open(folder.path)
    const sorted = await readFile(join(folder.path, index.replace('.open', '')), 'latin1')
    expected ??= sorted
    expect(sorted).toBe(expected)
  }
})

test('a file torn at any byte of its last records comes back with the records before', async () => {
  await using folder = await temporaryFolder()
  const name = 'stet-20261122T120000Z-0123456789ab.warc.gz'
  const source = join(folder.path, 'source')
  const archive = await open(source, { randomUuid: uuids() })
  const kept = [(await archive.keep(visit()))!, (await archive.keep(visit({ body: inMemory('second') })))!]
  await archive[Symbol.asyncDispose]()
  const bytes = await readFile(join(source, name))
  for (let size = 0; size < bytes.length; size += 7) {
    const torn = join(folder.path, `torn-${size}`)
    await mkdir(torn)
    await writeFile(join(torn, `${name}.open`), bytes.subarray(0, size))
    await using _ = await open(torn)
    const whole = kept.filter(({ offset, length }) => offset + length <= size)
    expect((await namesIn(torn)).length).toBe(whole.length === 0 ? 0 : 2)
    const listed = await Array.fromAsync(listCaptures(inFolder(torn)))
    expect(listed.map(({ capture }) => capture)).toEqual(expect.arrayContaining(whole))
    expect(listed).toHaveLength(whole.length)
    for (const capture of whole) await readCapture(inFolder(torn), capture)
  }
})

test('a recovery that was cut short is finished by the next', async () => {
  await using folder = await temporaryFolder()
  const archive = await open(folder.path)
  const capture = (await archive.keep(visit()))!
  await archive[Symbol.asyncDispose]()
  const stem = join(folder.path, capture.file.replace('.warc.gz', ''))
  for (const left of ['.cdxj.open', '.writer', '.cdxj.1234.tmp'])
    await writeFile(`${stem}${left}`, 'left behind')
  await utimes(`${stem}.writer`, noon, noon)
  await using _ = await open(folder.path, { now: later(11 * 60_000) })
  expect(await namesIn(folder.path)).toEqual([capture.file.replace('.warc.gz', '.cdxj'), capture.file])
  await readCapture(folder.place, capture)
})

test('two processes and two archives in one process write into one folder without touching each other', async () => {
  await using folder = await temporaryFolder()
  const other = startWriter(folder.path, 'endless')
  const theirs = (await nextLines(other.lines, 20)).map((line) => Capture.parse(line))
  const archives = [await open(folder.path), await open(folder.path)]
  const ours = await Promise.all(archives.map((archive) => archive.keep(visit())))
  theirs.push(...(await nextLines(other.lines, 20)).map((line) => Capture.parse(line)))
  expect(await namesIn(folder.path, '.warc.gz.open')).toHaveLength(3)
  for (const capture of [...theirs, ...ours]) await readCapture(folder.place, capture!)
  for (const archive of archives) await archive[Symbol.asyncDispose]()
  expect(await namesIn(folder.path, '.warc.gz.open')).toHaveLength(1)
  await kill(other.child)
  const recovering = await Promise.all([open(folder.path), open(folder.path), open(folder.path)])
  expect(await namesIn(folder.path, '.open')).toEqual([])
  for (const archive of recovering) await archive[Symbol.asyncDispose]()
  for (const capture of [...theirs, ...ours]) await readCapture(folder.place, capture!)
})

test('a writer that cannot be seen from here counts as gone when it has not shown life for ten minutes', async () => {
  await using folder = await temporaryFolder()
  await using archive = await open(folder.path)
  const capture = (await archive.keep(visit()))!
  const writer = join(folder.path, capture.file.replace('.warc.gz', '.writer'))
  const content = JSON.parse(await readFile(writer, 'utf8'))
  await writeFile(writer, JSON.stringify({ ...content, place: 'another machine' }))
  await utimes(writer, noon, noon)
  await using _early = await open(folder.path, { now: later(9 * 60_000) })
  expect(await namesIn(folder.path, '.open')).toHaveLength(2)
  await using _late = await open(folder.path, { now: later(11 * 60_000) })
  expect(await namesIn(folder.path, '.open')).toEqual([])
  // It was alive after all: what it keeps can still be read, and closing finds its work done.
  const afterwards = (await archive.keep(visit({ body: inMemory('still here') })))!
  for (const one of [capture, afterwards]) await readCapture(folder.place, one)
})

test('a later process with the number of the dead writer does not keep its file open', async () => {
  await using folder = await temporaryFolder()
  const { child, lines } = startWriter(folder.path, 'endless')
  await nextLines(lines, 1)
  await kill(child)
  const [writer] = await namesIn(folder.path, '.writer')
  const content = JSON.parse(await readFile(join(folder.path, writer!), 'utf8'))
  await writeFile(join(folder.path, writer!), JSON.stringify({ ...content, pid: process.pid, started: '1' }))
  await using _ = await open(folder.path)
  // Where there is no /proc the number alone counts, and the file stays open until that process ends.
  const isKnown = content.started !== null
  expect(await namesIn(folder.path, '.open')).toHaveLength(isKnown ? 0 : 2)
})

test('a file that may not grow fails what does not fit, keeps what was kept and takes what fits again', async () => {
  await using folder = await temporaryFolder()
  const { child, lines } = startWriter(folder.path, 'full', 64)
  const exit = once(child, 'exit')
  const [first, sizes, big, bigInPieces, batch, cutBack, last] = await nextLines(lines, 7)
  expect(big).toMatchObject({ code: 'archive-full', name: 'StetError' })
  expect(bigInPieces).toMatchObject({ code: 'archive-full' })
  expect(batch).toMatchObject({ code: 'archive-full' })
  expect(cutBack).toEqual(sizes)
  expect(await exit).toEqual([0, null])
  for (const capture of [first, last]) await readCapture(folder.place, Capture.parse(capture))
  expect(await namesIn(folder.path, '.open')).toEqual([])
  expect(await Array.fromAsync(listCaptures(folder.place))).toHaveLength(2)
  const records = await readWarc(join(folder.path, Capture.parse(first).file))
  expect(records).toHaveLength(5)
  const { file, offset, length } = Capture.parse(last)
  expect((await stat(join(folder.path, file))).size).toBe(offset + length)
})

test('a WARC into which nothing could be written is not left behind', async () => {
  await using folder = await temporaryFolder()
  const { child, lines } = startWriter(folder.path, 'only-big', 64)
  const exit = once(child, 'exit')
  expect(await nextLines(lines, 1)).toMatchObject([{ code: 'archive-full' }])
  expect(await exit).toEqual([0, null])
  expect(await namesIn(folder.path)).toEqual([])
})

test('a folder that cannot be made or is no folder is archive-unwritable, with advice', async () => {
  await using folder = await temporaryFolder()
  const file = join(folder.path, 'file')
  await writeFile(file, '')
  for (const path of [file, join(file, 'below')])
    await expect(open(path)).rejects.toMatchObject({
      code: 'archive-unwritable',
      advice: expect.stringContaining('data folder'),
    })
})

test('a folder that vanishes fails the visit and not the archive: when it is back, visits are kept again', async () => {
  await using folder = await temporaryFolder()
  const path = join(folder.path, 'archive')
  const archive = await open(path)
  await rm(path, { recursive: true })
  await expect(archive.keep(visit())).rejects.toMatchObject({ code: 'archive-unwritable' })
  await mkdir(path)
  const capture = (await archive.keep(visit()))!
  await archive[Symbol.asyncDispose]()
  await readCapture(inFolder(path), capture)
})

test('a body that cannot be read again is body-lost and leaves the WARC as it was', async () => {
  await using folder = await temporaryFolder()
  await using archive = await open(folder.path)
  const whole = inPieces(Buffer.alloc(200_000, 'x'))
  const before = (await archive.keep(visit()))!
  const { size } = await stat(join(folder.path, `${before.file}.open`))
  const broken = {
    ...whole,
    // biome-ignore lint/correctness/useYield: it fails before it yields
    async *chunks() {
      throw Object.assign(new Error('no such file'), { code: 'ENOENT' })
    },
  }
  for (const body of [broken, { ...whole, size: 200_001 }])
    await expect(archive.keep(visit({ body }))).rejects.toMatchObject({ code: 'body-lost' })
  expect((await stat(join(folder.path, `${before.file}.open`))).size).toBe(size)
  await archive.keep(visit())
  expect(await namesIn(folder.path, '.scratch')).toEqual([])
})

test('a full WARC is closed and the next begun; nothing is lost between them, whoever waits at that moment', async () => {
  await using folder = await temporaryFolder()
  const archive = await open(folder.path, { rollOverBytes: 5_000 })
  const captures: (Capture | null)[] = []
  await Promise.all(
    Array.from({ length: 12 }, async (_, worker) => {
      for (let i = worker; i < 120; i += 12) {
        const body = i % 5 ? inMemory('x') : inPieces(Buffer.alloc(9_000, `${i}`))
        captures[i] = await archive.keep(visit({ url: `https://paper.test/${i}`, body }))
      }
    }),
  )
  await archive[Symbol.asyncDispose]()
  const files = await namesIn(folder.path, '.warc.gz')
  expect(files.length).toBeGreaterThan(5)
  expect(await namesIn(folder.path)).toHaveLength(files.length * 2)
  for (const [i, capture] of captures.entries()) {
    const response = await readCapture(folder.place, capture!)
    expect(response.url).toBe(`https://paper.test/${i}`)
  }
  for (const file of files) {
    const records = await readWarc(join(folder.path, file))
    const id = records[0]!.header('WARC-Record-ID')
    for (const record of records.slice(1)) expect(record.header('WARC-Warcinfo-ID')).toBe(id)
  }
})

test('closing waits for what is being kept, may be done twice, and ends the keeping', async () => {
  await using folder = await temporaryFolder()
  const archive = await open(folder.path)
  const keeping = archive.keep(visit({ body: inPieces(Buffer.alloc(3_000_000)) }))
  await Promise.all([archive[Symbol.asyncDispose](), archive[Symbol.asyncDispose]()])
  await readCapture(folder.place, (await keeping)!)
  expect(await namesIn(folder.path, '.open')).toEqual([])
  await expect(archive.keep(visit())).rejects.toThrow('closed')
})

function uuids(): () => string {
  let next = 0
  return () => (next++ === 0 ? '01234567-89ab-4000-8000-000000000000' : crypto.randomUUID())
}
