import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/store.ts'
import { sent } from '../web/hit.ts'
import { joke } from '../web/not-the-page.ts'
import { page } from '../web/page.ts'
import { redirect, robots, status } from '../web/reply.ts'
import { openWeb } from '../web/web.ts'
import { type Desk, openDesk, reportOf } from './stet.ts'

/** Keeps the server of a desk up, so that no command has to start one. */
const storeOf = (desk: Desk) => openStore({ dataFolder: join(desk.folder, '.stet') })

test('what one check learns of a host the next one knows, and it can be seen and forgotten', async () => {
  await using web = await openWeb()
  const paper = web.site('paper.test', {
    '/robots.txt': robots('User-agent: *\nCrawl-delay: 0.01\n'),
    '*': joke,
  })
  await using desk = await openDesk(web)
  await using _ = await storeOf(desk)
  await desk.write('one.md', `[One](${paper.https('/notes/one-note')}).`)
  await desk.write('two.md', `[Two](${paper.https('/notes/two-notes')}).`)
  const check = async (article: string) =>
    reportOf(await desk.run(['check', article, '--format', 'json', '--no-archive', '--quiet', ...desk.flags]))
  const asked = () => paper.hits.map(({ path }) => path).filter((path) => path !== '/robots.txt')

  expect((await check('one.md')).sources[0]).toMatchObject({ state: 'dead', reason: 'soft-404' })
  expect(asked()).toHaveLength(2)
  // by what the first was told, and no question more
  expect((await check('two.md')).sources[0]).toMatchObject({ state: 'dead', reason: 'soft-404' })
  expect(asked()).toHaveLength(3)

  const listed = await desk.run(['hosts'])
  expect(listed.stdout).toMatch(/^paper\.test {2}0m {2}.*Crawl-delay.*\n$/)
  expect((await desk.run(['hosts', 'other'])).stdout).toBe('')
  const shown = await desk.run(['hosts', 'show', 'PAPER.test.'])
  expect(shown.code).toBe(0)
  expect(shown.stdout.split('\n')).toEqual(
    expect.arrayContaining([
      'paper.test',
      '  0m   asks for 0.01 s between requests (Crawl-delay)',
      '  0m   https://paper.test/notes/ says 200 to what cannot exist',
      expect.stringMatching(/^ {2}0m {3}says 200 for what cannot exist: https:\/\/paper\.test\/notes\/\S+$/),
    ]),
  )
  const json = JSON.parse((await desk.run(['hosts', 'show', 'paper.test', '--format', 'json'])).stdout)
  expect(json).toMatchObject({ host: 'paper.test', rule: null, inForce: null })
  expect(json.facts.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
    'crawl-delay',
    'soft-404',
    'status-lie',
  ])
  expect(JSON.parse((await desk.run(['hosts', 'list', '--format', 'json'])).stdout)).toEqual([json])

  const forgotten = await desk.run(['hosts', 'reset', 'paper.test'])
  expect(forgotten).toMatchObject({ code: 0, stderr: 'stet: 3 facts forgotten\n' })
  expect(JSON.parse((await desk.run(['hosts', '--format', 'json'])).stdout)).toEqual([])
  await check('two.md')
  expect(asked()).toHaveLength(5)
})

test('a check does what was ordered for a host, and its report says so', async () => {
  await using web = await openWeb()
  const paper = web.site('paper.test', {
    '/robots.txt': robots('User-agent: *\nDisallow: /\n'),
    '/a': page(),
    '/gone': status(404),
    '/away': redirect(302, 'https://other.test/a'),
  })
  const other = web.site('other.test', { '/a': page() })
  await using desk = await openDesk(web)
  await using _ = await storeOf(desk)
  const paths = ['/a', '/gone', '/away']
  await desk.write('story.md', paths.map((path) => `[Go](${paper.https(path)}).`).join('\n\n'))
  const order = [
    ...['hosts', 'set', '*.Paper.TEST', '--robots', 'ignore', '--header', 'X-Desk: harbour'],
    ...[
      '--never-dead',
      '--interval',
      '1',
      '--note',
      'agreed with them',
      '--by',
      'ada',
      '--until',
      '2099-01-31',
    ],
  ]
  const given = await desk.run(order)
  expect(given).toMatchObject({ code: 0, stderr: '' })
  expect(given.stdout).toMatch(
    /^\*\.paper\.test {2}interval 1 ms, robots\.txt ignored, X-Desk: harbour, never dead \(ada, \S+, until 2099-01-31T23:59:59\.000Z\) agreed with them\n$/,
  )
  const changed = await desk.run(['hosts', 'set', '*.paper.test', '--browser', 'never', '--by', 'ben'])
  expect(changed.stdout).toContain('robots.txt ignored, X-Desk: harbour, browser never, never dead (ben')

  const { sources } = reportOf(
    await desk.run(['check', 'story.md', '--format', 'json', '--no-archive', '--quiet', ...desk.flags]),
  )
  expect(sources.map(({ state }) => state)).toEqual(['alive', 'blocked', 'alive'])
  for (const { signals } of sources)
    expect(signals).toContainEqual({
      signal: 'by-order',
      detail: expect.stringMatching(/^robots\.txt not asked, sent X-Desk: ben, .*agreed with them$/),
    })
  expect(sources[1]!.signals.map(({ signal }) => signal)).toContain('never-dead')
  expect(paper.hits.map(({ path }) => path)).not.toContain('/robots.txt')
  expect(new Set(paper.hits.map((hit) => sent(hit, 'x-desk')))).toEqual(new Set(['harbour']))
  expect(new Set(other.hits.map((hit) => sent(hit, 'x-desk')))).toEqual(new Set([null]))

  expect((await desk.run(['hosts', 'show', 'paper.test'])).stdout).toContain(
    'rule of *.paper.test interval 1 ms',
  )
  const taken = await desk.run(['hosts', 'reset', '*.paper.test', '--rules'])
  expect(taken.stderr).toBe('stet: its rule is gone\n')
  expect((await desk.run(['hosts', 'show', 'paper.test'])).stdout).not.toContain('rule')
})

test('what is no host or no order is refused in one line, with an exit code of its own', async () => {
  await using web = await openWeb()
  await using desk = await openDesk(web)
  await using _ = await storeOf(desk)
  const refused = [
    ['show', 'https://paper.test/'],
    ['reset', '*.paper.test'],
    ['set', '*.com', '--never-dead'],
    ['set', 'paper.test'],
    ['set', 'paper.test', '--robots', 'ignore'],
    ['set', 'paper.test', '--robots', 'burn'],
    ['set', 'paper.test', '--interval', '-5'],
    ['set', 'paper.test', '--header', 'Cookie: a=1'],
    ['set', 'paper.test', '--never-dead', '--until', 'tomorrow'],
    ['set', 'paper.test', '--never-dead', '--until', '2099-02-31'],
    ['set', 'paper.test', '--never-dead', '--until', '2020-01-01'],
  ]
  for (const args of refused) {
    const { code, stdout, stderr } = await desk.run(['hosts', ...args])
    expect([args, code, stdout]).toEqual([args, 2, ''])
    expect(
      stderr
        .trimEnd()
        .split('\n')
        .filter((line) => !line.startsWith('(stet')),
    ).toHaveLength(1)
  }
  expect((await desk.run(['hosts'])).stdout).toBe('')
})

test('a check without a store knows no rules, and asks once in its run', async () => {
  await using web = await openWeb()
  const paper = web.site('paper.test', { '*': joke })
  await using desk = await openDesk(web)
  const links = ['/notes/one-note', '/notes/two-notes'].map((path) => `[Go](${paper.https(path)}).`)
  await desk.write('story.md', links.join('\n\n'))
  const ended = await desk.run(['check', 'story.md', '--format', 'json', '--store', 'none', ...desk.flags])
  expect(reportOf(ended).sources.map(({ reason }) => reason)).toEqual(['soft-404', 'soft-404'])
  expect(paper.hits.filter(({ path }) => path !== '/robots.txt')).toHaveLength(3)
})
