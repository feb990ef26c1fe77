import { resolve } from 'node:path'
import { StetError } from '../error.ts'
import { printable } from '../printable.ts'
import { netOptions } from '../setup/net-options.ts'
import { openConfiguredStore } from '../setup/open-store.ts'
import type { Store } from '../store/store.ts'
import { addWatch, findWatch, listWatches, pauseWatch, removeWatch, type Watch } from '../store/watches.ts'
import { openNet } from '../visit/net.ts'
import { fetchThrough } from '../watch/fetch.ts'
import { findWatch as recogniseWatch } from '../watch/find-watch.ts'
import { exitCode } from './exit-code.ts'
import { configOf } from './flags.ts'

type Options = Readonly<Record<string, unknown>>

/** `stet watch add INPUT…`: articles, folders, feeds, sitemaps and sites, from now on. */
export async function watchAdd(
  names: readonly string[],
  options: Options,
  signal: AbortSignal,
): Promise<number> {
  const config = configOf(options)
  await using net = openNet(netOptions(config))
  const found = []
  for (const name of names) {
    const seen = await recogniseWatch({ fetch: fetchThrough(net), now: () => new Date() }, name, signal)
    if (seen.kind === 'nothing')
      throw new StetError('input-missing', `nothing to watch at ${name}: ${seen.detail}`, {
        advice: 'name an article, a folder, a feed, a sitemap or a site',
      })
    const { kind, input } = seen.watch
    found.push({ kind, input: kind === 'files' ? resolve(input) : input })
  }
  await using store = await openConfiguredStore(config)
  for (const { kind, input } of found) {
    const id = await addWatch(store, kind, input)
    process.stdout.write(`${id}  ${kind.padEnd(9)}  ${printable(input)}\n`)
  }
  return exitCode.pass
}

/** `stet watch list`: one a line. */
export async function watchList(options: Options): Promise<number> {
  await using store = await openConfiguredStore(configOf(options))
  const watches = await listWatches(store)
  if (watches.length === 0) process.stderr.write('stet: nothing is watched (stet watch add INPUT)\n')
  for (const watch of watches) process.stdout.write(`${line(watch)}\n`)
  return exitCode.pass
}

function line({ id, kind, input, paused, articles, polledAt, failure }: Watch): string {
  const state = paused ? 'paused' : polledAt === null ? 'not polled yet' : `polled ${polledAt.toISOString()}`
  const count = `${articles} article${articles === 1 ? '' : 's'}`
  const parts = [
    id,
    kind.padEnd(9),
    printable(input),
    count,
    state,
    ...(failure === null ? [] : [printable(failure)]),
  ]
  return parts.join('  ')
}

/** `stet watch remove WATCH…`: its articles retire, their reports stay. */
export async function watchRemove(named: readonly string[], options: Options): Promise<number> {
  return await forEachWatch(named, options, (store, id) => removeWatch(store, id))
}

/** `stet watch pause WATCH…` and `stet watch resume WATCH…`. */
export async function watchPause(
  named: readonly string[],
  paused: boolean,
  options: Options,
): Promise<number> {
  return await forEachWatch(named, options, (store, id) => pauseWatch(store, id, paused))
}

async function forEachWatch(
  named: readonly string[],
  options: Options,
  act: (store: Store, id: string) => Promise<void>,
): Promise<number> {
  await using store = await openConfiguredStore(configOf(options))
  const ids = []
  for (const name of named) {
    const id = (await findWatch(store, name)) ?? (await findWatch(store, resolve(name)))
    if (id === null)
      throw new StetError('watch-unknown', `no watch, or more than one, is called ${name}`, {
        advice: 'stet watch list has their ids',
      })
    ids.push(id)
  }
  for (const id of ids) await act(store, id)
  return exitCode.pass
}
