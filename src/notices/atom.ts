import { html } from 'hono/html'
import { printable, shortened } from '../printable.ts'
import type { Words } from '../words/words.ts'
import { wordsFor } from '../words/words-for.ts'
import { linkOf, wording } from './message.ts'
import { articlesOf, type News } from './news.ts'

/**
 * News as a feed (RFC 4287), in the order given. Ids are tags (RFC 4151) that stay the same as long as the feed stays at its
 * host.
 * @param selfUrl where the feed is
 * @param now     when it changed last, should it have no entries
 */
export function atomFeed(
  entries: readonly News[],
  { selfUrl, now, language }: { readonly selfUrl: string; readonly now: Date; readonly language: string },
): string {
  const words = wordsFor(language)
  const { hostname } = new URL(selfUrl)
  const tag = `tag:${/^[a-z\d.-]+$/i.test(hostname) ? hostname : 'stet.invalid'},2026`
  const updated = new Date(entries.length === 0 ? now : Math.max(...entries.map(({ at }) => at.getTime())))
  return String(html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${words.language}">
<id>${tag}:findings</id>
<title>${words.letters.feed}</title>
<updated>${updated.toISOString()}</updated>
<link rel="self" type="application/atom+xml" href="${selfUrl}"/>
<author><name>stet</name></author>
${entries.map((news) => entryOf(news, tag, words))}</feed>
`)
}

function entryOf(news: News, tag: string, words: Words) {
  const link = linkOf(news.source?.url ?? null)
  const titles = articlesOf(news).map(({ title }) => title)
  const body = [
    wording(news, words),
    ...(news.source === null ? [] : [news.source.url]),
    ...(titles.length === 0 ? [] : [words.letters.in(titles.slice(0, 10).join('; '))]),
  ]
  return html`<entry>
<id>${tag}:${text(news.id)}</id>
<title>${text(wording(news, words))}</title>
<updated>${news.at.toISOString()}</updated>
${link === null ? '' : html`<link rel="related" href="${link}"/>\n`}<category term="${news.rule}"/><category term="${news.severity}"/>
<content type="text">${text(body.join(' · '))}</content>
</entry>
`
}

/** One line of the characters that XML 1.0 §2.2 knows: two that Unicode keeps for itself are not among them. */
function text(hostile: string): string {
  return shortened(printable(hostile), 2_000).replace(/[\ufffe\uffff]/g, '\ufffd')
}
