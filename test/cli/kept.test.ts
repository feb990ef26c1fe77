import { once } from 'node:events'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Report } from '../../src/report/report.ts'
import { openStore } from '../../src/store/store.ts'
import { tempDataFolder } from '../store/data-folder.ts'
import { page } from '../web/page.ts'
import { redirect } from '../web/reply.ts'
import { slow } from '../web/slow.ts'
import { openWeb, type Web } from '../web/web.ts'
import { type Desk, openDesk, reportOf } from './stet.ts'

const article = page({
  title: 'Larkham closes its harbour bridge',
  text: 'The council voted to close the bridge for the winter. '.repeat(30),
})

async function desk(web: Web): Promise<{ web: Web; desk: Desk; site: ReturnType<Web['site']> }> {
  const site = web.site('echo.test', { '/alive': article, '/old': redirect(301, '/alive') })
  const opened = await openDesk(web)
  await opened.write('story.md', `[One](${site.https('/alive')}) and [two](${site.https('/old')}).`)
  return { web, desk: opened, site }
}

describe('what a check leaves behind', () => {
  test('is there the next day: the report in any format, and the copies', async () => {
    await using web = await openWeb()
    const { desk: opened, site } = await desk(web)
    await using here = opened
    const checked = await here.run(['check', 'story.md', '--format', 'json', ...here.flags])
    expect(checked.code).toBe(0)
    const report = reportOf(checked)
    const id = /report (\w{10}) is stored/.exec(checked.stderr)?.[1] ?? ''

    const listed = await here.run(['reports'])
    expect(listed.stdout).toMatch(new RegExp(`^${id}  .*pass.*story\\.md\\n$`))
    const shown = await here.run(['report', id.slice(0, 6), '--format', 'json'])
    expect(Report.parse(JSON.parse(shown.stdout))).toEqual(report)
    for (const format of ['terminal', 'markdown', 'html']) {
      expect((await here.run(['report', 'latest', '--format', format])).stdout).toContain(
        site.https('/alive'),
      )
    }

    const captures = await here.run(['archive', 'list'])
    const lines = captures.stdout.trimEnd().split('\n')
    expect(lines.map((line) => line.split(/ +/).slice(2, 3)[0]).sort()).toEqual(['200', '200', '301'])
    const capture = lines.find((line) => line.includes(' 200 '))!.split(' ')[0]!
    expect((await here.run(['archive', 'show', capture, '--headers'])).stdout).toMatch(
      /^https:\/\/echo\.test\/alive\n.*\nHTTP\/1\.1 200 OK\n/,
    )
    expect((await here.run(['archive', 'show', capture, '--body'])).stdout).toContain(
      'The council voted to close the bridge',
    )
    expect(await readdir(join(here.folder, '.stet/archive'))).toEqual(
      expect.arrayContaining([expect.stringMatching(/\.warc\.gz$/), expect.stringMatching(/\.cdxj$/)]),
    )
  })

  test('tells the next check whether the source changed', async () => {
    await using web = await openWeb()
    const { desk: opened, site } = await desk(web)
    await using here = opened
    const drift = async () => {
      const { articles } = reportOf(
        await here.run(['check', 'story.md', '--format', 'json', '--no-archive', '--quiet', ...here.flags]),
      )
      return articles[0]!.citations[0]!.verification!.drift.result
    }
    expect(await drift()).toBe('first-seen')
    expect(await drift()).toBe('unchanged')
    site.route(
      '/alive',
      page({ title: 'Larkham closes its harbour bridge', text: 'The council changed its mind. '.repeat(40) }),
    )
    expect(await drift()).toBe('changed')
  })

  test('is whole when two checks run at once in one folder', async () => {
    await using web = await openWeb()
    const { desk: opened } = await desk(web)
    await using here = opened
    const both = await Promise.all(
      [1, 2].map(() => here.run(['check', 'story.md', '--format', 'json', ...here.flags])),
    )
    expect(both.map(({ code, stderr }) => ({ code, stored: /is stored/.test(stderr) }))).toEqual([
      { code: 0, stored: true },
      { code: 0, stored: true },
    ])
    expect((await here.run(['reports'])).stdout.trimEnd().split('\n')).toHaveLength(2)
  })

  test('survives a kill in the middle of the next check', async () => {
    await using web = await openWeb()
    const { desk: opened, site } = await desk(web)
    await using here = opened
    await here.run(['check', 'story.md', '--quiet', ...here.flags])
    const gate = Promise.withResolvers<void>()
    site.route('/never', slow({ bodyUntil: gate.promise }))
    await here.write('long.md', `[One](${site.https('/alive')}) and [another](${site.https('/never')}).`)
    const visits = site.hits.length
    const killed = here.start(['check', 'long.md', '--quiet', ...here.flags])
    await expect
      .poll(() => site.hits.slice(visits).some(({ path }) => path === '/never'), { timeout: 60_000 })
      .toBe(true)
    killed.child.kill('SIGKILL')
    await once(killed.child, 'exit')
    gate.resolve()
    expect((await here.run(['reports'])).stdout.trimEnd().split('\n')).toHaveLength(1)
    expect((await here.run(['check', 'story.md', '--quiet', ...here.flags])).code).toBe(0)
    const archive = await readdir(join(here.folder, '.stet/archive'))
    expect(archive.filter((name) => name.endsWith('.open'))).toEqual([])
    const captures = (await here.run(['archive', 'list', '/alive'])).stdout.trimEnd().split('\n')
    for (const line of captures)
      expect((await here.run(['archive', 'show', line.split(' ')[0]!, '--headers'])).code).toBe(0)
  })

  test('loses no copy and no check to Ctrl-C', async () => {
    await using web = await openWeb()
    const { desk: opened, site } = await desk(web)
    await using here = opened
    const gate = Promise.withResolvers<void>()
    site.route('/never', slow({ bodyUntil: gate.promise }))
    await here.write('long.md', `[One](${site.https('/alive')}) and [another](${site.https('/never')}).`)
    const stopped = here.start(['check', 'long.md', '--quiet', ...here.flags])
    await expect.poll(() => site.hits.some(({ path }) => path === '/never'), { timeout: 60_000 }).toBe(true)
    stopped.child.kill('SIGINT')
    const { code, stderr } = await stopped.ended
    gate.resolve()
    expect(stderr).toContain('interrupted')
    expect(code).toBe(3)
    expect((await here.run(['archive', 'list'])).stdout).toContain(site.https('/alive'))
    await using store = await openStore({ dataFolder: join(here.folder, '.stet') })
    const checked = await store.db.selectFrom('sources').select(['url', 'state']).execute()
    expect(checked).toEqual([{ url: site.https('/alive'), state: 'alive' }])
    expect(
      (await readdir(join(here.folder, '.stet/archive'))).filter((name) => name.endsWith('.open')),
    ).toEqual([])
  })
})

describe('a store that cannot be had', () => {
  test('stops no check: the report is printed, waits, and is stored at the next start', async () => {
    await using web = await openWeb()
    const { desk: opened } = await desk(web)
    await using here = opened
    const nowhere = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }
    const ended = await here.run(['check', 'story.md', '--format', 'json', ...here.flags], {
      environment: nowhere,
    })
    expect(reportOf(ended).summary.gate).toBe('pass')
    expect(ended.code).toBe(0)
    expect(ended.stderr.match(/stet: .*waits in/g)).toHaveLength(1)
    expect(await readdir(join(here.folder, '.stet/pending'))).toHaveLength(1)
    const next = await here.run(['reports'])
    expect(next.stderr).toContain('a report that waited is stored now')
    expect(next.stdout.trimEnd().split('\n')).toHaveLength(1)
    expect(await readdir(join(here.folder, '.stet/pending'))).toEqual([])
  })

  test('may be a PostgreSQL of yours', async () => {
    await using web = await openWeb()
    const { desk: opened } = await desk(web)
    await using here = opened
    await using elsewhere = await tempDataFolder()
    await using store = await openStore({ dataFolder: elsewhere.path })
    const environment = { DATABASE_URL: store.connectionString }
    expect((await here.run(['check', 'story.md', '--quiet', ...here.flags], { environment })).code).toBe(0)
    expect((await here.run(['reports'], { environment })).stdout.trimEnd().split('\n')).toHaveLength(1)
  })
})

test('the data folder is its owner’s alone, and no secret in it is for others to read', async () => {
  await using web = await openWeb()
  const { desk: opened } = await desk(web)
  await using here = opened
  await here.run(['check', 'story.md', '--quiet', ...here.flags])
  expect((await stat(join(here.folder, '.stet'))).mode & 0o077).toBe(0)
})

test('a report goes to a file, in the format its ending names', async () => {
  await using web = await openWeb()
  const { desk: opened } = await desk(web)
  await using here = opened
  await here.run(['check', 'story.md', '--store', 'none', '--output', 'report.html', ...here.flags])
  expect(await readFile(join(here.folder, 'report.html'), 'utf8')).toMatch(/^<!doctype html>/)
})

test('stet doctor says what it found, a line for each thing', async () => {
  await using web = await openWeb()
  web.site('probe.test', { '*': article })
  const { desk: opened } = await desk(web)
  await using here = opened
  const healthy = await here.run(['doctor', ...here.flags])
  const lines = healthy.stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.split(/ +/, 2).join(' '))
  expect(lines).toEqual([
    'ok stet',
    'ok node',
    'ok data',
    expect.stringMatching(/disk$/),
    'ok store',
    'ok queue',
    'ok service',
    'ok archive',
    'ok browser',
    'ok online',
    'ok clock',
  ])
  expect(healthy.code).toBe(0)
  web.dns.fail('probe.test', 'NXDOMAIN')
  const alone = await here.run(['doctor', ...here.flags])
  expect(alone.stdout).toMatch(/^fail {2}online/m)
  expect(alone.code).toBe(3)
})
