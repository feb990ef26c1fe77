import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HeadMender, mendedHead } from '../../src/visit/mend-head.ts'
import { rawBytes } from '../web/broken.ts'
import { openWeb } from '../web/web.ts'
import { answered, course, netFor, visit } from './net.ts'

const story = '<title>Bridge</title>'
const length = `Content-Length: ${story.length}`

describe('an answer that browsers forgive is an answer', () => {
  test.each([
    ['lines that end in LF', `HTTP/1.1 200 OK\nX-A: 1\n${length}\n\n${story}`],
    ['one length twice', `HTTP/1.1 200 OK\r\n${length}\r\nX-A: 1\r\n${length}\r\n\r\n${story}`],
    ['one length twice in a list', `HTTP/1.1 200 OK\r\n${length}, ${story.length}\r\n\r\n${story}`],
    [
      'length beside chunks',
      `HTTP/1.1 200 OK\r\n${length}\r\nTransfer-Encoding: chunked\r\n\r\n${story.length.toString(16)}\r\n${story}\r\n0\r\n\r\n`,
    ],
    ['a folded field', `HTTP/1.1 200 OK\r\nX-A: 1\r\n 2\r\n${length}\r\n\r\n${story}`],
    ['a space before a colon', `HTTP/1.1 200 OK\r\nX-A : 1\r\n${length}\r\n\r\n${story}`],
    ['a line that is no field', `HTTP/1.1 200 OK\r\nby hand\r\n${length}\r\n\r\n${story}`],
    ['early hints, ended by LF', `HTTP/1.1 103 Early Hints\n\nHTTP/1.1 200 OK\n${length}\n\n${story}`],
  ])('%s', async (_, bytes) => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/a': rawBytes(bytes) })
    await using net = netFor(web)
    await using visited = answered(await visit(net, paper.http('/a')))
    expect(visited.exchanges).toHaveLength(1)
    expect(String(visited.final.response.body.bytes)).toBe(story)
    expect(paper.hits.filter(({ path }) => path === '/a')).toHaveLength(2)
  })

  test.each([
    ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 99\r\n\r\nabc'],
    ['another protocol', 'SSH-2.0-OpenSSH_9.6\r\n'],
    ['no head at all', '<html>old</html>'],
    ['a NUL in a field', `HTTP/1.1 200 OK\r\nX-A: a\0b\r\n${length}\r\n\r\n${story}`],
  ])('but not %s', async (_, bytes) => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/a': rawBytes(bytes) })
    await using net = netFor(web)
    await using visited = await visit(net, paper.http('/a'))
    expect(course(visited)).toEqual([null, 'protocol-error'])
    expect(paper.hits.filter(({ path }) => path === '/a')).toHaveLength(2)
  })
})

test('a head that needs no mending says the same afterwards, and a mended one is not mended again', () => {
  const head = 'HTTP/1.1 200 OK\r\nA: 1\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\n\r\n'
  expect(mendedHead(head)).toBe(head)
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (fields) => {
      const once = mendedHead(`HTTP/1.1 200 OK\n${fields}\n\n`)
      expect(mendedHead(once)).toBe(once)
    }),
  )
})

test('a head is mended the same in pieces of any size, and the body passes as it is', () => {
  const bytes = Buffer.from(
    `HTTP/1.1 103 Hints\n\nHTTP/1.1 200 OK\nA : 1\n${length}\n\n${story}\n\nA : 2\n\n`,
  )
  const whole = String(new HeadMender(1_000).push(bytes))
  expect(whole.endsWith(`\r\n\r\n${story}\n\nA : 2\n\n`)).toBe(true)
  for (let size = 1; size < bytes.length; size++) {
    const mender = new HeadMender(1_000)
    let out = ''
    for (let at = 0; at < bytes.length; at += size) out += mender.push(bytes.subarray(at, at + size)) ?? ''
    expect(out).toBe(whole)
  }
})

test('a head without end is let through, for the reader to refuse', () => {
  const mender = new HeadMender(10)
  expect(String(mender.push(Buffer.from('HTTP/1.1 200 OK')))).toBe('HTTP/1.1 200 OK')
  expect(String(mender.push(Buffer.from('\n\n')))).toBe('\n\n')
})
