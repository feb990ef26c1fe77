import { glob, stat } from 'node:fs/promises'
import { extname, join, relative } from 'node:path'
import { errorCode } from '../error.ts'
import type { WatchEntry } from './entry.ts'

/** The articles that a path names now. */
export type FoundFiles =
  | { readonly kind: 'found'; readonly entries: readonly WatchEntry[]; readonly complete: boolean }
  | { readonly kind: 'unreadable'; readonly detail: string }

const articleFiles = '**/*.{html,htm,xhtml,md,markdown,txt,text}'
const maxFiles = 50_000

/**
 * The article files that a path names: one file, every article below a folder, or what a glob finds, in order of their names.
 * Changed times and sizes tell one state from another; nothing is opened. A file that is gone gives no entries, as long as
 * its folder is there; a folder that is gone, or may not be looked into, is unreadable, never empty. Rejects with the
 * signal's reason when it aborts.
 */
export async function findFiles(path: string, signal: AbortSignal): Promise<FoundFiles> {
  try {
    const status = await stat(path).catch(absent)
    if (status?.isFile()) return { kind: 'found', entries: [entryOf(path, status)], complete: true }
    if (status?.isDirectory()) return await matching(articleFiles, path, signal)
    if (status !== null) return { kind: 'unreadable', detail: `${path} is neither a file nor a folder` }
    // What is gone was a folder, unless its name says that it was a file, or it is a glob.
    const base = extname(path) === '' && !/[*?[{]/.test(path) ? path : folderOf(path)
    if (!(await stat(base).catch(absent))?.isDirectory())
      return { kind: 'unreadable', detail: `there is no folder ${base}` }
    return await matching(path, '.', signal)
  } catch (error) {
    signal.throwIfAborted()
    const code = errorCode(error)
    if (code === null) throw error
    return { kind: 'unreadable', detail: `${path} cannot be read (${code})` }
  }
}

/** The part of a glob, or of a path, that must be there: the folders before its first wildcard. */
function folderOf(path: string): string {
  const plain = path.split(/[*?[{(!+@]/, 1)[0]!
  const slash = plain.lastIndexOf('/')
  return slash === -1 ? '.' : plain.slice(0, slash) || '/'
}

async function matching(pattern: string, cwd: string, signal: AbortSignal): Promise<FoundFiles> {
  const paths: string[] = []
  let complete = true
  const exclude = ({ name }: { name: string }) => name === 'node_modules' || name === '.stet'
  for await (const found of glob(pattern, { cwd, withFileTypes: true, exclude })) {
    signal.throwIfAborted()
    if (!found.isFile()) continue
    if (paths.length === maxFiles) {
      complete = false
      break
    }
    paths.push(relative('.', join(found.parentPath, found.name)))
  }
  const entries: WatchEntry[] = []
  for (const path of paths.sort()) {
    signal.throwIfAborted()
    // It may have gone in between.
    const status = await stat(path).catch(absent)
    if (status !== null) entries.push(entryOf(path, status))
  }
  return { kind: 'found', entries, complete }
}

function absent(error: unknown): null {
  const code = errorCode(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return null
  throw error
}

function entryOf(path: string, { mtime, size }: { readonly mtime: Date; readonly size: number }): WatchEntry {
  return { url: path, title: null, updatedAt: mtime, publishedAt: null, version: String(size) }
}
