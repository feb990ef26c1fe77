import { z } from 'zod'
import type { SourceUrl } from '../address/source-url.ts'
import { readText, type WatchDocument } from './document.ts'
import { toEntry, type WatchEntry } from './entry.ts'
import { plainWords } from './feed.ts'

/** Posts on a page: as many as the API gives at once. */
export const postsPerPage = 100
/** Far above what a hundred posts weigh without their text. */
const maxPageBytes = 4_194_304

/**
 * The list of posts that a WordPress site keeps at its API, the latest changed first, without their text.
 * @param api the root that the site names in `link rel="https://api.w.org/"`, in either of its forms (`/wp-json/`,
 *   `/?rest_route=/`)
 */
export function postsOf(api: SourceUrl): SourceUrl {
  const url = new URL(api)
  if (url.searchParams.has('rest_route')) url.searchParams.set('rest_route', '/wp/v2/posts')
  else url.pathname = `${url.pathname.replace(/\/$/, '')}/wp/v2/posts`
  url.searchParams.set('per_page', String(postsPerPage))
  url.searchParams.set('orderby', 'modified')
  url.searchParams.set('order', 'desc')
  url.searchParams.set('_fields', 'link,date_gmt,modified_gmt,title')
  return url.href as SourceUrl
}

/** A page of such a list, counted from 1. */
export function pageOf(posts: SourceUrl, page: number): SourceUrl {
  const url = new URL(posts)
  if (page > 1) url.searchParams.set('page', String(page))
  return url.href as SourceUrl
}

/** The same list with the latest published first. */
export function newestOf(posts: SourceUrl): SourceUrl {
  const url = new URL(posts)
  url.searchParams.set('orderby', 'date')
  return url.href as SourceUrl
}

const Post = z.object({
  link: z.string(),
  date_gmt: z.string().nullish().catch(null),
  modified_gmt: z.string().nullish().catch(null),
  title: z.object({ rendered: z.string() }).nullish().catch(null),
})

/** One page of posts. */
export interface Posts {
  readonly entries: readonly WatchEntry[]
  /** posts on this page, those without a usable address too */
  readonly count: number
}

/**
 * Read a page of posts (WordPress REST API, "Posts"). Throws nothing.
 * @param now wall clock: what lies ahead of it is no date
 * @returns null when the document is no list of posts
 */
export async function readPosts(document: WatchDocument, now: Date): Promise<Posts | null> {
  const pieces: string[] = []
  const whole = await readText(document, (text) => pieces.push(text) > 0, maxPageBytes)
  const list = whole ? parseList(pieces.join('')) : null
  if (list === null) return null
  const entries: WatchEntry[] = []
  for (const raw of list.slice(0, postsPerPage)) {
    const post = Post.safeParse(raw)
    if (!post.success) return null
    const { link, date_gmt, modified_gmt, title } = post.data
    const entry = toEntry(
      {
        url: link,
        title: plainWords(title?.rendered ?? ''),
        updated: modified_gmt ?? null,
        published: date_gmt ?? null,
      },
      document.url,
      now,
    )
    if (entry !== null) entries.push(entry)
  }
  return { entries, count: list.length }
}

function parseList(text: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : null
  } catch {
    return null
  }
}
