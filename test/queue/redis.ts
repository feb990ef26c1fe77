import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, constants, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { Redis } from 'ioredis'
import { freePort } from '../free-port.ts'

const run = promisify(execFile)

/** A Redis of a test's own, which it may stop, empty and set up as it likes. */
export interface OwnRedis extends AsyncDisposable {
  readonly url: string
  /** ends it as `docker stop` would: with what it has written */
  stop(): Promise<void>
  /** brings it back on the same address, with the same files */
  start(): Promise<void>
  command(...words: string[]): Promise<unknown>
}

/** Settings as the queue wants them, and more or others on request: `{ 'maxmemory-policy': 'allkeys-lru' }`. */
export async function ownRedis(settings: Readonly<Record<string, string>> = {}): Promise<OwnRedis> {
  const binary = await redisBinary()
  const folder = await mkdtemp(join(tmpdir(), 'stet-redis-'))
  const config = {
    bind: '127.0.0.1',
    dir: folder,
    appendonly: 'yes',
    appendfsync: 'always',
    save: '',
    'maxmemory-policy': 'noeviction',
    ...settings,
  }
  const words = Object.entries(config).flatMap(([name, value]) => [`--${name}`, value])
  const port = await freePort()
  const url = `redis://127.0.0.1:${port}`
  let server = await launch(binary, [...words, '--port', String(port)], port)
  const stop = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return
    const ended = once(server, 'exit')
    server.kill('SIGTERM')
    await ended
  }
  return {
    url,
    stop,
    start: async () => {
      server = await launch(binary, [...words, '--port', String(port)], port)
    },
    command: async (name, ...rest) => {
      const client = new Redis(url)
      try {
        return await client.call(name!, ...rest)
      } finally {
        client.disconnect()
      }
    },
    [Symbol.asyncDispose]: async () => {
      await stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A sentinel that watches a Redis under the name `main`, and what it knows of then: quick to hold it for dead. */
export async function sentinelOf(watched: OwnRedis): Promise<{ readonly port: number } & AsyncDisposable> {
  const folder = await mkdtemp(join(tmpdir(), 'stet-sentinel-'))
  const port = await freePort()
  const file = join(folder, 'sentinel.conf')
  const monitor = `sentinel monitor main 127.0.0.1 ${new URL(watched.url).port} 1`
  const patience = 'sentinel down-after-milliseconds main 500\nsentinel failover-timeout main 2000'
  await writeFile(file, `port ${port}\nbind 127.0.0.1\ndir ${folder}\n${monitor}\n${patience}\n`)
  const server = await launch(await redisBinary(), [file, '--sentinel'], port)
  return {
    port,
    [Symbol.asyncDispose]: async () => {
      const ended = once(server, 'exit')
      server.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function launch(binary: string, words: readonly string[], port: number) {
  const server = spawn(binary, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  const client = new Redis({ port, host: '127.0.0.1', retryStrategy: () => 5, maxRetriesPerRequest: null })
  client.on('error', () => {})
  const died = once(server, 'exit').then(async () => {
    throw new Error(`redis-server ended: ${words.join(' ')}`)
  })
  died.catch(() => {})
  server.stdout.resume()
  try {
    await Promise.race([client.ping(), died])
  } finally {
    client.disconnect()
  }
  return server
}

/** A Redis to share: that of `REDIS_URL`, or one of our own. Each call has keys of its own there. */
export async function sharedRedis(): Promise<{ readonly url: string } & AsyncDisposable> {
  const given = process.env.REDIS_URL
  if (given === undefined || given === '') return await ownRedis()
  const prefix = `stet-test-${crypto.randomUUID()}`
  return {
    url: `${given}${given.includes('?') ? '&' : '?'}prefix=${prefix}`,
    [Symbol.asyncDispose]: async () => {
      const client = new Redis(given)
      for await (const keys of client.scanStream({ match: `{${prefix}}:*` }))
        if (keys.length > 0) await client.unlink(...keys)
      client.disconnect()
    },
  }
}

async function redisBinary(): Promise<string> {
  const found = await onPath()
  if (found !== null) return found
  const isRoot = process.getuid?.() === 0
  if (isRoot && (await isExecutable('/usr/bin/apt-get'))) await installed()
  const now = await onPath()
  if (now !== null) return now
  throw new Error('the tests of the queue need Redis: install redis-server or valkey-server')
}

async function onPath(): Promise<string | null> {
  for (const folder of [...(process.env.PATH ?? '').split(delimiter), '/usr/bin'])
    for (const name of ['redis-server', 'valkey-server'])
      if (await isExecutable(join(folder, name))) return join(folder, name)
  return null
}

function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}

/** By apt, once for all test processes, and without the service that the package would start. */
async function installed(): Promise<void> {
  const lock = join(tmpdir(), 'stet-redis-install.lock')
  while (
    !(await mkdir(lock).then(
      () => true,
      () => false,
    ))
  ) {
    if ((await onPath()) !== null) return
    await sleep(200)
  }
  try {
    if ((await onPath()) !== null) return
    // dpkg asks this program whether a package may start its service; 101 says no
    const policy = '/usr/sbin/policy-rc.d'
    const own = await writeFile(policy, '#!/bin/sh\nexit 101\n', { flag: 'wx', mode: 0o755 }).then(
      () => true,
      () => false,
    )
    try {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
      const words = ['install', '-y', '-qq', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120']
      await run('apt-get', ['update', '-qq'], { env })
      await run('apt-get', [...words, 'redis-server'], { env }).catch(() =>
        run('apt-get', [...words, 'valkey-server'], { env }),
      )
    } finally {
      if (own) await rm(policy)
    }
  } finally {
    await rm(lock, { recursive: true })
  }
}
