import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeInsight } from '../../src/desk/insight.ts'
import { type TestServer, testServer } from '../store/test-database.ts'
import { openPages } from './pages.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(async () => await server[Symbol.asyncDispose]())

test('before anything was counted the page says when it will be', async () => {
  await using store = await server.store()
  await using pages = openPages(store)
  expect((await pages.look('/insight'))('.empty').text()).toContain('every hour')
})

test('each chart has a name and a description, patterns beside colours, and its numbers in a table behind it', async () => {
  await using store = await server.store()
  const host = 'xn--80ak6aa92e.test'
  await sql`
    insert into stet.sources (key, url, state, reason, first_seen_at, last_checked_at, check_id, read_at, quotes_found)
    select 'k' || n, 'https://' || ${host} || '/' || n, 'alive', 'ok', now() - n * interval '100 days', now(), gen_random_uuid(), now(), '[]'
    from generate_series(1, 12) as n
  `.execute(store.db)
  await sql`
    insert into stet.schedule (source_id, host, due_at, standing)
    select id, ${host}, now(), jsonb_build_object('verdict', jsonb_build_object('state', case when key in ('k5', 'k9') then 'dead' else 'alive' end),
      'since', now() - interval '30 days', 'failing', null) from stet.sources
  `.execute(store.db)
  await sql`
    insert into stet.checks (source_id, checked_at, state, reason, confidence, quotes_found, body)
    select id, now(), case when key = 'k5' then 'dead' else 'alive' end, 'ok', 1, '[]',
      jsonb_build_object('url', url, 'hops', '[{"ms": 1200}]'::jsonb) from stet.sources
  `.execute(store.db)
  await makeInsight(store, new Date())
  await using pages = openPages(store)
  for (const by of ['day', 'week', 'nonsense']) {
    const $ = await pages.look(`/insight?by=${by}`)
    expect($('figure svg[role=img]')).toHaveLength(2)
    $('figure').each((_, figure) => {
      const svg = $(figure).find('> svg')
      const named = svg.attr('aria-labelledby')!.split(' ')
      for (const id of named) expect($(`[id="${id}"]`).text()).not.toBe('')
      expect($(figure).find('details table tbody tr').length).toBeGreaterThan(0)
    })
    expect($('pattern.dead path')).toHaveLength(1)
    expect($('main').text()).toContain('12 sources, of which 2 died')
    expect($('main').text()).toContain(`${host} (`)
    expect($('[style]')).toHaveLength(0)
  }
})
