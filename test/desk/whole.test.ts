import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { inFolder } from '../../src/archive/place.ts'
import { readCapture } from '../../src/archive/read-capture.ts'
import { indexTexts } from '../../src/desk/index-texts.ts'
import { StetError } from '../../src/error.ts'
import { readPage } from '../../src/page/read-page.ts'
import { listFindings } from '../../src/store/findings.ts'
import { seenSince } from '../../src/store/pictures.ts'
import { searchTexts } from '../../src/store/search.ts'
import { openNewsroom } from '../service/desk.ts'
import { page } from '../web/page.ts'
import { openWeb } from '../web/web.ts'

test('an article goes in, and its finding stands, its words and its archived source are found', async () => {
  await using web = await openWeb()
  web.site('probe.test', { '/': page() })
  web.site('paper.test', {
    '/a': page({ title: 'Harbour report', body: '<p>The dredgers left the estuary at dawn.</p>' }),
  })
  await using room = await openNewsroom(web)
  const { desk, service, store } = room
  const article = `---
title: What became of the estuary
section: Coast
authors: [Ana Lund, Bo Ek]
---
They left, [the paper said](https://paper.test/a). Nobody [answers](https://paper.test/gone), the lighthouse keeper told us.
`
  await writeFile(join(desk.folder, 'story.md'), article)
  await desk.run(['enqueue', 'story.md'])
  await service.until('report.written')
  expect(await seenSince(store, new Date(0))).toHaveLength(1)
  expect(await service.end('SIGTERM')).toBe(0)

  const { findings } = await listFindings(store, { section: 'Coast', author: 'Bo Ek' }, { limit: 10 })
  expect(findings).toMatchObject([{ title: 'What became of the estuary', host: 'paper.test', state: 'open' }])

  await sql`update stet.texts_due set due_at = '-infinity'`.execute(store.db)
  const archive = join(desk.folder, '.stet/archive')
  const deps = {
    store,
    read: readPage,
    recall: (capture: Parameters<typeof readCapture>[1]) => readCapture(inFolder(archive), capture),
  }
  const signal = new AbortController().signal
  await indexTexts(deps, signal)
  expect(await indexTexts(deps, signal)).toEqual({ indexed: 0, wordless: 0 })
  const found = async (query: string) => {
    const result = await searchTexts(store, { query }, { limit: 10, timeoutMs: 5_000 })
    return result.kind === 'found' ? result.hits.map(({ kind, url }) => [kind, url]) : []
  }
  expect(await found('dredger estuaries')).toEqual([['source', 'https://paper.test/a']])
  expect(await found('lighthouse keepers')).toEqual([['article', null]])

  // an archive that is out of reach keeps what is due for later
  await sql`insert into stet.texts_due (source_id) select id from stet.sources`.execute(store.db)
  const away = {
    ...deps,
    recall: async () => {
      throw new StetError('archive-unreachable', 'the bucket is away')
    },
  }
  expect(await indexTexts(away, signal)).toEqual({ indexed: 0, wordless: 0 })
  const { rows } = await sql<{ due: number }>`select count(*)::integer as due from stet.texts_due`.execute(
    store.db,
  )
  expect(rows).toEqual([{ due: 2 }])
  await sql`update stet.texts_due set due_at = '-infinity'`.execute(store.db)

  // a copy that is not there any more is no reason to stop
  const nowhere = {
    ...deps,
    recall: (capture: Parameters<typeof readCapture>[1]) => readCapture(inFolder(`${archive}-2`), capture),
  }
  expect(await indexTexts(nowhere, signal)).toEqual({ indexed: 0, wordless: 2 })
  expect(await found('dredger')).toHaveLength(1)
})
