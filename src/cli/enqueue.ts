import { resolve } from 'node:path'
import { parseAddress } from '../address/source-url.ts'
import { openConfiguredStore } from '../setup/open-store.ts'
import { submitArticle } from '../store/articles.ts'
import { exitCode } from './exit-code.ts'
import { configOf } from './flags.ts'
import { articlePaths } from './inputs.ts'

/** `stet enqueue INPUT…`: have the service check articles soon, once; prints the id of each. */
export async function enqueue(
  names: readonly string[],
  options: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
): Promise<number> {
  const config = configOf(options)
  const inputs = []
  for (const name of names) inputs.push(...(await inputsOf(name, signal)))
  await using store = await openConfiguredStore(config)
  for (const input of inputs) {
    const id = await submitArticle(store, { key: input, input, watchId: null, content: null })
    process.stdout.write(`${id}  ${input}\n`)
  }
  return exitCode.pass
}

/** Addresses in normal form, files by their whole path: the service runs elsewhere. */
async function inputsOf(name: string, signal: AbortSignal): Promise<string[]> {
  const address = parseAddress(name)
  if (address.kind === 'source') return [address.url]
  return (await articlePaths(name, signal)).map((path) => resolve(path))
}
