import { expect, test } from 'vitest'
import { VisitFault } from '../../src/visit/fault.ts'
import type { Exchanging, HostLines } from '../../src/visit/manners.ts'
import { rateLimited } from '../web/conversation.ts'
import { endless } from '../web/endless.ts'
import { mostAtOnce } from '../web/hit.ts'
import { page } from '../web/page.ts'
import { reply } from '../web/reply.ts'
import { never, slow } from '../web/slow.ts'
import { openWeb } from '../web/web.ts'
import { course, netFor, visit } from './net.ts'

/** One line for everybody, which writes down what it is told. */
class OneLine implements HostLines {
  readonly told: string[] = []
  #last: Promise<unknown> = Promise.resolve()

  run<T>({ host }: { host: string }, _signal: AbortSignal, exchange: Exchanging<T>): Promise<T> {
    const turn = this.#last.then(async () => {
      this.told.push(host)
      return await exchange(() => {})
    })
    this.#last = turn.catch(() => {})
    return turn
  }

  async hold(host: string, ms: number): Promise<void> {
    await Promise.resolve()
    this.told.push(`${host} rests ${ms}`)
  }
}

test('every request stands in the lines that the network was given, which hear of Retry-After in its turn', async () => {
  await using web = await openWeb()
  const paper = web.site('paper.test', { '/a': rateLimited({ retryAfter: 3 }), '/b': page() })
  const lines = new OneLine()
  await using net = netFor(web, {}, { lines })
  const visits = await Promise.all(['/a', '/b'].map((path) => visit(net, paper.http(path))))
  expect(visits.map(course)).toEqual([[429], [200]])
  expect(lines.told).toEqual(['paper.test', 'paper.test', 'paper.test rests 3000', 'paper.test'])
})

test('lines that turn an exchange away end its visit as rate-limited', async () => {
  await using web = await openWeb()
  const paper = web.site('paper.test', { '/a': page() })
  const lines: HostLines = {
    run: () => Promise.reject(new VisitFault('rate-limited', 'paper.test is to be left alone')),
    hold: () => {},
  }
  await using net = netFor(web, {}, { lines })
  await using visited = await visit(net, paper.http('/a'))
  expect(visited).toMatchObject({ failure: 'rate-limited', detail: 'paper.test is to be left alone' })
})

test('the host has seen the end of a request when its turn ends, also of one that was cut short', async () => {
  await using web = await openWeb()
  const paper = web.site('paper.test', {
    '/endless': endless(),
    '/large': reply(Buffer.alloc(2_000_000, 'x')),
    '/silent': slow({ headersUntil: never }),
    '/half': slow({ bodyUntil: never }),
    '/whole': page(),
  })
  await using net = netFor(web, { maxBodyBytes: 100_000, totalTimeoutMs: 500 }, { lines: new OneLine() })
  const paths = ['/endless', '/large', '/silent', '/half', '/whole', '/endless', '/large', '/whole']
  for (const scheme of ['http', 'https'] as const)
    await Promise.all(paths.map((path) => visit(net, paper[scheme](path))))
  expect(paper.hits.length).toBe(2 * (paths.length + 1))
  expect(mostAtOnce(paper.hits)).toBe(1)
})
