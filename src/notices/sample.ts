import { wordsFor } from '../words/words-for.ts'
import type { Message } from './message.ts'
import type { News } from './news.ts'
import type { NoticeRoute } from './route.ts'

/** What a route is tried with: a message for each of its mailboxes, or for its one address. */
export function samplesFor(
  { id, name, language, channel }: NoticeRoute,
  now: Date,
  newId: () => string,
): { readonly mailbox: string | null; readonly message: Message }[] {
  const mailboxes: readonly (string | null)[] = channel.kind === 'email' ? channel.to : [null]
  const news = [sampleNews(now, wordsFor(language).letters.sample)]
  return mailboxes.map((mailbox) => ({
    mailbox,
    message: { id: newId(), madeAt: now, route: { id, name }, language, news },
  }))
}

/** It is about an address that is kept for examples (RFC 2606). */
function sampleNews(now: Date, title: string): News {
  return {
    about: 'source',
    kind: 'confirmed',
    id: 'sample',
    at: now,
    rule: 'source-dead',
    severity: 'error',
    source: { key: 'org,example)/sample', url: 'https://example.org/sample', host: 'example.org' },
    before: { state: 'alive', reason: 'ok' },
    after: { state: 'dead', reason: 'http-404' },
    failingSince: now,
    articles: [{ id: 'sample', title, section: null, authors: [] }],
  }
}
