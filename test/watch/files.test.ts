import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { changesOf, markOf } from '../../src/watch/changes.ts'
import { findFiles } from '../../src/watch/files.ts'

let folder = ''
const signal = new AbortController().signal

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-files-'))
  await mkdir(join(folder, 'news/node_modules'), { recursive: true })
  for (const name of ['a.md', 'news/b.html', 'news/photo.jpg', 'news/node_modules/c.md'])
    await writeFile(join(folder, name), 'words')
})

afterEach(() => rm(folder, { recursive: true }))

async function entries(path: string) {
  const found = await findFiles(path, signal)
  if (found.kind !== 'found') throw new Error(found.detail)
  expect(found.complete).toBe(true)
  return found.entries
}

const names = async (path: string) =>
  (await entries(path)).map(({ url }) => url.split(/stet-files-[^/]+\//)[1])

test('a folder has the articles below it, a glob what it finds, a file itself', async () => {
  expect(await names(folder)).toEqual(['a.md', 'news/b.html'])
  expect(await names(join(folder, 'news/*.{html,jpg}'))).toEqual(['news/b.html', 'news/photo.jpg'])
  expect(await names(join(folder, 'news/*'))).toEqual(['news/b.html', 'news/photo.jpg'])
  expect((await entries(join(folder, 'news/photo.jpg')))[0]).toMatchObject({ version: '5', title: null })
})

test('a file that was written anew has changed, with the same date too', async () => {
  const path = join(folder, 'a.md')
  const [before] = await entries(path)
  const known = [{ url: path, mark: markOf(before!), missed: 0, retired: false }]
  expect(changesOf(known, await entries(path), true).changed).toEqual([])
  await writeFile(path, 'other words')
  await utimes(path, before!.updatedAt!, before!.updatedAt!)
  expect(changesOf(known, await entries(path), true).changed).toHaveLength(1)
})

test('a file that is gone gives nothing; a folder that is gone is unreadable', async () => {
  expect(await entries(join(folder, 'news/gone.md'))).toEqual([])
  expect(await entries(join(folder, 'news/gone-*.md'))).toEqual([])
  for (const path of ['gone', 'gone/a.md', 'gone/**/*.md'])
    expect(await findFiles(join(folder, path, 'x'), signal)).toMatchObject({ kind: 'unreadable' })
})

test('no path makes it throw', async () => {
  for (const path of [
    '',
    '\0',
    'a\0.md',
    '[',
    '{a,',
    '******/none-of-these',
    '\ud800',
    'x'.repeat(5_000),
    '!(a',
    '/dev/null',
  ])
    expect(['found', 'unreadable']).toContain((await findFiles(join(folder, path), signal)).kind)
  expect(await findFiles('/dev/null', signal)).toMatchObject({ kind: 'unreadable' })
})

test('it stops when it is told to', async () => {
  const stop = new AbortController()
  stop.abort(new Error('enough'))
  await expect(findFiles(folder, stop.signal)).rejects.toThrow('enough')
})
