import { expect, test } from 'vitest'
import type { Message } from '../../src/notices/message.ts'
import type { News } from '../../src/notices/news.ts'
import { type MailSettings, parseMailFrom, parseMailServer, sendMail } from '../../src/notices/smtp.ts'
import { openSmtp, type SmtpServer } from '../web/smtp.ts'
import { back, findingNews, harbour, noon, sourceNews } from './news.ts'

const neverAborted = new AbortController().signal

function settings(server: SmtpServer, changes: Partial<MailSettings> = {}): MailSettings {
  return {
    ...parseMailServer(`smtp://localhost:${server.port}`),
    from: { name: 'stet', address: 'stet@news.test' },
    ca: [server.ca],
    insecure: false,
    webUrl: 'https://stet.news.test',
    ...changes,
  }
}

function message(news: readonly News[], route = 'Foreign desk'): Message {
  return {
    id: '019f0000-0000-7000-8000-000000000001',
    madeAt: noon,
    route: { id: 'r-1', name: route },
    language: 'en',
    news,
  }
}

/** The decoded text and HTML of a letter that has both. */
function partsOf(raw: string): string[] {
  const boundary = /boundary="([^"]+)"/.exec(raw)![1]!
  return raw
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const [head = '', ...body] = part.trimStart().split('\r\n\r\n')
      const text = body.join('\r\n\r\n')
      if (/base64/i.test(head)) return Buffer.from(text, 'base64').toString()
      if (!/quoted-printable/i.test(head)) return text
      const bytes = text
        .replace(/=\r\n/g, '')
        .replace(/=([\dA-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
      return Buffer.from(bytes, 'latin1').toString('utf8')
    })
}

test('a letter goes over STARTTLS, in text and HTML, and says that a program wrote it and how to get no more', async () => {
  await using server = await openSmtp()
  const outcome = await sendMail(settings(server), message([sourceNews()]), 'desk@news.test', neverAborted)
  expect(outcome).toEqual({ kind: 'sent', detail: '250 taken as 1' })
  const [letter] = server.taken
  expect(letter).toMatchObject({ from: 'stet@news.test', to: ['desk@news.test'], secure: true, user: null })
  expect(Object.fromEntries(letter!.headers)).toMatchObject({
    from: 'stet <stet@news.test>',
    to: 'desk@news.test',
    'auto-submitted': 'auto-generated',
    'list-unsubscribe':
      '<mailto:stet@news.test?subject=Unsubscribe%20r-1>, <https://stet.news.test/settings/notices/r-1>',
    'message-id': '<019f0000-0000-7000-8000-000000000001@news.test>',
  })
  const [text, html] = partsOf(letter!.raw)
  for (const part of [text, html]) {
    expect(part).toContain(
      'The source is gone: its server says that there is no such page (404); it has failed since 2026-11-03',
    )
    expect(part).toContain('The harbour was closed')
    expect(part).toContain('https://paper.test/budget')
    expect(part).toContain('https://stet.news.test/articles/a1')
  }
  expect(html).toContain('<a href="https://paper.test/budget" rel="noreferrer nofollow">')
})

test('a digest has its articles worst first, and within each its news, and what is over last', async () => {
  await using server = await openSmtp()
  const [bridge, ferry] = ['The bridge', 'The ferry'].map((title, index) => ({
    ...harbour,
    id: `b${index}`,
    title,
  }))
  const news = [
    back({ articles: [ferry!] }),
    findingNews({ article: bridge!, severity: 'note', message: 'a note' }),
    findingNews({ severity: 'note', message: 'another note' }),
    sourceNews(),
    findingNews({ article: bridge!, message: 'a warning' }),
  ]
  await sendMail(settings(server), message(news), 'desk@news.test', neverAborted)
  const [text] = partsOf(server.taken[0]!.raw)
  const order = [
    'The harbour was closed',
    'gone',
    'another note',
    'The bridge',
    'a warning',
    'a note',
    'The ferry',
    'Back again',
  ]
  const places = order.map((words) => text!.indexOf(words))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(server.taken[0]!.headers.get('subject')).toBe('stet: 1 error, 1 warning, 2 notes, 1 resolved')
})

test('no title, message, route or address can add a header field or markup', async () => {
  await using server = await openSmtp()
  const evil = 'Evil\r\nBcc: victim@elsewhere.test\r\n\r\n<script>alert(1)</script>\u202e\0'
  const news = findingNews({
    article: { ...harbour, title: evil },
    message: evil,
    source: { key: 'x', url: 'javascript:alert("1")\r\n<b>', host: '' },
  })
  await sendMail(settings(server), message([news], evil), 'desk@news.test', neverAborted)
  const letter = server.taken[0]!
  expect(letter.to).toEqual(['desk@news.test'])
  expect([...letter.headers.keys()].sort()).toEqual(
    [
      'from',
      'to',
      'subject',
      'message-id',
      'date',
      'mime-version',
      'content-type',
      'auto-submitted',
      'list-unsubscribe',
    ].sort(),
  )
  const [text, html] = partsOf(letter.raw)
  expect(html).not.toContain('<script')
  expect(html!.match(/href="[^"]*"/g)).toEqual(['href="https://stet.news.test/articles/a1"'])
  expect(text).not.toMatch(/^Bcc:/m)
})

test('a letter under way for the second time has the same Message-ID and the same words', async () => {
  await using server = await openSmtp()
  const same = message([sourceNews({ id: 'event-same' })])
  for (let times = 0; times < 2; times++)
    await sendMail(settings(server), same, 'desk@news.test', neverAborted)
  const [first, second] = server.taken
  expect(second!.headers.get('message-id')).toBe(first!.headers.get('message-id'))
  expect(second!.headers.get('date')).toBe(first!.headers.get('date'))
  expect(partsOf(second!.raw)).toEqual(partsOf(first!.raw))
})

test.each([
  ['TLS from the first byte', 'from-the-start', 'smtps'],
  ['STARTTLS', 'starttls', 'smtp'],
] as const)('a password is told over %s', async (_, tls, scheme) => {
  await using server = await openSmtp({ tls, login: { user: 'stet', pass: 'p@ss:word' } })
  const mail = settings(server, parseMailServer(`${scheme}://stet:p%40ss%3Aword@localhost:${server.port}`))
  expect(await sendMail(mail, message([sourceNews()]), 'desk@news.test', neverAborted)).toMatchObject({
    kind: 'sent',
  })
  expect(server.taken[0]).toMatchObject({ secure: true, user: 'stet' })
})

test('a password is never told in the clear', async () => {
  await using server = await openSmtp({ tls: 'none', login: { user: 'stet', pass: 'secret' } })
  const mail = settings(server, parseMailServer(`smtp://stet:secret@localhost:${server.port}`))
  expect(await sendMail(mail, message([sourceNews()]), 'desk@news.test', neverAborted)).toMatchObject({
    kind: 'again',
  })
  expect(server.commands.join('\n')).not.toMatch(/AUTH/)
})

test('a server whose certificate is not to be trusted gets nothing', async () => {
  await using server = await openSmtp()
  const outcome = await sendMail(
    settings(server, { ca: null }),
    message([sourceNews()]),
    'desk@news.test',
    neverAborted,
  )
  expect(outcome.kind).toBe('again')
  expect(server.taken).toEqual([])
})

test.each([
  ['450 of the recipient is tried again', 'RCPT', '450 4.2.1 busy', 'again'],
  ['550 of the recipient is for good', 'RCPT', '550 5.1.1 no such mailbox', 'never'],
  ['421 of the sender is tried again', 'MAIL', '421 4.3.2 going down', 'again'],
  ['451 of the letter is tried again', '.', '451 4.7.1 come back later', 'again'],
  ['554 of the letter is for good', '.', '554 5.7.1 spam', 'never'],
] as const)('a %s', async (_, verb, answer, kind) => {
  await using server = await openSmtp({ refuses: (command) => (command.startsWith(verb) ? answer : null) })
  const outcome = await sendMail(settings(server), message([sourceNews()]), 'desk@news.test', neverAborted)
  expect(outcome).toMatchObject({ kind, why: expect.stringContaining(answer.slice(0, 3)) })
})

test('a wrong password and a server that is not there are tried again: the newsroom can mend that', async () => {
  await using server = await openSmtp({ login: { user: 'stet', pass: 'right' } })
  const wrong = settings(server, parseMailServer(`smtp://stet:wrong@localhost:${server.port}`))
  expect(await sendMail(wrong, message([sourceNews()]), 'desk@news.test', neverAborted)).toMatchObject({
    kind: 'again',
  })
  const nobody = settings(server, parseMailServer('smtp://127.0.0.1:1'))
  expect(await sendMail(nobody, message([sourceNews()]), 'desk@news.test', neverAborted)).toMatchObject({
    kind: 'again',
  })
})

test('a shut-down ends a letter that the server does not answer', async () => {
  const stop = new AbortController()
  await using server = await openSmtp({
    refuses: (command) => {
      if (command.startsWith('MAIL')) stop.abort(new Error('the service ends'))
      return null
    },
  })
  await expect(
    sendMail(settings(server), message([sourceNews()]), 'desk@news.test', stop.signal),
  ).rejects.toThrow('the service ends')
})

test.each([
  ['smtp://mail.test', { host: 'mail.test', port: 587, secure: false, auth: null }],
  [
    'smtps://u%40x:p@mail.test',
    { host: 'mail.test', port: 465, secure: true, auth: { user: 'u@x', pass: 'p' } },
  ],
  ['smtp://[2001:db8::1]:25', { host: '2001:db8::1', port: 25, secure: false, auth: null }],
])('%s is a mail server', (text, server) => {
  expect(parseMailServer(text)).toEqual(server)
})

test.each(['http://mail.test', 'mail.test', 'smtp://', 'smtp:'])('%s is none', (text) => {
  expect(() => parseMailServer(text)).toThrowError(expect.objectContaining({ code: 'config-invalid' }))
})

test('whom letters come from is one address, with or without a name', () => {
  expect(parseMailFrom('The desk <desk@news.test>')).toEqual({ name: 'The desk', address: 'desk@news.test' })
  expect(parseMailFrom('desk@news.test')).toEqual({ name: 'stet', address: 'desk@news.test' })
  for (const wrong of ['desk', 'a@b, c@d', 'x <a@b\r\nBcc: c@d>', '<>'])
    expect(() => parseMailFrom(wrong)).toThrowError(expect.objectContaining({ code: 'config-invalid' }))
})
