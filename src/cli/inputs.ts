import type { Readable } from 'node:stream'
import { parseAddress, type SourceUrl } from '../address/source-url.ts'
import { type ArticleBytes, maxArticleBytes } from '../article/article-bytes.ts'
import { readArticle } from '../article/read-article.ts'
import { StetError } from '../error.ts'
import { articleFile, articleTooLarge } from '../run/article-file.ts'
import type { ArticleInput } from '../run/check-articles.ts'
import { findFiles } from '../watch/files.ts'

export interface InputDeps {
  readonly stdin: Readable
  /** fetches an article from the web */
  readonly fetch: (url: SourceUrl, signal: AbortSignal) => Promise<Omit<ArticleBytes, 'name'>>
}

/**
 * The articles that the words on the command line name: a file, a folder (every article below it), a glob, an http(s)
 * address, or `-` for standard input; each once, in the order named.
 * @throws StetError `input-missing`, `input-too-large`: before anything is visited; the signal's reason
 */
export async function findInputs(
  names: readonly string[],
  deps: InputDeps,
  signal: AbortSignal,
): Promise<ArticleInput[]> {
  const inputs = new Map<string, ArticleInput>()
  for (const name of names) {
    for (const input of await inputsOf(name, deps, signal))
      if (!inputs.has(input.name)) inputs.set(input.name, input)
  }
  return [...inputs.values()]
}

async function inputsOf(name: string, deps: InputDeps, signal: AbortSignal): Promise<ArticleInput[]> {
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
  return (await articlePaths(name, signal)).map(fileInput)
}

/**
 * The files that a path, a folder or a glob names.
 * @throws StetError `input-missing` when there are none, `input-too-large` when there are too many; the signal's reason
 */
export async function articlePaths(name: string, signal: AbortSignal): Promise<string[]> {
  const found = await findFiles(name, signal)
  const paths = found.kind === 'found' ? found.entries.map(({ url }) => url) : []
  if (paths.length === 0) {
    const what = found.kind === 'found' ? `no article at ${name}` : found.detail
    throw new StetError('input-missing', what, {
      advice: 'name a file, a folder, a glob in quotation marks, or an http(s) address',
    })
  }
  if (found.kind === 'found' && !found.complete)
    throw new StetError('input-too-large', `${name} has more than ${paths.length} articles`, {
      advice: 'name its folders one by one',
    })
  return paths
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
