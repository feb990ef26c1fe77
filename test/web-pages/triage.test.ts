import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countStates, listFindings } from '../../src/store/findings.ts'
import type { Store } from '../../src/store/store.ts'
import { readArticleIn, type Said, tell } from '../desk/standing.ts'
import { type TestServer, testServer } from '../store/test-database.ts'
import { openPages } from './pages.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(async () => await server[Symbol.asyncDispose]())

const ida = '00000000-0000-7000-8000-000000000001'
const bo = { id: '00000000-0000-7000-8000-000000000002', name: 'Bo <b>Ek</b>' }

async function desk(said: readonly Said[], changes: Parameters<typeof readArticleIn>[3] = {}) {
  const store = await server.store()
  const urls = said.flatMap(({ url }) => url ?? [])
  const article = await readArticleIn(store, 'https://paper.test/story', urls, changes)
  await tell(store, article, said)
  return { store, article, ids: await idsOf(store) }
}

async function idsOf(store: Store): Promise<string[]> {
  return (await listFindings(store, {}, { limit: 500 })).findings.map(({ id }) => id)
}

const dead = (n: number): Said => ({ url: `https://host-${n}.test/a` })

describe('the list', () => {
  test('shows errors first, with article, source, section and author, and what to filter by', async () => {
    const { store, article } = await desk([
      { url: 'https://one.test/a', rule: 'source-drifted', severity: 'note' },
      { url: 'https://two.test/b' },
    ])
    await using _ = store
    await using pages = openPages(store, { colleagues: [bo] })
    const $ = await pages.look('/findings')
    expect(
      $('tbody tr')
        .map((_, row) => $(row).find('.severity').text().trim())
        .get(),
    ).toEqual(['■ error', '● note'])
    const first = $('tbody tr').first().text()
    for (const words of ['Source gone', 'An article in', 'Ana Lund', 'Harbour', 'two.test'])
      expect(first).toContain(words)
    expect($(`a[href^="/articles/${article}#c"]`)).toHaveLength(2)
    expect($('select[name=host]').text()).toContain('two.test (1)')
    expect($('select[name=assignee]').first().text()).toContain('Bo <b>Ek</b>')
    expect($('main').text()).toContain('2 findings')
  })

  test('a filter stands in the address, and the form shows what was chosen', async () => {
    const { store } = await desk([dead(1), { ...dead(2), rule: 'source-moved', severity: 'warning' }])
    await using _ = store
    await using pages = openPages(store)
    const $ = await pages.look(
      '/findings?rule=source-moved&section=Harbour&host=host-2.test&author=Ana+Lund&since=7&q=host&assignee=nobody',
    )
    expect($('tbody tr')).toHaveLength(1)
    expect($('select[name=rule] option[selected]').attr('value')).toBe('source-moved')
    expect($('select[name=section] option[selected]').attr('value')).toBe('Harbour')
    expect($('input[name=q]').last().attr('value')).toBe('host')
    const none = await pages.look('/findings?host=elsewhere.test')
    expect(none('.empty').text()).toContain('Take a filter away')
    // what is no filter of ours is left out, and breaks nothing
    const odd = await pages.look('/findings?rule=nonsense&since=-4&state=x&assignee=1&after=%00&q=%00%27')
    expect(odd('main').text()).toContain('Findings')
  })

  test('is paged by cursor, with its filters', async () => {
    const { store } = await desk(Array.from({ length: 70 }, (_, n) => dead(n)))
    await using _ = store
    await using pages = openPages(store)
    const first = await pages.look('/findings?severity=error')
    const onward = first('a[rel=next]').attr('href')!
    expect(onward).toContain('severity=error')
    const second = await pages.look(onward)
    expect(first('tbody tr')).toHaveLength(50)
    expect(second('tbody tr')).toHaveLength(20)
  })

  test('hostile titles, sections, authors, messages and reasons are only text', async () => {
    const script = '<script>alert(1)</script>"\u202e'
    const { store, ids } = await desk([{ ...dead(1), message: script }], {
      title: script,
      section: script,
      authors: [script],
    })
    await using _ = store
    await using pages = openPages(store)
    await pages.post('/findings/decide', { do: 'fine', finding: ids[0]!, reason: script, until: day(20) })
    const $ = await pages.look('/findings?state=fine')
    expect($('main script')).toHaveLength(0)
    expect($('tbody').text()).toContain('<script>alert(1)</script>')
    expect($('body').text()).not.toContain('\u202e')
  })
})

function day(ahead: number): string {
  return new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)
}

describe('deciding', () => {
  test('many at once, back to the same list, and taken back with one button', async () => {
    const { store, ids } = await desk([dead(1), dead(2), dead(3)])
    await using _ = store
    await using pages = openPages(store, { colleagues: [bo] })
    const answer = await pages.post('/findings/decide', {
      do: 'assign',
      finding: ids.slice(0, 2),
      assignee: bo.id,
      back: '/findings?severity=error&done=9',
    })
    expect(answer.status).toBe(303)
    const back = answer.headers.get('location')!
    expect(back).toMatch(/^\/findings\?severity=error&kind=made&done=2&bulk=/)
    const $ = await pages.look(back)
    expect($('[role=status]').text()).toContain('2 findings decided')
    expect(
      $('tbody')
        .text()
        .match(/Bo <b>Ek<\/b>/g),
    ).toHaveLength(2)
    const form = $('form.said')
    const undo = await pages.post('/findings/decide', {
      do: 'undo-bulk',
      bulk: form.find('[name=bulk]').attr('value')!,
      back: form.find('[name=back]').attr('value')!,
    })
    expect(undo.headers.get('location')).toBe('/findings?severity=error&kind=undone&done=2')
    const after = await pages.look('/findings')
    expect(after('tbody').text()).not.toContain('Bo')
  })

  test('put off, fine, and undone, with what was decided on the finding’s own page', async () => {
    const { store, ids } = await desk([dead(1)])
    await using _ = store
    await using pages = openPages(store)
    const finding = ids[0]!
    await pages.post('/findings/decide', { do: 'snooze', finding, days: '7' })
    expect(await countStates(store)).toMatchObject({ open: 0, snoozed: 1 })
    await pages.post('/findings/decide', {
      do: 'fine',
      finding,
      reason: 'the printed edition has it',
      until: day(30),
    })
    expect(await countStates(store)).toMatchObject({ snoozed: 0, fine: 1 })
    const fine = await pages.look('/findings?state=fine')
    expect(fine('tbody').text()).toContain('the printed edition has it')
    await pages.post('/findings/decide', { do: 'undo', finding })
    expect(await countStates(store)).toMatchObject({ snoozed: 1, fine: 0 })
    const $ = await pages.look(`/findings/${finding}`)
    expect($('main li')).toHaveLength(3)
    expect($('main li del').text()).toContain('Is fine')
    expect((await pages.get('/findings/nonsense')).status).toBe(404)
    expect((await pages.get(`/findings/${ida}`)).status).toBe(404)
  })

  test('what cannot be decided says so, and decides nothing', async () => {
    const { store, ids } = await desk([dead(1)])
    await using _ = store
    await using pages = openPages(store)
    const finding = ids[0]!
    const refused = [
      { do: 'fine', finding, reason: ' ', until: day(3) },
      { do: 'fine', finding, reason: 'so', until: '2020-01-01' },
      { do: 'fine', finding, reason: 'so', until: 'tomorrow' },
      { do: 'snooze', finding, days: '9999' },
      { do: 'assign', finding, assignee: 'me' },
      { do: 'assign', finding: 'x', assignee: ida },
      { do: 'assign', assignee: ida },
      { do: 'delete', finding },
    ]
    for (const fields of refused) {
      const answer = await pages.post('/findings/decide', { ...fields, back: 'https://elsewhere.test/' })
      expect(answer.headers.get('location')).toBe('/findings?kind=refused&done=0')
    }
    const $ = await pages.look('/findings?kind=refused&done=0')
    expect($('[role=alert]').text()).toContain('Nothing was decided')
    const { rows } = await sql`select from stet.decisions`.execute(store.db)
    expect(rows).toHaveLength(0)
  })

  test('a viewer sees the list and decides nothing', async () => {
    const { store, ids } = await desk([dead(1)])
    await using _ = store
    await using pages = openPages(store, { role: 'viewer' })
    const $ = await pages.look('/findings')
    expect($('tbody tr')).toHaveLength(1)
    expect($('form[method=post][action="/findings/decide"], input[name=finding]')).toHaveLength(0)
    const answer = await pages.post('/findings/decide', { do: 'assign', finding: ids[0]!, assignee: ida })
    expect(answer.status).toBe(403)
  })
})
