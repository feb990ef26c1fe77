import { languageCode } from '../language/language.ts'
import { authorsOf, sectionOf } from './byline.ts'
import { isoDate } from './dates.ts'
import { type Element, elementsIn, textIn } from './html-tree.ts'

export interface Metadata {
  readonly title: string | null
  readonly publishedAt: string | null
  readonly language: string | null
  /** absolute address of the article, as the page gives it */
  readonly url: string | null
  readonly section: string | null
  readonly authors: readonly string[]
  /** `base href`, as written */
  readonly base: string | null
}

const dateMetas =
  /^(?:article:published_time|og:article:published_time|datepublished|date|pubdate|publishdate|publish-date|publication_date|dc\.date|dc\.date\.issued|dcterms\.date|dcterms\.created|sailthru\.date|parsely-pub-date)$/i
const authorMetas = /^(?:author|article:author|parsely-author|byl|dc\.creator)$/
const articleTypes = /(?:Article|BlogPosting|Report|Review|WebPage)$/
const maxJsonLdLength = 1_000_000

/**
 * What the page says of itself. The heading that readers see comes before the title that search engines get; dates come
 * from schema.org, then from meta elements, then from the first `time`.
 */
export function readMetadata(document: Element): Metadata {
  const meta = new Map<string, string>()
  const metaAuthors: string[] = []
  let canonical: string | null = null
  let base: string | null = null
  let language: string | null = null
  let titleElement: string | null = null
  let time: string | null = null
  const headings: string[] = []
  const linked: Record<string, unknown>[] = []
  for (const element of elementsIn(document)) {
    const { name, attributes } = element
    switch (name) {
      case 'html':
        language ??= languageCode(attributes.lang ?? attributes['xml:lang'] ?? null)
        break
      case 'base':
        base ??= attributes.href ?? null
        break
      case 'link':
        if (/\bcanonical\b/i.test(attributes.rel ?? '')) canonical ??= attributes.href ?? null
        break
      case 'meta': {
        const key = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').toLowerCase()
        const content = attributes.content?.trim() ?? ''
        if (key !== '' && content !== '' && !meta.has(key)) meta.set(key, content)
        if (authorMetas.test(key)) metaAuthors.push(content)
        break
      }
      case 'title':
        titleElement ??= inSvg(element) ? null : textIn(element) || null
        break
      case 'h1':
        if (textIn(element) !== '') headings.push(textIn(element))
        break
      case 'time':
        time ??= isoDate(attributes.datetime ?? '')
        break
      case 'script':
        if (/^application\/ld\+json/i.test(attributes.type ?? ''))
          linked.push(...jsonLd(textOfScript(element)))
    }
  }
  const article =
    linked.find((one) => typesOf(one).some((type) => articleTypes.test(type) && type !== 'WebPage')) ?? {}
  const dates = [
    article.datePublished,
    ...[...meta].filter(([key]) => dateMetas.test(key)).map(([, value]) => value),
  ]
  const publishedAt = dates
    .map((value) => (typeof value === 'string' ? isoDate(value) : null))
    .find((date) => date !== null)
  return {
    title: titleOf(headings, stringOr(article.headline) ?? meta.get('og:title') ?? null, titleElement),
    publishedAt: publishedAt ?? time,
    language: language ?? languageCode(meta.get('og:locale') ?? meta.get('content-language') ?? null),
    url:
      [canonical, meta.get('og:url') ?? null].find((address) => address !== null && isHttp(address)) ?? null,
    section: sectionOf(article.articleSection, meta.get('article:section'), meta.get('parsely-section')),
    authors: authorsOf(article.author, article.creator, metaAuthors),
    base,
  }
}

/** The heading that the page's own title repeats, the longest of several: the first may be the name of the site. */
function titleOf(
  headings: readonly string[],
  declared: string | null,
  element: string | null,
): string | null {
  const said = `${declared ?? ''} ${element ?? ''}`.toLowerCase()
  const repeated = headings.filter((heading) => said.includes(heading.toLowerCase()))
  const longest = repeated.reduce<string | null>((a, b) => (b.length > (a?.length ?? 0) ? b : a), null)
  return longest ?? declared ?? headings[0] ?? element
}

function isHttp(address: string): boolean {
  return /^\s*https?:\/\//i.test(address) && URL.canParse(address)
}

function stringOr(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

function inSvg(element: Element): boolean {
  return element.parent?.name === 'svg'
}

function textOfScript(script: Element): string {
  return script.children.map((child) => (child.kind === 'text' ? child.text : '')).join('')
}

/** The objects of a JSON-LD script, those in `@graph` included; none when it is no JSON. */
function jsonLd(script: string): Record<string, unknown>[] {
  if (script.length > maxJsonLdLength) return []
  let value: unknown
  try {
    value = JSON.parse(script)
  } catch {
    return []
  }
  return [value]
    .flat()
    .filter(isObject)
    .flatMap((one) => [one, ...[one['@graph']].flat().filter(isObject)])
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function typesOf(one: Record<string, unknown>): string[] {
  return [one['@type']].flat().filter((type) => typeof type === 'string')
}
