import { glob, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Readable } from 'node:stream'
import { parseAddress, type SourceUrl } from '../address/source-url.ts'
import { type ArticleBytes, maxArticleBytes, readArticle } from '../article/read-article.ts'
import { StetError } from '../error.ts'
import { articleFile, articleTooLarge } from '../run/article-file.ts'
import type { ArticleInput } from '../run/check-articles.ts'

export interface InputDeps {
  readonly stdin: Readable
  /** fetches an article from the web */
  readonly fetch: (url: SourceUrl, signal: AbortSignal) => Promise<Omit<ArticleBytes, 'name'>>
}

const articleFiles = '**/*.{html,htm,xhtml,md,markdown,txt,text}'

/**
 * The articles that the words on the command line name: a file, a folder (every article below it), a glob, an http(s)
 * address, or `-` for standard input; each once, in the order named.
 * @throws StetError `input-missing` when a word names nothing: before anything is visited
 */
export async function findInputs(names: readonly string[], deps: InputDeps): Promise<ArticleInput[]> {
  const inputs = new Map<string, ArticleInput>()
  for (const name of names) {
    for (const input of await inputsOf(name, deps)) if (!inputs.has(input.name)) inputs.set(input.name, input)
  }
  return [...inputs.values()]
}

async function inputsOf(name: string, deps: InputDeps): Promise<ArticleInput[]> {
  if (name === '-')
    return [
      {
        name,
        read: async () => readArticle({ name, url: null, mediaType: null, bytes: await readAll(deps.stdin) }),
      },
    ]
  const address = parseAddress(name)
  if (address.kind === 'source') {
    return [
      { name, read: async (signal) => readArticle({ name, ...(await deps.fetch(address.url, signal)) }) },
    ]
  }
  const found = await stat(name).catch(() => null)
  if (found?.isFile()) return [fileInput(name)]
  const files = found?.isDirectory() ? await matches(articleFiles, name) : await matches(name, '.')
  if (files.length > 0) return files.map(fileInput)
  const what = found?.isDirectory() ? `no article files in ${name}` : `no such file: ${name}`
  throw new StetError('input-missing', what, {
    advice: 'name a file, a folder, a glob in quotation marks, an http(s) address, or -',
  })
}

async function matches(pattern: string, cwd: string): Promise<string[]> {
  const found: string[] = []
  const exclude = ({ name }: { name: string }) => name === 'node_modules' || name === '.stet'
  for await (const entry of glob(pattern, { cwd, withFileTypes: true, exclude })) {
    if (entry.isFile()) found.push(relative('.', join(entry.parentPath, entry.name)))
  }
  return found.sort()
}

function fileInput(name: string): ArticleInput {
  return { name, read: async () => readArticle(await articleFile(name)) }
}

async function readAll(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > maxArticleBytes) throw articleTooLarge('standard input')
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}
