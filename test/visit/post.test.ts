import { once } from 'node:events'
import { createServer } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type NetOptions, netDefaults } from '../../src/visit/net-options.ts'
import { openPost } from '../../src/visit/post.ts'
import { receiver } from '../notices/receiver.ts'
import { redirect, reply, status } from '../web/reply.ts'
import { openWeb, type Web } from '../web/web.ts'
import { neverAborted } from './net.ts'

let web: Web
beforeAll(async () => {
  web = await openWeb()
})
afterAll(() => web[Symbol.asyncDispose]())

const letter = { headers: [['x-mark', 'yes']] as const, body: '{"news":"да"}' }

function post(address: string, options: Partial<NetOptions> = {}, signal = neverAborted) {
  const open = openPost({
    ...netDefaults,
    connectTo: web.connectTo,
    ca: [web.ca],
    allowNet: ['127.0.0.0/8'],
    ...options,
  })
  return open(address, letter, signal)
}

test('a POST brings its body and fields over https, and the answer back', async () => {
  const hook = receiver(() => status(202, 'thanks'))
  const site = web.site('hook.test', { '/in': hook.behaviour })
  expect(await post(site.https('/in?x=1'))).toEqual({
    kind: 'answered',
    status: 202,
    retryAfterSeconds: null,
    start: 'thanks',
  })
  expect(hook.received).toHaveLength(1)
  expect(hook.received[0]).toMatchObject({ method: 'POST', body: letter.body })
  expect(hook.received[0]!.headers).toMatchObject({
    'content-type': 'application/json',
    'user-agent': netDefaults.userAgent,
    'x-mark': 'yes',
    'content-length': '15',
  })
  expect(hook.received[0]!.headers).not.toHaveProperty('cookie')
})

test('a redirect is an answer, and not followed', async () => {
  const site = web.site('hook.test', { '/in': redirect(307, '/elsewhere') })
  expect(await post(site.https('/in'))).toMatchObject({ kind: 'answered', status: 307 })
  expect(site.hits.map(({ path }) => path)).not.toContain('/elsewhere')
})

test('an answer may ask to be left alone for a while', async () => {
  const site = web.site('hook.test', { '/in': status(503, 'busy', { headers: { 'Retry-After': '120' } }) })
  expect(await post(site.http('/in'))).toMatchObject({ status: 503, retryAfterSeconds: 120 })
})

test('of a large answer only the beginning is read', async () => {
  const site = web.site('hook.test', { '/in': reply('x'.repeat(5_000_000), { type: 'text/plain' }) })
  const posted = await post(site.http('/in'))
  expect(posted).toMatchObject({ kind: 'answered', status: 200, start: 'x'.repeat(500) })
  expect(web.log.at(-1)!.whole).not.toBe(true)
})

test.each([
  'http://127.0.0.1/hook',
  'http://[::1]/hook',
  'http://169.254.169.254/latest/meta-data',
  'http://localhost/hook',
  'http://10.0.0.1/hook',
])('%s is refused, as it is for visits', async (address) => {
  const before = web.connections.length
  expect(await post(address, { allowNet: [] })).toMatchObject({ kind: 'failed', failure: 'private-address' })
  expect(web.connections).toHaveLength(before)
})

test('a name that leads into a private network is refused, unless the operator lets that network through', async () => {
  const site = web.site('hook.test', { '/in': status(200) })
  const options = { connectTo: web.connectToPorts, dns: { address: '127.0.0.1', port: web.dnsPort } }
  expect(await post(site.http('/in'), { ...options, allowNet: [] })).toMatchObject({
    failure: 'private-address',
  })
  expect(await post(site.http('/in'), options)).toMatchObject({ kind: 'answered', status: 200 })
})

test('a certificate that is not to be trusted is a failure', async () => {
  const site = web.site('hook.test', { '/in': status(200) })
  expect(await post(site.https('/in'), { ca: null })).toMatchObject({
    kind: 'failed',
    failure: 'tls-untrusted',
  })
})

test('a connection that is refused is a failure', async () => {
  const site = web.site('hook.test', {}, { http: 'refused' })
  expect(await post(site.http('/in'), { connectTo: web.connectTo })).toMatchObject({
    kind: 'failed',
    failure: 'connection-refused',
  })
})

test('an end of the program ends a POST that nobody answers', async () => {
  const stop = new AbortController()
  const silent = createServer(() => stop.abort(new Error('the service ends'))).listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const { port } = silent.address() as { port: number }
  const connectTo = [`hook.test:80:127.0.0.1:${port}`]
  await expect(post('http://hook.test/in', { connectTo }, stop.signal)).rejects.toThrow('the service ends')
  silent.close()
})
