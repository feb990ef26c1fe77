import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'

/** What of a page may stand in a copy that runs nothing, sends nothing and leads nowhere. All else is left out. */
const elements = new Set(
  `a abbr acronym address article aside b bdi bdo big blockquote body br caption center cite code col colgroup data dd del
  details dfn dir div dl dt em fieldset figcaption figure font footer h1 h2 h3 h4 h5 h6 head header hgroup hr html i img ins
  kbd label legend li main mark menu meter nav noscript ol p picture pre progress q rp rt ruby s samp section small span
  strike strong style sub summary sup table tbody td tfoot th thead time title tr tt u ul var wbr`.split(
    /\s+/,
  ),
)
const voids = new Set('area base br col embed frame hr img input link meta param source track wbr'.split(' '))
/** Left out with all that is in them. */
const dropped = new Set(
  `applet audio base canvas embed frame frameset iframe link math meta noembed noframes object param plaintext portal script
  source svg template textarea track video xmp`.split(/\s+/),
)
const attributes = new Set(
  `abbr align alt aria-hidden aria-label aria-level bgcolor border cellpadding cellspacing class clear color colspan
  datetime dir disabled face headers height hidden high id label lang low max min name noshade nowrap open optimum
  reversed role rowspan rules scope size span start style summary title type valign value width`.split(/\s+/),
)

const maxDepth = 512

/** Addresses that a copy may name, each as it is to be written; null for one that is left out. */
export interface InertLinks {
  readonly link: (url: string) => string | null
  readonly image: (url: string) => string | null
}

/**
 * A page as it looked, with nothing left that acts: no script, frame, form or plug-in, no refresh, and no address but those
 * that `links` gives. Only what is known to be harmless stays (an allow-list), because browsers find new ways to act.
 * @param base what relative addresses are resolved against
 * @param head markup of ours that the copy's head begins with
 */
export function inertHtml(html: string, base: string, links: InertLinks, head = ''): string {
  const copy = new InertCopy(html, base, links)
  // The tokenizer and not the parser: the parser's stack takes quadratic time on elements that are never closed.
  const tokenizer = new Tokenizer({ decodeEntities: true }, copy)
  tokenizer.write(html)
  tokenizer.end()
  return `<!doctype html>\n${head}${copy.end()}`
}

class InertCopy implements TokenizerCallbacks {
  private readonly html: string
  private readonly base: string
  private readonly links: InertLinks
  private readonly out: string[] = []
  /** elements of the copy that are open */
  private readonly open: string[] = []
  /** the element that is left out with all that is in it, and how many of its name are open */
  private within = ''
  private depth = 0
  private name = ''
  private attribute = ''
  private value = ''
  private given: Record<string, string> = {}

  constructor(html: string, base: string, links: InertLinks) {
    this.html = html
    this.base = base
    this.links = links
  }

  end(): string {
    this.closeDownTo(0)
    return this.out.join('')
  }

  onopentagname(start: number, end: number): void {
    this.name = this.html.slice(start, end).toLowerCase()
    this.given = {}
  }
  onattribname(start: number, end: number): void {
    this.attribute = this.html.slice(start, end).toLowerCase()
    this.value = ''
  }
  onattribdata(start: number, end: number): void {
    this.value += this.html.slice(start, end)
  }
  onattribentity(codepoint: number): void {
    this.value += String.fromCodePoint(codepoint)
  }
  onattribend(): void {
    // the first of a name is the one that counts
    if (!Object.hasOwn(this.given, this.attribute)) this.given[this.attribute] = this.value
  }
  onselfclosingtag(): void {
    if (!isForeign(this.name)) this.onopentagend()
  }
  onopentagend(): void {
    const { name, within } = this
    if (within !== '') {
      if (name === within) this.depth++
      return
    }
    if (dropped.has(name)) {
      if (voids.has(name)) return
      this.within = name
      this.depth = 1
      return
    }
    const isVoid = voids.has(name)
    if (!elements.has(name) || (this.open.length >= maxDepth && !isVoid)) return
    if (!isVoid) this.open.push(name)
    this.out.push(`<${name}${written(name, this.given, this.base, this.links)}>`)
  }
  onclosetag(start: number, end: number): void {
    const name = this.html.slice(start, end).toLowerCase()
    if (this.within !== '') {
      if (name === this.within && --this.depth === 0) this.within = ''
      return
    }
    const place = this.open.lastIndexOf(name)
    if (place !== -1) this.closeDownTo(place)
  }
  ontext(start: number, end: number): void {
    this.text(this.html.slice(start, end))
  }
  ontextentity(codepoint: number): void {
    this.text(String.fromCodePoint(codepoint))
  }
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  private text(text: string): void {
    if (this.within !== '') return
    // raw text ends at a tag, so it may hold none
    this.out.push(this.open.at(-1) === 'style' ? text.replaceAll('<', '\\3c ') : escaped(text))
  }

  private closeDownTo(length: number): void {
    while (this.open.length > length) this.out.push(`</${this.open.pop()}>`)
  }
}

/** Where a slash at the end of a tag closes it. */
function isForeign(name: string): boolean {
  return name === 'svg' || name === 'math'
}

function written(
  name: string,
  given: Readonly<Record<string, string>>,
  base: string,
  links: InertLinks,
): string {
  const kept = Object.entries(given).filter(([attribute]) => attributes.has(attribute))
  const address = name === 'a' ? given.href : name === 'img' ? given.src : undefined
  if (address !== undefined) {
    const [attribute, value] =
      name === 'a' ? ['href', linkOf(address, base, links)] : ['src', resolved(address, base, links.image)]
    if (value !== null) kept.push([attribute!, value])
    if (name === 'a' && URL.canParse(address, base)) kept.push(['data-address', new URL(address, base).href])
  }
  return kept.map(([attribute, value]) => ` ${attribute}="${escaped(value)}"`).join('')
}

function linkOf(address: string, base: string, links: InertLinks): string | null {
  const place = address.trim()
  return /^#[\w.:-]*$/.test(place) ? place : resolved(place, base, links.link)
}

function resolved(address: string, base: string, to: (url: string) => string | null): string | null {
  if (!URL.canParse(address, base)) return null
  const { protocol, href } = new URL(address, base)
  return protocol === 'http:' || protocol === 'https:' ? to(href) : null
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\0', '\u{fffd}')
}
