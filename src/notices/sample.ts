import type { News } from './news.ts'

/** What a route is tried with. It is about an address that is kept for examples (RFC 2606). */
export function sampleNews(now: Date): News {
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
    articles: [
      { id: 'sample', title: 'A sample, to see whether notices arrive', section: null, authors: [] },
    ],
  }
}
