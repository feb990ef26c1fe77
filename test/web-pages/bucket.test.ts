import { afterAll, beforeAll, expect, test } from 'vitest'
import { captureId } from '../../src/archive/list-captures.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { newPass } from '../../src/web/replay/pass.ts'
import { replayApp } from '../../src/web/replay/replay-app.ts'
import { temporaryBucket } from '../archive/s3-place.ts'
import { inMemory, open, visit } from '../archive/visits.ts'
import { tempDataFolder } from '../store/data-folder.ts'
import { openPages } from './pages.ts'

const closing = new AsyncDisposableStack()
let store: Store
beforeAll(async () => {
  const data = closing.use(await tempDataFolder())
  store = closing.use(await openStore({ dataFolder: data.path }))
})
afterAll(() => closing.disposeAsync())

test('a copy in the bucket has its page, its files and its replay; while the bucket is away they are not to be had just now', async () => {
  await using at = await temporaryBucket()
  const archive = await open(at.place)
  const ids: string[] = []
  for (const text of ['It stands.', 'It stood.'])
    ids.push(captureId((await archive.keep(visit({ body: inMemory(`<p>${text}</p>`.repeat(20)) })))!))
  await archive[Symbol.asyncDispose]()
  expect(at.s3.objects.size).toBe(2)

  await using pages = openPages(store, { archivePlace: at.place })
  const { newsroom } = pages
  const replay = replayApp(newsroom)
  const pass = newPass(newsroom.replayKey, newsroom.now())
  const [id, other] = ids
  expect((await pages.look(`/captures/${id}`)).text()).toContain('https://paper.test/story')
  for (const path of [`/captures/${id}/warc`, `/captures/${id}/wacz`, `/api/v1/captures/${id}`])
    expect((await pages.get(path)).status).toBe(200)
  expect(await (await replay.request(`/${pass}/${id}`)).text()).toContain('It stands.')
  expect((await pages.get(`/captures/${id!.slice(0, 12)}-1`)).status).toBe(404)

  await at.s3.away()
  for (const path of [`/captures/${other}/warc`, `/api/v1/captures/${other}`]) {
    const answer = await pages.get(path)
    expect([path, answer.status, answer.headers.get('retry-after')]).toEqual([path, 503, '60'])
  }
  const away = await replay.request(`/${pass}/${other}`)
  expect([away.status, await away.text()]).toEqual([
    503,
    'the archive s3://newsroom/archive cannot be reached: ECONNREFUSED',
  ])
})
