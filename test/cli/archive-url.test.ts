import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openS3, type S3Server, s3Url } from '../archive/s3-server.ts'
import { page } from '../web/page.ts'
import { openWeb } from '../web/web.ts'
import { type Desk, openDesk } from './stet.ts'

/** A folder with one article, whose one source lives. */
async function openStory(): Promise<Desk> {
  await using opening = new AsyncDisposableStack()
  const web = opening.use(await openWeb())
  const site = web.site('paper.test', { '/story': page() })
  const desk = opening.use(await openDesk(web))
  await desk.write('story.md', `[One](${site.https('/story')}).`)
  const opened = opening.move()
  return { ...desk, [Symbol.asyncDispose]: () => opened.disposeAsync() }
}

const environmentOf = (s3: S3Server, more: Record<string, string> = {}) => ({
  environment: { ...s3.environment, ARCHIVE_URL: s3Url(), ...more },
})
const checked = ['check', 'story.md', '--format', 'json'] as const
const filesIn = async (desk: Desk) => await readdir(join(desk.folder, '.stet/archive'))

test('with ARCHIVE_URL of a bucket copies go there; list and show read them, doctor says where they are', async () => {
  await using s3 = await openS3()
  await using desk = await openStory()
  const options = environmentOf(s3)
  const run = await desk.run([...checked, ...desk.flags], options)
  expect(run).toMatchObject({ code: 0 })
  expect(run.stderr).not.toMatch(/wait/)
  expect(await filesIn(desk)).toEqual([])
  expect([...s3.objects.keys()].map((key) => key.replace(/stet-.*?\./, '')).sort()).toEqual([
    'archive/cdxj',
    'archive/warc.gz',
  ])
  const listed = await desk.run(['archive', 'list'], options)
  const [, id] = /^([0-9a-f]{12}-\d+) .* https:\/\/paper\.test\/story\n$/.exec(listed.stdout) ?? []
  expect(id).toBeDefined()
  expect((await desk.run(['archive', 'show', id!, '--headers'], options)).stdout).toMatch(/\nHTTP\/1\.1 200 /)
  const doctor = await desk.run(['doctor', ...desk.flags], options)
  expect(doctor.stdout).toMatch(
    /^ok {4}archive 1 WARC files in s3:\/\/newsroom\/archive, which can be read and written$/m,
  )
})

test('a bucket that is away is one line and no failure; the next run takes what waited', async () => {
  await using s3 = await openS3()
  await using desk = await openStory()
  const options = environmentOf(s3)
  await s3.away()
  const run = await desk.run([...checked, ...desk.flags], options)
  expect(run.code).toBe(0)
  expect(run.stderr.split('\n').filter((line) => line.includes('archive'))).toEqual([
    'stet: the archive s3://newsroom/archive cannot be reached: ECONNREFUSED; copies wait in the data folder',
  ])
  expect(await filesIn(desk)).toHaveLength(2)
  const doctor = await desk.run(['doctor', ...desk.flags], options)
  expect(doctor.code).toBe(3)
  expect(doctor.stdout).toMatch(/^fail {2}archive the archive s3:\/\/newsroom\/archive cannot be reached/m)
  const listed = await desk.run(['archive', 'list'], options)
  expect(listed).toMatchObject({
    code: 3,
    stdout: '',
    stderr: 'stet: the archive s3://newsroom/archive cannot be reached: ECONNREFUSED\n',
  })
  await s3.back()
  expect((await desk.run(['archive', 'list'], options)).stdout).toMatch(/paper\.test/)
  expect((await desk.run(['doctor', ...desk.flags], options)).stdout).toMatch(/^ok {4}archive 1 WARC/m)
  expect(await filesIn(desk)).toEqual([])
})

test('wrong credentials are one line with what to change, and cost no check', async () => {
  await using s3 = await openS3()
  await using desk = await openStory()
  const options = environmentOf(s3, { AWS_SECRET_ACCESS_KEY: 'not-this-one' })
  const refused =
    'stet: the archive s3://newsroom/archive refuses: SignatureDoesNotMatch (403) (AWS_SECRET_ACCESS_KEY does not belong to AWS_ACCESS_KEY_ID)'
  const run = await desk.run([...checked, ...desk.flags], options)
  expect(run.code).toBe(0)
  expect(run.stderr).toContain(`${refused}; copies wait in the data folder\n`)
  const listed = await desk.run(['archive', 'list'], options)
  expect(listed).toMatchObject({ code: 3, stdout: '', stderr: `${refused}\n` })
})

test.each([
  ['s3://newsroom/archive', {}, /there are no credentials for it \(set AWS_ACCESS_KEY_ID/],
  ['gs://newsroom', {}, /archiveUrl: neither file:\/folder nor s3:\/\/bucket\/prefix/],
])('ARCHIVE_URL %s with %j is wrong usage', async (url, environment, says) => {
  await using web = await openWeb()
  await using desk = await openDesk(web)
  const run = await desk.run(['archive', 'list', '--archive-url', url], { environment })
  expect(run).toMatchObject({ code: 2, stdout: '' })
  expect(run.stderr).toMatch(says)
})

test('ARCHIVE_URL of a folder keeps copies there', async () => {
  await using desk = await openStory()
  const elsewhere = join(desk.folder, 'copies')
  const options = { environment: { ARCHIVE_URL: `file:${elsewhere}` } }
  expect((await desk.run([...checked, ...desk.flags], options)).code).toBe(0)
  expect(await readdir(elsewhere)).toHaveLength(2)
  expect((await desk.run(['archive', 'list'], options)).stdout).toMatch(/paper\.test/)
})
