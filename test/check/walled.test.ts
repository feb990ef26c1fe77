import { expect, test } from 'vitest'
import { sourceUrl } from '../../src/address/source-url.ts'
import type { Capture } from '../../src/archive/capture.ts'
import { checkVisit } from '../../src/check/check-source.ts'
import { readPage } from '../../src/page/read-page.ts'
import { visitSource } from '../../src/visit/visit-source.ts'
import { netFor, neverAborted } from '../visit/net.ts'
import type { Behaviour } from '../web/behaviour.ts'
import { botWall } from '../web/bot-wall.ts'
import { html, status } from '../web/reply.ts'
import { openWeb } from '../web/web.ts'

const capture = { at: '2026-11-22T00:00:00.000Z' } as Capture
const says = (title: string, text: string) => html(`<title>${title}</title><p>${text}</p>`)

test.each<[string, Behaviour, string]>([
  ['a wall with 403', botWall('cloudflare'), 'bot-wall'],
  ['a wall with 200', botWall('imperva'), 'bot-wall'],
  ['a captcha with 200', says('Robot or human?', 'Confirm that you’re human.'), 'bot-wall'],
  ['a request for consent', says('Before you continue', 'Accept cookies to continue.'), 'consent-wall'],
  ['an order', says('Notice', 'Blocked by court order.'), 'legal'],
  ['a form to log in', says('Log in', 'Forgot password? <input type="password">'), 'login'],
  ['an offer of the domain', says('For sale', 'This domain is for sale.'), 'parked'],
  ['a shut site', says('Account suspended', 'This account has been suspended.'), 'suspended'],
  [
    'a database that is down',
    says('Database Error', 'Error establishing a database connection'),
    'server-error',
  ],
  ['a server in trouble', status(503), 'server-error'],
])('%s is kept under its verdict, and not as the source', async (_what, behaviour, reason) => {
  await using web = await openWeb()
  const paper = web.site('paper.test', { '/bridge': behaviour })
  await using net = netFor(web)
  await using visit = await visitSource(net, sourceUrl(paper.http('/bridge')), neverAborted)
  const { record, good } = await checkVisit(
    { read: (url, response) => readPage(url, response), keep: async () => capture },
    'k',
    visit,
    true,
    [],
    null,
  )
  expect(record.check).toMatchObject({ reason, page: null, capture })
  expect(record).toMatchObject({ textDigest: null, quotesFound: [] })
  expect(record.sketch ?? null).toBeNull()
  expect(good).toBeNull()
})
