import { blockElements, type Element, elementsIn } from './html-tree.ts'

/** What an element holds, menus and the like included. */
interface Measure {
  readonly letters: number
  readonly linkLetters: number
  readonly links: number
  /** links to the site itself: relative ones, and those to the host most links go to */
  readonly ownLinks: number
  /** letters outside links in blocks that hold enough of them to be a paragraph */
  readonly prose: number
}

/** The parts of a page that are the article, and the parts of those that are not. */
export interface ArticleBody {
  readonly roots: readonly Element[]
  isBoilerplate(element: Element): boolean
}

const minParagraph = 60
/** An element with this share of the page's prose is the article, whatever its class says. */
const bodyShare = 0.3
const neverText = /^(?:script|style|template|noscript|svg|select|textarea|button|head|canvas|datalist)$/
const softNames = /^(?:nav|footer|form|menu|dialog|search)$/
const boilerplateRoles =
  /^(?:navigation|banner|contentinfo|complementary|search|menu|menubar|dialog|alertdialog|toolbar)$/
const boilerplateWords = new Set(
  `nav navbar navigation menu breadcrumb breadcrumbs sidebar footer share sharing sharebar social related recommended
  recommendation recommendations promo newsletter subscribe subscription comments comment disqus author authors byline bio
  tags topics pagination pager cookie cookies consent banner advert advertisement ad ads adv sponsored sponsor outbrain taboola
  trending popular masthead toolbar signup paywall teaser teasers rail modal popup login copyright mostread readmore`.split(
    /\s+/,
  ),
)
const noteWords = /footnote|endnote|reference|reflist|citation|bibliograph|sources?\b|\bnotes\b/i

/**
 * Finds the article in a page: the elements that say they are it (schema.org's articleBody, `article`, `main`) when they
 * hold enough of the page's prose, else the deepest element that holds nearly all of it. Within it only what plainly is
 * no part of it is left out: by element, role, hidden state or class, and lists of links to the site itself; never notes,
 * and never an element with a third of the prose. In doubt a link is kept.
 */
export function articleBody(document: Element): ArticleBody {
  const measures = new Map<Element, Measure>()
  const host = commonHost(document)
  measureAll(document, host, measures)
  const total = measures.get(document)!.prose
  const isBoilerplate = (element: Element): boolean => {
    if (neverText.test(element.name)) return true
    const measure = measures.get(element)!
    if (total > 0 && measure.prose >= bodyShare * total) return false
    return isPlainlyNone(element, measure)
  }
  return { roots: rootsOf(document, measures, total, isBoilerplate), isBoilerplate }
}

function isPlainlyNone(element: Element, measure: Measure): boolean {
  const { name, attributes } = element
  const names = `${attributes.class ?? ''} ${attributes.id ?? ''}`
  if (noteWords.test(names) || attributes.role === 'doc-endnotes') return false
  if ('hidden' in attributes || attributes['aria-hidden'] === 'true') return true
  if (/display\s*:\s*none/i.test(attributes.style ?? '')) return true
  if (softNames.test(name) || boilerplateRoles.test(attributes.role ?? '')) return true
  if (name === 'header' || name === 'aside')
    return measure.prose === 0 || measure.linkLetters > measure.letters / 2
  if (blockElements.has(name) || name === 'span') {
    if (wordsOf(names).some((word) => boilerplateWords.has(word))) return true
    return (
      name !== 'p' &&
      measure.links >= 3 &&
      measure.linkLetters > measure.letters / 2 &&
      measure.ownLinks > measure.links / 2
    )
  }
  return false
}

function wordsOf(names: string): string[] {
  return names
    .slice(0, 500)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
}

function rootsOf(
  document: Element,
  measures: ReadonlyMap<Element, Measure>,
  total: number,
  isBoilerplate: (element: Element) => boolean,
): Element[] {
  if (total === 0) return [document]
  const prose = (element: Element) => measures.get(element)!.prose
  const bodies: Element[] = []
  const articles: Element[] = []
  const mains: Element[] = []
  for (const element of elementsIn(document)) {
    // Without elements of its own it is a copy for search engines.
    const isBody = /\barticleBody\b/.test(element.attributes.itemprop ?? '')
    if (isBody && element.children.some((child) => child.kind === 'element')) bodies.push(element)
    if (element.name === 'article') articles.push(element)
    if (element.name === 'main' || element.attributes.role === 'main') mains.push(element)
  }
  const best = (list: readonly Element[]) => list.reduce((a, b) => (prose(b) > prose(a) ? b : a))
  if (bodies.length > 0) {
    const body = best(bodies)
    const around = articles.find((article) => isInside(body, article) && prose(article) <= prose(body) * 1.5)
    if (prose(body) >= bodyShare * total) return [around ?? body]
  }
  for (const list of [articles, mains]) {
    if (list.length === 0) continue
    const element = best(list)
    if (prose(element) >= 0.4 * total) return [element]
  }
  let root = document
  for (;;) {
    const next = root.children.find(
      (child) => child.kind === 'element' && prose(child) >= 0.7 * total && !isBoilerplate(child),
    )
    if (next?.kind !== 'element') return [root]
    root = next
  }
}

function isInside(element: Element, ancestor: Element): boolean {
  for (let at = element.parent; at !== null; at = at.parent) if (at === ancestor) return true
  return false
}

/** The host that most absolute links of a page go to: nearly always its own. */
function commonHost(document: Element): string | null {
  const counts = new Map<string, number>()
  for (const { name, attributes } of elementsIn(document)) {
    const host = name === 'a' ? hostIn(attributes.href) : null
    if (host !== null) counts.set(host, (counts.get(host) ?? 0) + 1)
  }
  let common: string | null = null
  for (const [host, count] of counts) if (count > (counts.get(common ?? '') ?? 2)) common = host
  return common
}

function hostIn(href: string | undefined): string | null {
  return /^\s*(?:https?:)?\/\/([^/?#\s]+)/i.exec(href ?? '')?.[1]?.toLowerCase() ?? null
}

interface Sum {
  letters: number
  linkLetters: number
  links: number
  ownLinks: number
  prose: number
  /** letters outside links that belong to the nearest block around */
  loose: number
}

/** Of a text with its white space folded. */
function lengthOf(text: string): number {
  let length = -1
  for (const [word] of text.matchAll(/\S+/gu)) length += word.length + 1
  return Math.max(0, length)
}

function measureAll(element: Element, host: string | null, measures: Map<Element, Measure>): Sum {
  const sum: Sum = { letters: 0, linkLetters: 0, links: 0, ownLinks: 0, prose: 0, loose: 0 }
  for (const child of element.children) {
    if (child.kind === 'text') {
      const letters = lengthOf(child.text)
      sum.letters += letters
      sum.loose += letters
      continue
    }
    const below = measureAll(child, host, measures)
    if (neverText.test(child.name)) continue
    for (const key of ['letters', 'linkLetters', 'links', 'ownLinks', 'prose', 'loose'] as const)
      sum[key] += below[key]
  }
  const { href } = element.attributes
  if (element.name === 'a' && href !== undefined) {
    const target = hostIn(href)
    sum.links = 1
    sum.ownLinks = target === null || target === host ? 1 : 0
    sum.linkLetters = sum.letters
    sum.prose = 0
    sum.loose = 0
  }
  if (blockElements.has(element.name) || element.parent === null) {
    if (sum.loose >= minParagraph) sum.prose += sum.loose
    sum.loose = 0
  }
  measures.set(element, sum)
  return sum
}
