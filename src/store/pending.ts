import { randomBytes } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { CheckRecord } from '../check/check.ts'
import { errorCode } from '../error.ts'
import { Finding, ReportArticle, ReportHead, type ReportReader } from '../report/report.ts'
import { saveReport } from './reports.ts'
import type { Store } from './store.ts'

/*
 * A report that could not be stored waits in `<dataFolder>/pending/<id>.ndjson`, one JSON value a line, in this order:
 *
 *     {"head": ReportHead}
 *     {"article": ReportArticle} …
 *     {"check": CheckRecord} …
 *     {"finding": Finding} …
 *     {"end": true}
 */

/**
 * Put a report aside until there is a store. The file is whole or not there, even if the machine dies.
 * @returns its path
 */
export async function putPending(dataFolder: string, id: string, report: ReportReader): Promise<string> {
  const folder = join(dataFolder, 'pending')
  await mkdir(folder, { recursive: true })
  const path = join(folder, `${id}.ndjson`)
  const fresh = `${path}.${randomBytes(6).toString('hex')}.new`
  try {
    await writeFile(fresh, lines(report), { flush: true, mode: 0o600 })
    await rename(fresh, path)
  } catch (error) {
    await rm(fresh, { force: true })
    throw error
  }
  await using handle = await open(folder)
  await handle.sync()
  return path
}

async function* lines(report: ReportReader): AsyncGenerator<string> {
  yield line('head', report.head)
  for await (const article of report.articles()) yield line('article', article)
  for await (const check of report.checks()) yield line('check', check)
  for await (const finding of report.findings()) yield line('finding', finding)
  yield line('end', true)
}

function line(part: string, value: unknown): string {
  return `${JSON.stringify({ [part]: value })}\n`
}

export interface Taken {
  readonly taken: number
  /** files that are no report: set aside as `path`, which ends in `.damaged`; nothing is deleted */
  readonly damaged: readonly { readonly path: string; readonly reason: string }[]
}

/**
 * Store the reports that wait, each whole and once (two processes may do it at the same time), and delete their files.
 * @throws StetError when the store cannot take them; what is not stored still waits
 */
export async function takePending(store: Store, dataFolder: string): Promise<Taken> {
  const folder = join(dataFolder, 'pending')
  const names = await readdir(folder).catch((error) => {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  })
  let taken = 0
  const damaged: { path: string; reason: string }[] = []
  for (const name of names.sort()) {
    const id = /^([0-9a-z]+)\.ndjson$/.exec(name)?.[1]
    if (id === undefined) continue
    const path = join(folder, name)
    try {
      if (await take(store, id, path)) taken++
    } catch (error) {
      const reason = damageOf(error)
      if (reason === null) throw error
      if (await setAside(path)) damaged.push({ path: `${path}.damaged`, reason })
    }
  }
  return { taken, damaged }
}

/** @returns whether the file was there */
async function take(store: Store, id: string, path: string): Promise<boolean> {
  let file: FileHandle
  try {
    file = await open(path)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false // another process was first
    throw error
  }
  await using _ = file
  await saveReport(store, id, await pendingReport(file))
  await rm(path, { force: true })
  return true
}

/** The file was not written by `putPending`, or has changed since. */
class DamagedFile extends Error {
  override readonly name = 'DamagedFile'
}

/** @returns null when the file is not to blame */
function damageOf(error: unknown): string | null {
  if (error instanceof DamagedFile) return error.message
  // data that PostgreSQL refuses (SQLSTATE classes 22, 23 and 54) it will refuse the next time too
  return /^(22|23|54)/.test(errorCode(error) ?? '') ? (error as Error).message : null
}

/** @returns false when another process did it before us */
async function setAside(path: string): Promise<boolean> {
  try {
    await rename(path, `${path}.damaged`)
    return true
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
    throw error
  }
}

async function pendingReport(file: FileHandle): Promise<ReportReader> {
  for await (const head of values(file, 'head', ReportHead))
    return {
      head,
      articles: () => values(file, 'article', ReportArticle),
      checks: () => values(file, 'check', CheckRecord),
      findings: () => values(file, 'finding', Finding),
    }
  throw new DamagedFile('it has no head')
}

type Part = 'head' | 'article' | 'check' | 'finding'

async function* values<T>(file: FileHandle, wanted: Part, schema: z.ZodType<T>): AsyncGenerator<T> {
  let number = 0
  let ended = false
  try {
    for await (const text of textLines(file)) {
      number++
      const part = /^\{"(head|article|check|finding|end)":/.exec(text)?.[1]
      if (part === undefined || ended) throw new DamagedFile('it is no part of a report')
      ended = part === 'end'
      if (part === wanted) yield schema.parse(JSON.parse(text)[part])
    }
    if (!ended) throw new DamagedFile('the end of the report is missing')
  } catch (cause) {
    throw new DamagedFile(`line ${number}: ${whatIsWrong(cause)}`, { cause })
  }
}

function whatIsWrong(cause: unknown): string {
  if (!(cause instanceof z.ZodError)) return cause instanceof Error ? cause.message : String(cause)
  const issue = cause.issues[0]
  return `${issue?.path.join('.')}: ${issue?.message}`
}

/** Split at line feeds only: readline splits at U+2028 too, which JSON carries as it is. */
async function* textLines(file: FileHandle): AsyncGenerator<string> {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let begun: Buffer[] = []
  for await (const chunk of chunks(file)) {
    let from = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      begun.push(chunk.subarray(from, end))
      yield utf8.decode(Buffer.concat(begun))
      begun = []
      from = end + 1
    }
    if (from < chunk.length) begun.push(chunk.subarray(from))
  }
  if (begun.length > 0) throw new DamagedFile('it breaks off')
}

/** From the start, as often as wanted: a stream of the file would close it. */
async function* chunks(file: FileHandle): AsyncGenerator<Buffer> {
  for (let position = 0; ; ) {
    const { bytesRead, buffer } = await file.read({ buffer: Buffer.allocUnsafe(65_536), position })
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
    position += bytesRead
  }
}
