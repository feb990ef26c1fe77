import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { captureId } from '../../src/archive/list-captures.ts'
import { exchange, noon, open, visit } from '../archive/visits.ts'
import { openWeb } from '../web/web.ts'
import { openDesk } from './stet.ts'

test('a capture of a page that had not changed is shown with the copy that has its body, and said to be', async () => {
  await using web = await openWeb()
  await using here = await openDesk(web)
  const folder = join(here.folder, '.stet/archive')
  await mkdir(folder, { recursive: true })
  const archive = await open(folder)
  const first = (await archive.keep(visit()))!
  const asked = [...exchange().request.headers, ['if-none-match', '"1"']] as const
  const later = new Date(noon.getTime() + 1000)
  const again = { at: later, requestHeaders: asked, status: 304, statusText: 'Not Modified', headers: [] }
  const second = (await archive.keep(visit(again), first))!
  await archive[Symbol.asyncDispose]()
  const { stdout } = await here.run(['archive', 'show', captureId(second)])
  expect(stdout.split('\n')).toEqual([
    'https://paper.test/story',
    later.toISOString(),
    `the server said: not modified (304); this is ${captureId(first)} of ${noon.toISOString()}`,
    'HTTP/1.1 200 OK',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>It stands.</p>',
  ])
})
