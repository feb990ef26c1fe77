import { pbkdf2 } from 'node:crypto'
import { mkdtemp, readdir, readlink, rm } from 'node:fs/promises'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { maxMemoryBytes } from '../../src/visit/body.ts'
import type { NetOptions } from '../../src/visit/net-options.ts'
import type { Behaviour } from '../web/behaviour.ts'
import { page } from '../web/page.ts'
import { redirect, robots } from '../web/reply.ts'
import { never, slow } from '../web/slow.ts'
import { openWeb, type Web } from '../web/web.ts'
import { netFor, visit } from './net.ts'

const derive = promisify(pbkdf2)
const reason = new Error('the service stops')

async function temporaryFolder(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'stet-abort-'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) }
}

/** Files below a folder that this process has open, those without a name too (Linux; elsewhere none are seen). */
async function openFilesIn(folder: string): Promise<string[]> {
  const descriptors = await readdir('/proc/self/fd').catch(() => [])
  const links = await Promise.all(
    descriptors.map((descriptor) => readlink(`/proc/self/fd/${descriptor}`).catch(() => '')),
  )
  return links.filter((link) => link.startsWith(folder))
}

/** Begins a visit, aborts it when `begun` says that it is where it should be, and looks at what is left. */
async function leavesNothing(
  web: Web,
  url: string,
  begun: Promise<unknown>,
  overrides: Partial<NetOptions> = {},
  parts: Parameters<typeof netFor>[2] = {},
): Promise<void> {
  await using temp = await temporaryFolder()
  const stop = new AbortController()
  {
    await using net = netFor(web, { tempFolder: temp.path, ...overrides }, parts)
    const visiting = visit(net, url, stop.signal)
    await Promise.race([begun, visiting])
    stop.abort(reason)
    await expect(visiting).rejects.toBe(reason)
    expect(await readdir(temp.path)).toEqual([])
    expect(await openFilesIn(temp.path)).toEqual([])
  }
  await expect.poll(() => web.connections.filter(({ closedAtMs }) => closedAtMs === null)).toEqual([])
}

/** A behaviour, and a promise that it was asked for. */
function noticed(behaviour: Behaviour): { readonly asked: Promise<void>; readonly behaviour: Behaviour } {
  const { promise, resolve } = Promise.withResolvers<void>()
  return {
    asked: promise,
    behaviour: async (call) => {
      resolve()
      await behaviour(call)
    },
  }
}

test('a visit aborted while its name is looked up leaves nothing', async () => {
  await using web = await openWeb()
  const asked = Promise.withResolvers<void>()
  const resolve = () => {
    asked.resolve()
    return never
  }
  await leavesNothing(web, 'http://paper.test/a', asked.promise, { connectTo: [] }, { resolve })
})

test('a visit aborted while it connects leaves nothing', async () => {
  await using web = await openWeb()
  const connected = Promise.withResolvers<Socket>()
  const silent = createServer((socket) => connected.resolve(socket.resume()))
  await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done))
  const { port } = silent.address() as AddressInfo
  await leavesNothing(web, 'https://paper.test/a', connected.promise, {
    connectTo: [`:443:127.0.0.1:${port}`],
  })
  // Ends only when every connection has.
  await new Promise<void>((done) => silent.close(() => done()))
})

test('a visit aborted while it waits for robots.txt leaves nothing', async () => {
  await using web = await openWeb()
  const { asked, behaviour } = noticed(slow({ headersUntil: never }))
  const paper = web.site('paper.test', { '/robots.txt': behaviour })
  await leavesNothing(web, paper.http('/a'), asked)
})

test('a visit aborted while it waits for the head leaves nothing', async () => {
  await using web = await openWeb()
  const { asked, behaviour } = noticed(slow({ headersUntil: never }))
  const paper = web.site('paper.test', { '/a': behaviour })
  await leavesNothing(web, paper.https('/a'), asked)
})

test('a visit aborted in the middle of a small body leaves nothing', async () => {
  await using web = await openWeb()
  const { asked, behaviour } = noticed(slow({ bodyUntil: never }))
  const paper = web.site('paper.test', { '/a': behaviour })
  await leavesNothing(web, paper.http('/a'), asked)
})

test('a visit aborted at any time in a body that goes to a file leaves nothing', async () => {
  await using web = await openWeb()
  for (const after of [1, 2, 3, 5, 8]) {
    const written = Promise.withResolvers<void>()
    const paper = web.site('paper.test', {
      '/a': async ({ response, gone }) => {
        const piece = Buffer.alloc(maxMemoryBytes / 2, 'all the news; ')
        for (let sent = 0; !gone.aborted; sent++) {
          if (sent === after) written.resolve()
          if (!response.write(piece)) {
            const drained = new Promise((done) => response.once('drain', done))
            await Promise.race([drained, new Promise((done) => gone.addEventListener('abort', done))])
          }
        }
      },
    })
    await leavesNothing(web, paper.http('/a'), written.promise)
  }
})

test('a visit aborted while the file for its body is made leaves nothing', async () => {
  await using web = await openWeb()
  const making = Promise.withResolvers<void>()
  const paper = web.site('paper.test', {
    '/a': async ({ response }) => {
      // Every thread that could open a file has something else to do.
      const busy = Promise.all(Array.from({ length: 4 }, () => derive('', '', 300_000, 64, 'sha512')))
      response.write(Buffer.alloc(2 * maxMemoryBytes))
      while (!process.getActiveResourcesInfo().includes('FSReqPromise')) await turn()
      making.resolve()
      await busy
    },
  })
  await leavesNothing(web, paper.http('/a'), making.promise)
})

test('a visit aborted between two redirects leaves nothing', async () => {
  await using web = await openWeb()
  const hop = noticed(redirect(302, 'http://other.test/b'))
  const paper = web.site('paper.test', { '/a': hop.behaviour })
  const rules = noticed(slow({ headersUntil: never }))
  web.site('other.test', { '/robots.txt': rules.behaviour, '/b': page() })
  await leavesNothing(web, paper.http('/a'), rules.asked)
})

test('a visit aborted in line for the next hop on its host leaves nothing', async () => {
  await using web = await openWeb()
  const answered = Promise.withResolvers<void>()
  const paper = web.site('paper.test', {
    '/robots.txt': robots(''),
    '/a': async (call) => {
      call.response.on('close', () => setImmediate(answered.resolve))
      await redirect(302, '/b')(call)
    },
    '/b': page(),
  })
  await leavesNothing(web, paper.http('/a'), answered.promise, { hostIntervalMs: 300 })
  expect(paper.hits.map(({ path }) => path)).toEqual(['/robots.txt', '/a'])
})
