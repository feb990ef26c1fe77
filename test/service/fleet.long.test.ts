import { expect, test } from 'vitest'
import { openDesk } from '../cli/stet.ts'
import { ownRedis } from '../queue/redis.ts'
import type { Behaviour } from '../web/behaviour.ts'
import { gapsMs, mostAtOnce } from '../web/hit.ts'
import { page } from '../web/page.ts'
import { redirect, robots, status } from '../web/reply.ts'
import { slow } from '../web/slow.ts'
import { openWeb, type Web } from '../web/web.ts'
import { startService, writeArticle } from './desk.ts'

const intervalMs = 200
const crawlDelayMs = 500
const retryAfterMs = 3_000
const slowMs = 1_000
const refusals = 3
/** timers end within a millisecond of their time */
const clockErrorMs = 1
const hosts = 30
const perHost = 10

const hostOf = (index: number) => `h${index % hosts}.test`
const polite = hostOf(0)
const busy = hostOf(1)
const sleepy = hostOf(2)

function fillWeb(web: Web): string[] {
  web.site('probe.test', { '/': page() })
  const urls: string[] = []
  for (let host = 0; host < hosts; host++) {
    const name = hostOf(host)
    const answer = page({ title: name })
    const tired: Behaviour = (call) =>
      call.nth <= refusals
        ? status(429, 'later', { headers: { 'Retry-After': String(retryAfterMs / 1000) } })(call)
        : answer(call)
    const rest = name === busy ? tired : name === sleepy ? slow({ headersMs: slowMs }) : answer
    const routes: Record<string, Behaviour> = { '*': rest }
    if (name === polite)
      routes['/robots.txt'] = robots(`User-agent: *\nCrawl-delay: ${crawlDelayMs / 1000}\n`)
    if (name === sleepy) routes['/robots.txt'] = slow({ headersMs: slowMs })
    // every host from the fourth on sends some readers on to its neighbours, there and back
    if (host >= 4) {
      routes['/moved'] = redirect(301, `https://${hostOf(host ^ 1)}/moved-here-${host}`)
      routes['/sister'] = redirect(302, `https://${hostOf(host + 1 < hosts ? host + 1 : 4)}/sister-${host}`)
    }
    web.site(name, routes)
    for (let index = 0; index < perHost; index++) {
      const path = host < 4 || index > 1 ? `/page-${index}` : index === 0 ? '/moved' : '/sister'
      urls.push(`https://${name}${path}`)
    }
  }
  return urls
}

test.for(['postgres', 'redis'])(
  'two workers over %s ask no host twice at once or too soon, and no host waits for a slow one',
  { timeout: 120_000 },
  async (backend) => {
    await using closing = new AsyncDisposableStack()
    const web = closing.use(await openWeb())
    const urls = fillWeb(web)
    const redis = backend === 'redis' ? closing.use(await ownRedis()) : null
    const desk = closing.use(await openDesk(web))
    const articles: string[] = []
    for (let index = 0; index < 10; index++)
      articles.push(
        await writeArticle(
          desk,
          `story-${index}.md`,
          // each source is cited twice
          urls.filter((_, at) => at % 10 === index || (at + 1) % 10 === index),
        ),
      )
    const options = {
      flags: ['--host-interval', String(intervalMs)],
      environment: redis === null ? {} : { QUEUE_URL: redis.url },
    }
    await desk.run(['enqueue', ...articles])
    await using schedule = await startService(desk, 'schedule', options)
    await using one = await startService(desk, 'worker', options)
    await using two = await startService(desk, 'worker', options)
    const told = (event: string) => [...one.told, ...two.told].filter((told) => told.event === event)
    const until = (event: string, enough: () => boolean) =>
      Promise.race([one.until(event, enough), two.until(event, enough)])
    await until('source.checked', () => told('source.checked').length === urls.length)
    await until(
      'report.written',
      () => new Set(told('report.written').map(({ article }) => article)).size === 10,
    )

    const hits = Map.groupBy(web.log, ({ host }) => host)
    hits.delete('probe.test')
    expect(hits.size).toBe(hosts)
    for (const [host, those] of hits) {
      expect(mostAtOnce(those), host).toBe(1)
      expect(Math.min(...gapsMs(those)), host).toBeGreaterThanOrEqual(intervalMs - clockErrorMs)
    }
    // each source once; robots.txt by each of the two
    const asked = web.log.filter(({ path }) => /^\/(?:page-|moved$|sister$)/.test(path))
    expect(asked).toHaveLength(urls.length)
    expect(new Set(asked.map(({ host, path }) => host + path)).size).toBe(urls.length)
    expect(told('source.checked').filter(({ state }) => state === 'unreachable')).toHaveLength(refusals)

    const calm = hits.get(polite)!.filter(({ path }) => path !== '/robots.txt')
    expect(Math.min(...gapsMs(calm))).toBeGreaterThanOrEqual(crawlDelayMs - clockErrorMs)
    const tired = hits.get(busy)!.filter(({ path }) => path !== '/robots.txt')
    for (const refused of tired.slice(0, refusals)) {
      const next = hits.get(busy)!.find(({ startedAtMs }) => startedAtMs > refused.startedAtMs)!
      // the answer was on its way before the web noticed that it had ended
      expect(next.startedAtMs - refused.startedAtMs).toBeGreaterThanOrEqual(retryAfterMs - clockErrorMs)
    }

    const firstAtMs = Math.min(...[...hits.values()].map(([first]) => first!.startedAtMs))
    const tookMs = (host: string) => hits.get(host)!.at(-1)!.endedAtMs! - firstAtMs
    const others = [...hits.keys()].filter((host) => host !== busy && host !== sleepy)
    const ended = others.map(tookMs).sort((a, b) => a - b)
    expect(ended[Math.floor(ended.length * 0.9)]).toBeLessThan(tookMs(sleepy))
    expect(await schedule.end('SIGTERM')).toBe(0)
  },
)
