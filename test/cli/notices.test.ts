import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore, type Store } from '../../src/store/store.ts'
import { receiver } from '../notices/receiver.ts'
import { openSmtp, type SmtpServer } from '../web/smtp.ts'
import { openWeb, type Web } from '../web/web.ts'
import { type Desk, openDesk } from './stet.ts'

let web: Web
let desk: Desk
let smtp: SmtpServer
/** open all the while, so that not every command starts the server anew */
let store: Store
beforeAll(async () => {
  web = await openWeb()
  smtp = await openSmtp()
  desk = await openDesk(web)
  await desk.write('smtp-ca.pem', smtp.ca)
  store = await openStore({ dataFolder: join(desk.folder, '.stet') })
})
afterAll(async () => {
  await store[Symbol.asyncDispose]()
  await desk[Symbol.asyncDispose]()
  await smtp[Symbol.asyncDispose]()
  await web[Symbol.asyncDispose]()
})

function notices(...words: string[]) {
  return desk.run(['notices', ...words, ...desk.flags])
}

test('a route is added, listed without its secret, tried and removed', async () => {
  const hook = receiver()
  web.site('hook.test', { '/in': hook.behaviour })
  const added = await notices(
    'add',
    'cms',
    '--webhook',
    'https://hook.test/in',
    '--severity',
    'error',
    '--quiet',
    '22:00-07:00',
    '--zone',
    'Europe/Berlin',
  )
  expect(added).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^[\da-f-]{36} {2}cms {2}whsec_[\w+/]{43}=\n$/),
  })
  const listed = await notices('list')
  expect(listed.stdout).toMatch(
    /^[\da-f-]{36} {2}webhook {2}cms {2}https:\/\/hook\.test\/in {2}within 5 min\n$/,
  )

  const tried = await notices('test', 'cms')
  expect(tried).toMatchObject({ code: 0, stdout: expect.stringContaining('webhook  sent: 204') })
  expect(JSON.parse(hook.received[0]!.body)).toMatchObject({ type: 'stet.news', data: { route: 'cms' } })

  expect(await notices('remove', 'cms')).toMatchObject({ code: 0 })
  expect((await notices('list')).stderr).toContain('nobody is told anything')
})

test('a route by mail is tried at each of its mailboxes, and says what came of it', async () => {
  await notices('add', 'desk', '--email', 'a@news.test', '--email', 'b@news.test', '--daily', '8')
  const mail = ['--mail', `smtp://localhost:${smtp.port}`, '--mail-from', 'stet <stet@news.test>']
  const tried = await desk.run(['notices', 'test', 'desk', ...mail, '--ca', 'smtp-ca.pem'])
  expect(tried).toMatchObject({
    code: 0,
    stdout: 'a@news.test  sent: 250 taken as 1\nb@news.test  sent: 250 taken as 2\n',
  })
  const without = await notices('test', 'desk')
  expect(without).toMatchObject({ code: 3, stdout: expect.stringContaining('no mail server is configured') })
  expect((await notices('list')).stdout).toContain('daily at 08:00')
})

test.each([
  [['add', 'x'], 'one of --email, --slack and --webhook'],
  [['add', 'x', '--email', 'nobody'], 'not an address for mail'],
  [['add', 'x', '--email', 'a@b.test', '--quiet', 'always'], 'not quiet hours'],
  [['add', 'x', '--email', 'a@b.test', '--daily', 'noon'], 'pace.hour'],
  [['add', 'x', '--email', 'a@b.test', '--rule', 'nonsense'], 'filter.rules'],
])('wrong usage of notices says what is wrong', async (words, why) => {
  expect(await notices(...words)).toMatchObject({ code: 2, stderr: expect.stringContaining(why) })
})
