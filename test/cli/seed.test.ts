import { expect, test } from 'vitest'
import { page } from '../web/page.ts'
import { redirect } from '../web/reply.ts'
import { openWeb } from '../web/web.ts'
import { openDesk, reportOf } from './stet.ts'

const seed = process.env.STET_SEED!

test('the article this began with: three addresses, one story twice, one source in Russian, two voices without a link', async () => {
  await using web = await openWeb()
  const now =
    'https://www.themoscowtimes.com/2025/10/24/syria-100-percent-free-from-islamic-state-says-russias-defense-ministry'
  web.site('themoscowtimes.com', { '*': redirect(301, now) })
  web.site('www.themoscowtimes.com', {
    [new URL(now).pathname]: page({
      title: 'Syria ‘100% Free’ From Islamic State, Says Russia’s Defense Ministry',
      publisher: 'The Moscow Times',
      text: 'The ministry said on Thursday that no town was left in the hands of the group. '.repeat(20),
    }),
  })
  web.site('ria.ru', {
    '/syria/20171211/1510638374.html': page({
      title: 'Путин приказал начать вывод войск',
      publisher: 'РИА Новости',
      lang: 'ru',
      published: '2017-12-11',
      text: 'Президент Владимир Путин прибыл на авиабазу и отдал приказ о возвращении военных домой. '.repeat(
        20,
      ),
    }),
  })
  await using desk = await openDesk(web)
  const report = reportOf(
    await desk.run(['check', seed, '--store', 'none', '--format', 'json', '--quiet', ...desk.flags]),
  )
  const [article] = report.articles
  expect(
    article!.citations.map(({ kind, location, text }) => [kind, location.line, text?.slice(0, 16) ?? null]),
  ).toEqual([
    ['related', 15, "Russia's Defense"],
    ['related', 16, "Russia's Defense"],
    ['bare', 17, null],
  ])
  const [old, current, ria] = article!.citations
  expect(ria).toMatchObject({
    attribution: { outlet: 'RIA Novosti', speaker: 'Putin' },
    quotes: [{ speaker: 'Putin' }],
  })
  expect(ria!.sentence).toMatch(/RIA Novosti news agency as saying at the Khmeimim airbase\.$/)
  expect(ria!.verification).toMatchObject({
    quotes: [{ result: 'other-language' }],
    publisher: { result: 'match' },
    names: { result: 'match' },
    date: { result: 'match' },
  })
  expect([old, current].map((citation) => citation!.verification!.title.result)).toEqual(['match', 'match'])
  expect(article!.attributions.map(({ outlet, speaker, citation }) => [outlet, speaker, citation])).toEqual(
    expect.arrayContaining([
      ['TASS', 'Assad', null],
      ['Twitter', 'Dmitri Trenin', null],
    ]),
  )
  expect(report.findings.map(({ rule, citation }) => `${rule} ${citation}`)).toEqual([
    'source-moved c1',
    'citation-duplicate c2',
    'attribution-unlinked null',
    'attribution-unlinked null',
  ])
  expect(report.summary.gate).toBe('pass')
})
