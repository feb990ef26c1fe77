import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import type { News } from '../../src/notices/news.ts'
import { newHookSecret, parseRoute } from '../../src/notices/route.ts'
import { addRoute } from '../../src/store/notices.ts'
import { receiver } from '../notices/receiver.ts'
import { page } from '../web/page.ts'
import { status } from '../web/reply.ts'
import { openWeb } from '../web/web.ts'
import { aDayPasses, openNewsroom, writeArticle } from './desk.ts'

test('whoever a route leads to hears that a source is dead, and that it is back, signed and once each', async () => {
  await using web = await openWeb()
  web.site('probe.test', { '/': page() })
  const paper = web.site('paper.test', { '/a': page({ title: 'The harbour was closed' }) })
  const hook = receiver()
  web.site('hook.test', { '/in': hook.behaviour })
  await using room = await openNewsroom(web, { environment: { STET_NOTIFY_CRON: '* * * * * *' } })
  const { desk, service, store } = room
  const secret = newHookSecret((size) => Buffer.alloc(size, 7))
  const settings = {
    name: 'hook',
    channel: { kind: 'webhook', address: 'https://hook.test/in', secret },
    filter: { severity: 'error' },
    pace: { kind: 'at-once', windowMinutes: 0 },
  }
  await addRoute(store, parseRoute(settings))

  await desk.run(['enqueue', await writeArticle(desk, 'story.md', ['https://paper.test/a'])])
  await service.until('report.written')
  for (let strike = 0; strike < 2; strike++) {
    paper.route('/a', status(404))
    const checked = service.next('source.checked')
    await aDayPasses(store)
    await checked
  }
  await service.until('notice.sent')
  paper.route('/a', page({ title: 'The harbour was closed' }))
  const told = service.next('notice.sent')
  await aDayPasses(store)
  await told

  const news = hook.received.flatMap(({ body, headers }) => {
    const { data } = new Webhook(secret).verify(body, headers) as {
      data: { news: (News & { text: string })[] }
    }
    return data.news
  })
  expect(news).toMatchObject([
    {
      kind: 'confirmed',
      rule: 'source-dead',
      severity: 'error',
      source: { url: 'https://paper.test/a', host: 'paper.test' },
      articles: [{ title: 'story.md' }],
      text: expect.stringContaining('The source is gone'),
    },
    { kind: 'recovered', rule: 'source-dead', text: expect.stringContaining('Back again') },
  ])
})
