import { expect, test } from 'vitest'
import { type SourceUrl, sourceUrl } from '../../src/address/source-url.ts'
import { checkSources, type SourceDeps } from '../../src/run/check-sources.ts'
import { Onlineness } from '../../src/run/online.ts'
import type { Visit } from '../../src/visit/visit.ts'

interface Source {
  readonly url: SourceUrl
}

function visitOf(url: SourceUrl, kind: 'answered' | 'failed'): Visit {
  const common = { url, exchanges: [], startedAt: new Date(0), [Symbol.asyncDispose]: async () => {} }
  if (kind === 'failed') return { ...common, kind, failure: 'dns-not-found', at: url, detail: 'no such name' }
  return { ...common, exchanges: [{ url, response: {} }], kind, finalUrl: url } as unknown as Visit
}

/** A run over addresses whose host says what happens: `dead.…` fails, any other answers. */
function run(addresses: readonly string[], online: boolean, more: Partial<SourceDeps<Source>> = {}) {
  const log: string[] = []
  let probes = 0
  const deps: SourceDeps<Source> = {
    visit: async (url) => visitOf(url, new URL(url).hostname.startsWith('dead') ? 'failed' : 'answered'),
    finish: async ({ url }, visit, isOnline) => {
      log.push(`${new URL(url).hostname} ${visit.kind} ${isOnline ? 'online' : 'offline'}`)
    },
    skip: async ({ url }) => {
      log.push(`${new URL(url).hostname} skipped`)
    },
    online: new Onlineness(async () => {
      probes += 1
      return online
    }),
    perHost: 1,
    ...more,
  }
  const sources = addresses.map((address) => ({ url: sourceUrl(address) }))
  const hosts = Map.groupBy(sources, ({ url }) => new URL(url).hostname).values()
  return { log, done: checkSources(deps, hosts, new AbortController().signal), probes: () => probes }
}

test('a failure before any answer is judged last, as online when somebody answered, and nobody is probed', async () => {
  const { log, done, probes } = run(['https://dead.test/', 'https://alive.test/'], false)
  await done
  expect(log).toEqual(['alive.test answered online', 'dead.test failed online'])
  expect(probes()).toBe(0)
})

test('a host that answers and leads to one that does not has answered all the same', async () => {
  const { log, done, probes } = run(['https://dead.test/'], false, {
    visit: async (url) => ({ ...visitOf(url, 'failed'), exchanges: visitOf(url, 'answered').exchanges }),
  })
  await done
  expect(log).toEqual(['dead.test failed online'])
  expect(probes()).toBe(0)
})

test('failures alone ask the probe, once, and are judged by what it says', async () => {
  const { log, done, probes } = run(['https://dead1.test/', 'https://dead2.test/'], false)
  await done
  expect(log).toEqual(['dead1.test failed offline', 'dead2.test failed offline'])
  expect(probes()).toBe(1)
})

test('a run that is offline stops visiting after some failures', async () => {
  const addresses = Array.from({ length: 3000 }, (_, index) => `https://dead${index}.test/`)
  let visits = 0
  const { log, done } = run(addresses, false, {
    visit: async (url) => {
      visits += 1
      return visitOf(url, 'failed')
    },
  })
  await done
  expect(log).toHaveLength(3000)
  expect(visits).toBeLessThan(3000)
  expect(log.filter((line) => line.endsWith('skipped'))).toHaveLength(3000 - visits)
})

test('the sources of a host go one after another, or as many side by side as one says', async () => {
  for (const perHost of [1, 3]) {
    let [now, most] = [0, 0]
    const { done } = run(
      Array.from({ length: 9 }, (_, index) => `https://one.test/${index}`),
      true,
      {
        perHost,
        visit: async (url) => {
          now += 1
          most = Math.max(most, now)
          await Promise.resolve()
          now -= 1
          return visitOf(url, 'answered')
        },
      },
    )
    await done
    expect(most).toBe(perHost)
  }
})

test('an error of our own stops the run, when what was under way has ended', async () => {
  let finished = 0
  const { done } = run(['https://a.test/1', 'https://a.test/2', 'https://b.test/'], true, {
    finish: async ({ url }) => {
      if (url.endsWith('/1')) throw new Error('disk on fire')
      finished += 1
    },
  })
  await expect(done).rejects.toThrow('disk on fire')
  expect(finished).toBeLessThanOrEqual(1)
})
