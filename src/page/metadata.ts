import { decodeHTML } from 'entities/decode'
import { parseAddress, type SourceUrl } from '../address/source-url.ts'
import { normaliseDate } from './date.ts'
import { dateNearHeading } from './date-in-text.ts'
import type { Markup } from './html.ts'
import { mainEntity } from './json-ld.ts'
import type { PageLimits } from './limits.ts'
import type { Page } from './page.ts'
import { parseRefresh } from './refresh.ts'
import { oneLine } from './text.ts'

type Metadata = Pick<
  Page,
  | 'title'
  | 'heading'
  | 'description'
  | 'publisher'
  | 'author'
  | 'publishedAt'
  | 'modifiedAt'
  | 'canonical'
  | 'access'
  | 'refresh'
  | 'noindex'
  | 'isArticle'
  | 'sharedTitle'
  | 'claimedStatus'
> & {
  /** language tag that the markup declares, as it is written; '' when none */
  readonly declaredLanguage: string
}

// Names of `meta` elements, the most dependable first.
const publisherNames = [
  'og:site_name',
  'application-name',
  'publisher',
  'dc.publisher',
  'dcterms.publisher',
  'citation_publisher',
  'citation_journal_title',
]
const authorNames = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'citation_author',
  'byl',
]
const publishedNames = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'date_published',
  'publishdate',
  'publish-date',
  'publish_date',
  'published_time',
  'publication_date',
  'publicationdate',
  'pubdate',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'article.published',
  'originalpublicationdate',
  'article_date_original',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'dcterms.issued',
  'dc.date.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'article:published',
  'displaydate',
  'bt:pubdate',
  'video:release_date',
  'release_date',
  'datecreated',
  'date',
]
const modifiedNames = [
  'article:modified_time',
  'og:article:modified_time',
  'og:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'lastmod',
]

/** A log-in form with more words than this around it is a page with a log-in form on it. */
const logInTextLength = 2_000

/**
 * Choose among what the markup says. Throws nothing.
 * @param text         the page's text
 * @param url          address of the page
 * @param refreshField value of a `Refresh` header field, null when there is none
 * @param now          wall clock, against dates from the future
 */
export function chooseMetadata(
  markup: Markup,
  text: string,
  url: SourceUrl,
  refreshField: string | null,
  limits: PageLimits,
  now: Date,
): Metadata {
  const entity = markup.jsonLd.length > 0 ? mainEntity(markup.jsonLd, url) : null
  const { meta, properties } = markup
  const base = markup.base === '' ? url : (URL.parse(markup.base, url)?.href ?? url)
  // JSON-LD is text inside a script, yet many systems write character references into it.
  const words = (...candidates: readonly string[]) => {
    for (const candidate of candidates) {
      const line = oneLine(candidate.includes('&') ? decodeHTML(candidate) : candidate, limits.stringLength)
      if (line !== null) return line
    }
    return null
  }
  const date = (candidates: readonly string[]) => {
    for (const candidate of candidates) {
      const normal = normaliseDate(candidate, now)
      if (normal !== null) return normal
    }
    return null
  }
  const refresh = refreshField ?? markup.refresh
  const title = words(markup.title, value(meta, ['og:title', 'twitter:title']), entity?.headline ?? '')
  const heading = words(markup.heading)
  return {
    title,
    sharedTitle: words(value(meta, ['og:title', 'twitter:title']), entity?.headline ?? ''),
    heading,
    description: words(value(meta, ['description', 'og:description', 'twitter:description'])),
    publisher: words(
      entity?.isArticle === true ? entity.publisher : '',
      value(meta, publisherNames),
      entity?.publisher ?? '',
    ),
    author: words(
      entity?.author ?? '',
      ...authorNames.map((name) => meta.get(name) ?? '').filter((name) => !/^https?:|^@/.test(name)),
      properties.get('author') ?? '',
      markup.authorLink,
    ),
    publishedAt:
      date(publishedCandidates(markup, url, entity?.published ?? '', entity?.isArticle === true)) ??
      date([heading === null ? '' : (dateNearHeading(text, [heading, ...parts(title)]) ?? '')]),
    modifiedAt: date([
      entity?.modified ?? '',
      ...modifiedNames.map((name) => meta.get(name) ?? ''),
      properties.get('datemodified') ?? '',
      ...markup.times.filter(({ label }) => modifiedLabel.test(label)).map((time) => time.value),
    ]),
    canonical: address(markup.canonical, base) ?? address(meta.get('og:url') ?? '', base),
    access: accessOf(markup, text.length, entity?.isFree ?? true),
    refresh: refresh === '' ? null : parseRefresh(refresh, base, url),
    noindex: forbidsIndexing(meta.get('robots') ?? ''),
    isArticle: saysItIsAnArticle(markup, entity, date),
    claimedStatus: claimedStatus(meta),
    declaredLanguage:
      markup.lang ||
      meta.get('content-language') ||
      meta.get('og:locale') ||
      meta.get('dc.language') ||
      entity?.language ||
      '',
  }
}

/** Whether a robots directive (a `meta` content or an `X-Robots-Tag` field without an agent) forbids indexing. */
export function forbidsIndexing(directives: string): boolean {
  return directives
    .toLowerCase()
    .split(',', 64)
    .some((directive) => directive.trim() === 'noindex' || directive.trim() === 'none')
}

const publishedLabel = /publish|pubdate|posted|entry-date|post-date|created|article-date/
const modifiedLabel = /modified|updated/
const dateInPath = /\/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/\-_.]|$)/

function publishedCandidates(
  markup: Markup,
  url: string,
  entityDate: string,
  isArticle: boolean,
): readonly string[] {
  const { meta, properties, times } = markup
  const path = dateInPath.exec(url)
  const plain = times.filter(({ label }) => !modifiedLabel.test(label) || publishedLabel.test(label))
  return [
    isArticle ? entityDate : '',
    ...publishedNames.map((name) => meta.get(name) ?? ''),
    properties.get('datepublished') ?? '',
    ...plain.filter(({ label }) => publishedLabel.test(label)).map((time) => time.value),
    path === null ? '' : `${path[1]}-${path[2]}-${path[3]}`,
    ...plain.filter(({ inArticle }) => inArticle).map((time) => time.value),
    properties.get('datecreated') ?? '',
    entityDate,
    ...plain.map((time) => time.value),
  ]
}

/**
 * What dates an address or a list of teasers has do not count, nor does an author that a template names on every page:
 * an error page has these too.
 */
function saysItIsAnArticle(
  { meta, properties, times, articleCount, authorLink }: Markup,
  entity: ReturnType<typeof mainEntity>,
  date: (candidates: readonly string[]) => string | null,
): boolean {
  if (entity?.isArticle === true && (entity.author !== '' || date([entity.published]) !== null)) return true
  if (date(publishedNames.map((name) => meta.get(name) ?? '')) !== null) return true
  if (articleCount !== 1) return false
  const authors = [
    properties.get('author') ?? '',
    authorLink,
    ...authorNames.map((name) => meta.get(name) ?? ''),
  ]
  return (
    authors.some((name) => name !== '') ||
    date([
      properties.get('datepublished') ?? '',
      ...times.filter(({ inArticle }) => inArticle).map((time) => time.value),
    ]) !== null
  )
}

const statusNames = [
  'prerender-status-code',
  'status',
  'http-status',
  'status-code',
  'error-code',
  'next-error',
]

function claimedStatus(meta: ReadonlyMap<string, string>): number | null {
  for (const name of statusNames) {
    const content = meta.get(name)
    if (content === 'not-found') return 404
    const status = /^[1-5]\d\d(?= |$)/.exec(content ?? '')
    if (status !== null) return Number(status[0])
  }
  return null
}

function accessOf(markup: Markup, textLength: number, isFree: boolean): Page['access'] {
  const paid =
    !isFree ||
    /false$/i.test(markup.properties.get('isaccessibleforfree')?.trim() ?? '') ||
    markup.meta.get('article:content_tier')?.toLowerCase() === 'locked'
  if (paid) return 'paywall'
  // A page that is written by scripts shows nothing to us: what its readers see is open or not, we can not tell.
  if (textLength === 0) return 'unknown'
  return markup.hasPasswordField && textLength < logInTextLength ? 'login' : 'open'
}

/** What stands between the marks that part a headline from the names of section and site. */
function parts(title: string | null): readonly string[] {
  return title === null ? [] : title.split(/ [|\-–—·•:»] /)
}

function value(meta: ReadonlyMap<string, string>, names: readonly string[]): string {
  for (const name of names) {
    const content = meta.get(name)
    if (content !== undefined) return content
  }
  return ''
}

function address(href: string, base: string): string | null {
  const trimmed = href.trim()
  if (trimmed === '') return null
  const parsed = parseAddress(trimmed, base)
  return parsed.kind === 'source' ? parsed.url : null
}
