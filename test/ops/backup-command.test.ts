import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openReport, saveReport } from '../../src/store/reports.ts'
import { openStore } from '../../src/store/store.ts'
import { type DataFolder, tempDataFolder } from '../store/data-folder.ts'
import { collected, exampleReport } from '../store/example-report.ts'
import { root } from './known-names.ts'

let folder: string
let data: DataFolder
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-ops-'))
  data = await tempDataFolder()
})
afterAll(async () => {
  await data[Symbol.asyncDispose]()
  await rm(folder, { recursive: true, force: true })
})

interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

async function stet(...args: string[]): Promise<Ended> {
  const env = { PATH: process.env.PATH }
  const program = join(root, 'src/cli/stet.ts')
  return await promisify(execFile)(process.execPath, [program, ...args], { cwd: folder, env }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: Ended) => ({ code, stdout, stderr }),
  )
}

test('a store is backed up while it is in use, and restored into an empty data folder', async () => {
  const file = join(folder, 'monday.stet')
  await using store = await openStore({ dataFolder: data.path })
  await saveReport(store, 'm0nday0000', exampleReport(40))
  const backedUp = await stet('backup', file, '--data', data.path)
  expect(backedUp).toMatchObject({ code: 0, stderr: '' })
  expect(backedUp.stdout).toMatch(/^stet: .*monday\.stet holds \d+ rows of \d+ tables as of \d{4}-/)

  await using elsewhere = await tempDataFolder()
  const restored = await stet('restore', file, '--data', elsewhere.path)
  expect(restored.code).toBe(0)
  expect(restored.stderr).toMatch(/^(?:stet: not in the archive folder: \S+\n)+$/)
  {
    await using other = await openStore({ dataFolder: elsewhere.path })
    const [before, after] = await Promise.all([store, other].map((each) => openReport(each, 'm0nday0000')))
    expect(await collected(after!)).toEqual(await collected(before!))
  }
  const again = await stet('restore', file, '--data', elsewhere.path)
  expect(again).toMatchObject({ code: 3, stdout: '' })
  expect(again.stderr).toBe(
    'stet: The data folder already holds a store. (name an empty folder with --data)\n',
  )
})

test('what is no backup makes no store', async () => {
  const file = join(folder, 'no-backup')
  await writeFile(file, 'once upon a time')
  await using elsewhere = await tempDataFolder()
  const refused = await stet('restore', file, '--data', elsewhere.path)
  expect(refused).toMatchObject({ code: 3, stdout: '' })
  expect(refused.stderr).toMatch(/^stet: .*no-backup cannot be used: .*\n$/)
  expect(await elsewhere.server()).toBe(null)
})

test('a PostgreSQL of your own is left to its own tools', async () => {
  for (const command of ['backup', 'restore']) {
    const refused = await stet(command, 'file', '--database-url', 'postgres://db.test/stet')
    expect(refused).toMatchObject({ code: 2, stdout: '' })
    expect(refused.stderr).toMatch(/^stet: .*DATABASE_URL \(use pg_\w+.*\)\n$/)
  }
})
