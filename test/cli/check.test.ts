import { describe, expect, test } from 'vitest'
import { botWall } from '../web/bot-wall.ts'
import { parked, softNotFound } from '../web/not-the-page.ts'
import { page } from '../web/page.ts'
import { redirect, status } from '../web/reply.ts'
import { openWeb } from '../web/web.ts'
import { openDesk, reportOf } from './stet.ts'

const prose =
  'The council of Larkham voted on Tuesday to close the old harbour bridge for the winter. “We will not open it again before the spring,” Mayor Ida Voss told reporters after the vote. Engineers had warned since March that the northern pier was sinking. '

function story(text = prose.repeat(4)) {
  return page({
    title: 'Larkham closes its harbour bridge for the winter',
    text,
    publisher: 'The Larkham Echo',
    published: '2026-11-02',
  })
}

const none = ['--store', 'none', '--format', 'json', '--quiet']

describe('stet check', () => {
  test('says what became of every source, and fails the gate for a dead one', async () => {
    await using web = await openWeb()
    web.site('probe.test', { '*': status(200, 'ok') })
    const echo = web.site('echo.test', {
      '/alive': story(),
      '/old': redirect(301, '/2026/larkham-closes-its-harbour-bridge-for-the-winter'),
      '/2026/larkham-closes-its-harbour-bridge-for-the-winter': story(),
      '/gone': status(410),
      '/soft': softNotFound(),
      '/busy': status(503),
    })
    const wall = web.site('wall.test', { '*': botWall('cloudflare') })
    const sold = web.site('sold.test', { '*': parked() })
    await using desk = await openDesk(web)
    const links = [
      echo.https('/alive'),
      echo.https('/old'),
      echo.https('/gone'),
      echo.https('/soft'),
      echo.https('/busy'),
      wall.https('/story'),
      sold.https('/story'),
      'https://nowhere.test/x',
      'https://10.0.0.1/x',
    ]
    await desk.write(
      'story.md',
      `# Bridge\n\n${links.map((link, index) => `The mayor [said so number ${index}](${link}) on Tuesday.`).join('\n\n')}\n`,
    )
    const ended = await desk.run(['check', 'story.md', ...none, ...desk.flags])
    const report = reportOf(ended)
    expect(
      Object.fromEntries(report.sources.map(({ url, state, reason }) => [url, `${state} ${reason}`])),
    ).toEqual({
      [echo.https('/alive')]: 'alive ok',
      [echo.https('/old')]: 'moved redirect-permanent',
      [echo.https('/gone')]: 'dead http-410',
      [echo.https('/soft')]: 'dead soft-404',
      [echo.https('/busy')]: 'unreachable server-error',
      [wall.https('/story')]: 'blocked bot-wall',
      [sold.https('/story')]: 'dead parked',
      'https://nowhere.test/x': 'dead dns-not-found',
      'https://10.0.0.1/x': 'invalid private-address',
    })
    expect(ended.code).toBe(1)
    expect(report.summary).toMatchObject({ articles: 1, citations: 9, sources: 9, gate: 'fail' })
    expect(report.findings.find(({ rule }) => rule === 'source-moved')?.suggestion).toEqual({
      replaceWith: echo.https('/2026/larkham-closes-its-harbour-bridge-for-the-winter'),
    })
  })

  test('passes the gate when every source stands, and finds the quote in it', async () => {
    await using web = await openWeb()
    const echo = web.site('echo.test', { '/alive': story() })
    await using desk = await openDesk(web)
    await desk.write(
      'story.md',
      `“We will not open it again before the spring,” Mayor Ida Voss [told the Larkham Echo](${echo.https('/alive')}).\n`,
    )
    const ended = await desk.run(['check', 'story.md', ...none, ...desk.flags])
    const report = reportOf(ended)
    expect(report.articles[0]!.citations[0]!.verification!.quotes).toMatchObject([
      { result: 'present', score: 1 },
    ])
    expect(ended.code).toBe(0)
  })

  test('visits a source once, however many articles cite it', async () => {
    await using web = await openWeb()
    const echo = web.site('echo.test', { '/alive': story() })
    await using desk = await openDesk(web)
    for (const name of ['a.md', 'b.md', 'c.md'])
      await desk.write(name, `[One](${echo.https('/alive')}) and [two](${echo.http('/alive#top')}).`)
    const report = reportOf(await desk.run(['check', '.', ...none, ...desk.flags]))
    expect(report.summary).toMatchObject({ articles: 3, citations: 6, sources: 1 })
    expect(echo.hits.filter(({ path }) => path === '/alive')).toHaveLength(1)
  })

  test('reads standard input, globs and articles on the web', async () => {
    await using web = await openWeb()
    const echo = web.site('echo.test', {
      '/alive': story(),
      '/own': page({ title: 'Our own', body: '<p>As <a href="/alive">the Echo wrote</a> on Tuesday.</p>' }),
    })
    await using desk = await openDesk(web)
    await desk.write('one.txt', `See ${echo.https('/alive')} for more.`)
    const piped = reportOf(
      await desk.run(['check', '-', ...none, ...desk.flags], {
        stdin: `See ${echo.https('/alive')} for more.`,
      }),
    )
    expect(piped.articles[0]).toMatchObject({ input: '-' })
    const globbed = reportOf(await desk.run(['check', '*.txt', ...none, ...desk.flags]))
    expect(globbed.articles).toMatchObject([{ input: 'one.txt' }])
    const fetched = reportOf(await desk.run(['check', echo.https('/own'), ...none, ...desk.flags]))
    expect(fetched.articles[0]!.citations).toMatchObject([
      { url: echo.https('/alive'), text: 'the Echo wrote' },
    ])
  })

  test('that reaches no host at all says offline, judges nobody dead and exits 3', async () => {
    await using web = await openWeb()
    await using desk = await openDesk(web)
    await desk.write('story.md', '[One](https://one.test/a) and [two](https://two.test/b).')
    const ended = await desk.run(['check', 'story.md', ...none, ...desk.flags])
    expect(reportOf(ended).sources.map(({ state, reason }) => `${state} ${reason}`)).toEqual([
      'unreachable offline',
      'unreachable offline',
    ])
    expect(ended.stderr).toContain('offline')
    expect(ended.code).toBe(3)
  })

  test('waits for a host that asks it to come back in a second', async () => {
    await using web = await openWeb()
    const { flaky, rateLimited } = await import('../web/conversation.ts')
    const echo = web.site('echo.test', { '/alive': flaky([rateLimited({ retryAfter: '1' }), story()]) })
    await using desk = await openDesk(web)
    await desk.write('story.md', `[One](${echo.https('/alive')}).`)
    expect(reportOf(await desk.run(['check', 'story.md', ...none, ...desk.flags])).sources).toMatchObject([
      { state: 'alive' },
    ])
  })

  test('shows plain progress lines where there is no terminal, and none when quiet', async () => {
    await using web = await openWeb()
    const echo = web.site('echo.test', { '/alive': story() })
    await using desk = await openDesk(web)
    await desk.write('story.md', `[One](${echo.https('/alive')}).`)
    const loud = await desk.run(['check', 'story.md', '--store', 'none', ...desk.flags])
    expect(loud.stderr).toBe('read story.md: 1 citation\nchecking 1 source\nchecked 1 of 1\n')
    const quiet = await desk.run(['check', 'story.md', '--store', 'none', '--quiet', ...desk.flags])
    expect(quiet.stderr).toBe('')
  })

  test('with --store none leaves nothing behind', async () => {
    await using web = await openWeb()
    const echo = web.site('echo.test', { '/alive': story() })
    await using desk = await openDesk(web)
    await desk.write('story.md', `[One](${echo.https('/alive')}).`)
    await desk.run(['check', 'story.md', ...none, ...desk.flags])
    const { readdir } = await import('node:fs/promises')
    expect((await readdir(desk.folder)).sort()).toEqual(['ca.pem', 'story.md'])
  })
})

describe('bad input gets one line that says what to do', () => {
  test.each([
    ['a file that is not there', ['check', 'nothing.md'], 2, 'no article at nothing.md'],
    ['a wrong flag', ['check', 'story.md', '--no-such-flag'], 2, "unknown option '--no-such-flag'"],
    ['a wrong format', ['check', 'story.md', '--format', 'papyrus'], 2, 'papyrus'],
    ['no input', ['check'], 2, "missing required argument 'input'"],
    ['a wrong number', ['check', 'story.md', '--timeout', 'soon'], 2, 'timeout'],
    ['a wrong range', ['check', 'story.md', '--allow-net', '10.0.0.0/99'], 2, '10.0.0.0/99'],
    ['a wrong way round', ['check', 'story.md', '--connect-to', 'nonsense'], 2, 'nonsense'],
    ['a certificate file that is not there', ['check', 'story.md', '--ca', 'no.pem'], 2, 'no.pem'],
    ['a configuration that is not there', ['check', 'story.md', '--config', 'no.json'], 2, 'no.json'],
    [
      'a data folder that cannot be',
      ['check', 'story.md', '--data', 'story.md/data'],
      3,
      'cannot be written',
    ],
    ['a report nobody stored', ['report', 'zzzzzzzzzz', '--store', 'none'], 2, '--store none'],
  ])('%s', async (_, args, code, message) => {
    await using web = await openWeb()
    await using desk = await openDesk(web)
    await desk.write('story.md', 'No link.')
    const ended = await desk.run(args)
    expect(ended.stderr).toContain(message)
    expect(ended.stderr).not.toContain('    at ')
    expect(ended.code).toBe(code)
  })

  test.each([
    ['empty', new Uint8Array()],
    ['binary', Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256)],
    ['enormous', new Uint8Array(33 * 1024 * 1024).fill(97)],
  ])('an article that is %s does not stop the others, and the exit code tells', async (_, bytes) => {
    await using web = await openWeb()
    const echo = web.site('echo.test', { '/alive': story() })
    await using desk = await openDesk(web)
    await desk.write('bad.txt', bytes)
    await desk.write('good.md', `[One](${echo.https('/alive')}).`)
    const ended = await desk.run([
      'check',
      'bad.txt',
      'good.md',
      '--store',
      'none',
      '--format',
      'json',
      ...desk.flags,
    ])
    expect(reportOf(ended).sources).toMatchObject([{ state: 'alive' }])
    expect(ended.stderr.split('\n').filter((line) => line.includes('bad.txt'))).toHaveLength(1)
    expect(ended.code).toBe(3)
  })

  test('an article without links has a report without citations', async () => {
    await using web = await openWeb()
    await using desk = await openDesk(web)
    await desk.write('story.md', 'Nothing is cited here.')
    const ended = await desk.run(['check', 'story.md', ...none, ...desk.flags])
    expect(reportOf(ended).summary).toMatchObject({ citations: 0, sources: 0, gate: 'pass' })
    expect(ended.code).toBe(0)
  })

  test('a malformed address is a finding at its place', async () => {
    await using web = await openWeb()
    await using desk = await openDesk(web)
    await desk.write('story.md', 'See\n[this](https://exa mple.test:99999/).\n')
    await desk.write('other.md', '[Here](http://[::1/x) is one.')
    const ended = await desk.run(['check', 'other.md', ...none, ...desk.flags])
    expect(reportOf(ended)).toMatchObject({
      sources: [{ state: 'invalid', reason: 'malformed' }],
      findings: [{ rule: 'address-invalid', location: { line: 1 } }],
    })
    expect(ended.code).toBe(1)
  })
})
