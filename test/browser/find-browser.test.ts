import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBrowser } from '../../src/browser/find-browser.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-find-'))
})
afterAll(() => rm(folder, { recursive: true }))

const unpackIn = () => join(folder, 'never')

/** An executable that says this of itself, or nothing and fails. */
async function program(path: string, says: string | null): Promise<string> {
  const file = join(folder, path)
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(file, says === null ? '#!/bin/sh\nexit 1\n' : `#!/bin/sh\necho '${says}'\n`)
  await chmod(file, 0o755)
  return file
}

test('the browser that is named is taken, and when it is none, no other', async () => {
  const path = await program('mine', 'Google Chrome 151.0.1.2 ')
  const found = await findBrowser({ path, searchPath: '', unpackIn })
  expect(found).toEqual({ executable: path, version: 'Google Chrome 151.0.1.2', environment: {} })
  for (const wrong of [
    await program('other', 'GNU sed 4.9'),
    await program('broken', null),
    join(folder, 'no'),
  ])
    await expect(findBrowser({ path: wrong, searchPath: '', unpackIn })).rejects.toMatchObject({
      code: 'browser-unusable',
    })
})

test('else one on the path that runs', async () => {
  await program('a/chromium', null)
  const executable = await program('b/google-chrome', 'Google Chrome 151.0.1.2')
  const searchPath = [join(folder, 'a'), join(folder, 'b')].join(delimiter)
  expect(await findBrowser({ path: null, searchPath, unpackIn })).toMatchObject({ executable })
})
