import { load } from 'cheerio'
import fc from 'fast-check'
import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { atomFeed } from '../../src/notices/atom.ts'
import { letterOf } from '../../src/notices/email.ts'
import type { Message } from '../../src/notices/message.ts'
import type { News } from '../../src/notices/news.ts'
import { newHookSecret } from '../../src/notices/route.ts'
import { slackBody } from '../../src/notices/slack.ts'
import { signedRequest } from '../../src/notices/webhook.ts'
import { messageOf } from '../../src/report/messages.ts'
import { back, findingNews, harbour, minutesAfter, noon, sourceNews } from './news.ts'

function message(news: readonly News[]): Message {
  return {
    id: '019f0000-0000-7000-8000-000000000001',
    madeAt: noon,
    route: { id: 'r-1', name: 'Desk' },
    language: 'en',
    news,
  }
}

interface Slack {
  readonly text: string
  readonly blocks: readonly {
    readonly type: string
    readonly text?: { readonly type: string; readonly text: string }
  }[]
}

function slack(news: readonly News[]): Slack {
  return JSON.parse(slackBody(message(news), 'https://stet.news.test'))
}

function sections({ blocks }: Slack): string[] {
  return blocks.filter(({ type }) => type === 'section').map(({ text }) => text!.text)
}

test('Slack gets blocks, and a text for where they are not shown', () => {
  const body = slack([sourceNews()])
  expect(body.text).toContain('The source is gone')
  expect(body.blocks.map(({ type }) => type)).toEqual(['header', 'section', 'context'])
  expect(sections(body)[0]).toContain(
    '*<https://stet.news.test/articles/a1|The harbour was closed>*\n• error: The source is gone',
  )
  expect(sections(body)[0]).toContain('<https://paper.test/budget|https://paper.test/budget>')
})

test('what means something to Slack is escaped, in texts and in links', () => {
  const evil = '<!channel> & <https://evil.test|click>'
  const news = findingNews({
    article: { ...harbour, title: evil },
    message: evil,
    source: { key: 'k', url: 'https://paper.test/?a=1&b=<!here>|x', host: 'paper.test' },
  })
  const body = slack([news])
  const [section = ''] = sections(body)
  expect([...section.matchAll(/<([^>]*)>/g)].map(([, inside]) => inside)).toEqual([
    'https://stet.news.test/articles/a1|&lt;!channel&gt; &amp; &lt;https://evil.test|click&gt;',
    'https://paper.test/?a=1&amp;b=%3C!here%3E%7Cx|https://paper.test/?a=1&amp;b=&lt;!here&gt;|x',
  ])
  expect(section).toContain('&lt;!channel&gt; &amp; &lt;https://evil.test|click&gt;')
  expect(body.text).not.toContain('<')
})

test('Slack never gets more than it takes, whatever there is to tell', () => {
  const titles = fc.string({ unit: 'grapheme', maxLength: 3_000 })
  const some = fc.array(fc.tuple(titles, titles, fc.integer({ min: 0, max: 60 })), {
    minLength: 1,
    maxLength: 150,
  })
  fc.assert(
    fc.property(some, (some) => {
      const news = some.map(([title, message, article]) =>
        findingNews({ article: { ...harbour, id: `a${article}`, title }, message: message.repeat(3) }),
      )
      const body = slack(news)
      expect(body.blocks.length).toBeLessThanOrEqual(50)
      for (const { type, text } of body.blocks)
        if (text !== undefined) expect(text.text.length).toBeLessThanOrEqual(type === 'header' ? 150 : 3_000)
    }),
    { numRuns: 30 },
  )
})

test('a section that is full says how much is not in it, and ends no link halfway', () => {
  const news = Array.from({ length: 100 }, (_, index) =>
    findingNews({ message: `${index} ${'x'.repeat(200)}` }),
  )
  const [section = ''] = sections(slack(news))
  const shown = section.split('\n• ').length - 1
  expect(section).toMatch(new RegExp(`and ${100 - shown} more$`))
  expect(section.split('<').length).toBe(section.split('>').length)
})

test('a webhook is signed so that receivers of Standard Webhooks accept it, and only with our secret', () => {
  const secret = newHookSecret((size) => Buffer.alloc(size, 7))
  const now = new Date()
  const { headers, body } = signedRequest(message([sourceNews(), findingNews()]), secret, now)
  const fields = Object.fromEntries(headers)
  expect(fields['webhook-id']).toBe('msg_019f0000-0000-7000-8000-000000000001')
  expect(fields['webhook-timestamp']).toBe(String(Math.floor(now.getTime() / 1000)))
  expect(new Webhook(secret).verify(body, fields)).toMatchObject({
    type: 'stet.news',
    timestamp: noon.toISOString(),
    data: {
      route: 'Desk',
      news: [
        {
          about: 'source',
          kind: 'confirmed',
          rule: 'source-dead',
          text: expect.stringContaining('The source is gone'),
        },
        {
          about: 'finding',
          kind: 'new',
          rule: 'quote-missing',
          article: { title: 'The harbour was closed' },
        },
      ],
    },
  })
  const other = newHookSecret((size) => Buffer.alloc(size, 8))
  expect(() => new Webhook(other).verify(body, fields)).toThrow()
  expect(() => new Webhook(secret).verify(`${body} `, fields)).toThrow()
})

test('a webhook sent again has the same id and body, and a signature of its own time', () => {
  const secret = newHookSecret((size) => Buffer.alloc(size, 7))
  const same = message([sourceNews({ id: 'event-same' })])
  const first = signedRequest(same, secret, noon)
  const second = signedRequest(same, secret, minutesAfter(noon, 5))
  expect(second.body).toBe(first.body)
  expect(second.headers[0]).toEqual(first.headers[0])
  expect(second.headers[2]).not.toEqual(first.headers[2])
})

const self = { selfUrl: 'https://stet.news.test/findings.atom', now: noon, language: 'en' }

function feed(news: readonly News[]) {
  return load(atomFeed(news, self), { xml: true })
}

test('the feed has what RFC 4287 wants, and ids that stay', () => {
  const news = [back({ id: 'event-2' }), findingNews({ id: 'finding-1' })]
  const $ = feed(news)
  expect($('feed > id').text()).toBe('tag:stet.news.test,2026:findings')
  expect($('feed > updated').text()).toBe('2026-11-22T12:01:00.000Z')
  expect($('feed > link[rel=self]').attr('href')).toBe(self.selfUrl)
  expect($('feed > author > name').text()).toBe('stet')
  expect(
    $('entry > id')
      .map((_, id) => $(id).text())
      .get(),
  ).toEqual(['tag:stet.news.test,2026:event-2', 'tag:stet.news.test,2026:finding-1'])
  expect($('entry > updated').first().text()).toBe('2026-11-22T12:01:00.000Z')
  expect($('entry > title').first().text()).toContain('Back again')
  expect($('entry > link').first().attr('href')).toBe('https://paper.test/budget')
  expect(atomFeed(news, self)).toBe(atomFeed(news, self))
})

test('a feed without entries is a feed', () => {
  expect(feed([])('feed > updated').text()).toBe(noon.toISOString())
})

test('whatever an article says, the feed stays well-formed XML without control characters', () => {
  const hostile = fc.string({ unit: 'binary' })
  fc.assert(
    fc.property(hostile, hostile, hostile, (title, words, url) => {
      const xml = atomFeed(
        [
          findingNews({
            article: { ...harbour, title: `]]>${title}` },
            message: `</entry>${words}`,
            source: { key: 'k', url, host: '' },
          }),
        ],
        self,
      )
      // XML 1.0 §2.2
      expect(xml).toMatch(/^[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]*$/u)
      expect(load(xml, { xml: true })('feed > entry > title')).toHaveLength(1)
    }),
    { numRuns: 200 },
  )
})

test('only web addresses are linked', () => {
  for (const url of ['javascript:alert(1)', 'data:text/html,x', 'not an address', 'file:///etc/passwd'])
    expect(feed([findingNews({ source: { key: 'k', url, host: '' } })])('entry > link')).toHaveLength(0)
})

test('in Russian, a letter, a Slack message and the feed have no English word of ours', () => {
  const names = { ...harbour, title: '' }
  const source = { key: 'k', url: 'https://xn--80ak.test/1', host: 'xn--80ak.test' }
  const news = [
    sourceNews({ articles: [names], source }),
    sourceNews({ kind: 'failing', articles: [names], source }),
    back({ articles: [names, names, names, names, names, names, names], source }),
    findingNews({ article: names, message: messageOf('unarchived', {}), source }),
    findingNews({ article: names, kind: 'gone', message: messageOf('unarchived', {}), source }),
  ]
  const message: Message = { id: 'm', madeAt: noon, route: { id: 'r', name: 'Отдел' }, language: 'ru', news }
  const { subject, text, html } = letterOf(message, null)
  const { text: short, blocks } = JSON.parse(slackBody(message, null)) as Slack
  const told = [
    subject,
    text,
    load(html)('body').text(),
    short,
    ...blocks.map(({ text }) => text?.text ?? ''),
  ]
  const entries = load(atomFeed(news, { ...self, language: 'ru' }), { xml: true })
  told.push(entries('entry title, entry content').text())
  for (const part of told) {
    const ours = part.replaceAll(source.url, '').replaceAll('stet', '').replaceAll('\\n', '')
    expect(ours.match(/[A-Za-z]{2,}/g) ?? []).toEqual([])
  }
  expect(html).toContain('<html lang="ru">')
  expect(subject).toBe('stet: 2 ошибки, 1 предупреждение, исправилось: 2')
})
