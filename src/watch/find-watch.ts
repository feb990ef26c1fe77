import { stat } from 'node:fs/promises'
import { parseAddress, type SourceUrl, sourceUrl } from '../address/source-url.ts'
import type { WatchDocument } from './document.ts'
import { readFeed } from './feed.ts'
import type { Fetched } from './fetch.ts'
import { findFiles } from './files.ts'
import type { PollDeps, PollFailure, Watch } from './poll.ts'
import { recognise } from './recognise.ts'
import type { SiteHead } from './site-head.ts'
import { readSitemap, siteDomains } from './sitemap.ts'
import { postsOf, readPosts } from './wordpress.ts'

/** What to watch when somebody names an INPUT. */
export type FoundWatch =
  | { readonly kind: 'watch'; readonly watch: Pick<Watch, 'kind' | 'input'> }
  | { readonly kind: 'nothing'; readonly reason: PollFailure | 'no-list'; readonly detail: string }

/**
 * Find what to watch: a path, a folder or a glob of files; or an address, which is asked what it is (see `recognise`).
 *
 * Of a site one list is watched, the first of these that is there and can be read: WordPress's list of posts, which tells of
 * changes and of all there is; Ghost's sitemap of posts, likewise; the feed that its front page names, which holds articles
 * alone; the sitemaps that its robots.txt names; `/sitemap.xml`; `/feed/`, `/rss/`. What the list's address redirects to is not
 * kept: sites move, and their old address says where to.
 *
 * What the web does ends as an outcome; rejects with the signal's reason when it aborts.
 */
export async function findWatch(deps: PollDeps, input: string, signal: AbortSignal): Promise<FoundWatch> {
  const address = parseAddress(input)
  if (address.kind === 'source') return findWebWatch(deps, address.url, signal)
  const found = await findFiles(input, signal)
  if (found.kind === 'unreadable') return { kind: 'nothing', reason: 'unreadable', detail: found.detail }
  if (found.entries.length > 0 || (await stat(input).catch(() => null))?.isDirectory())
    return { kind: 'watch', watch: { kind: 'files', input } }
  return { kind: 'nothing', reason: 'gone', detail: `no article files in ${input}` }
}

/** As `findWatch`, of an address alone: nothing of this machine is read. */
export async function findWebWatch(deps: PollDeps, url: SourceUrl, signal: AbortSignal): Promise<FoundWatch> {
  const fetched = await deps.fetch(url, null, signal)
  if (fetched.kind === 'failed') return { kind: 'nothing', reason: fetched.failure, detail: fetched.detail }
  const { status, document } = fetched
  if (status !== 200)
    return {
      kind: 'nothing',
      reason: status === 404 || status === 410 ? 'gone' : 'http-status',
      detail: `${url} answers ${status}`,
    }
  const recognised = await recognise(document)
  switch (recognised.kind) {
    case 'article':
    case 'feed':
    case 'sitemap':
      return { kind: 'watch', watch: { kind: recognised.kind, input: url } }
    case 'other':
      return {
        kind: 'nothing',
        reason: 'unreadable',
        detail: `${url} is ${recognised.mediaType}: no article, feed, sitemap or site`,
      }
    case 'site': {
      for (const candidate of listsOf(document.url, recognised.head)) {
        const listed = await deps.fetch(sourceUrl(candidate.input), null, signal)
        if (await isThere(listed, candidate.kind, deps.now())) return { kind: 'watch', watch: candidate }
      }
      return {
        kind: 'nothing',
        reason: 'no-list',
        detail: `${url} names no feed and no sitemap, and has none where they usually are`,
      }
    }
  }
}

type List = { readonly kind: 'feed' | 'sitemap' | 'wordpress'; readonly input: SourceUrl }

const maxFeedsTried = 3

function listsOf(home: SourceUrl, { wordpressApi, generator, feeds }: SiteHead): readonly List[] {
  const at = (path: string) => sourceUrl(new URL(path, home).href)
  const lists: List[] = []
  if (wordpressApi !== null) lists.push({ kind: 'wordpress', input: postsOf(wordpressApi) })
  if (generator.startsWith('ghost')) lists.push({ kind: 'sitemap', input: at('sitemap-posts.xml') })
  for (const input of feeds.slice(0, maxFeedsTried)) lists.push({ kind: 'feed', input })
  lists.push(
    { kind: 'sitemap', input: at('/robots.txt') },
    { kind: 'sitemap', input: at('/sitemap.xml') },
    { kind: 'feed', input: at('feed/') },
    { kind: 'feed', input: at('rss/') },
  )
  return lists
}

async function isThere(fetched: Fetched, kind: List['kind'], now: Date): Promise<boolean> {
  if (fetched.kind === 'failed' || fetched.status !== 200) return false
  const { document } = fetched
  switch (kind) {
    case 'feed':
      return (await readFeed(document, now)) !== null
    case 'sitemap':
      return await isUsefulSitemap(document, now)
    case 'wordpress':
      return (await readPosts(document, now)) !== null
  }
}

async function isUsefulSitemap(document: WatchDocument, now: Date): Promise<boolean> {
  const sitemap = await readSitemap(document, siteDomains(document.url), now)
  return sitemap !== null && sitemap.entries.length + sitemap.children.length > 0
}
