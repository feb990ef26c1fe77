import { Parser } from 'htmlparser2'
import { StetError } from '../error.ts'

export interface Element {
  readonly kind: 'element'
  /** lower case */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** of `<` in the input */
  readonly offset: number
  readonly parent: Element | null
  readonly children: (Element | Text)[]
}

export interface Text {
  readonly kind: 'text'
  text: string
  /** where its parts stand in the input: character references part it */
  readonly pieces: { readonly at: number; readonly offset: number; readonly exact: boolean }[]
}

/** Articles do not nest deeper; what does is made to wear a parser out, and costs time that grows with the square of it. */
const maxDepth = 512

/**
 * HTML as a tree that knows where in the input everything stands; tag soup included.
 * @throws StetError `article-unreadable` when elements are nested deeper than 512
 */
export function parseHtml(html: string): Element {
  const root: Element = { kind: 'element', name: '', attributes: {}, offset: 0, parent: null, children: [] }
  let top = root
  let depth = 0
  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      if (++depth > maxDepth) throw tooDeep()
      const element: Element = {
        kind: 'element',
        name,
        attributes,
        offset: parser.startIndex,
        parent: top,
        children: [],
      }
      top.children.push(element)
      top = element
    },
    onclosetag() {
      depth--
      top = top.parent ?? root
    },
    ontext(text) {
      const offset = parser.startIndex
      const last = top.children.at(-1)
      const exact = html.startsWith(text, offset)
      if (last?.kind === 'text') {
        last.pieces.push({ at: last.text.length, offset, exact })
        last.text += text
      } else top.children.push({ kind: 'text', text, pieces: [{ at: 0, offset, exact }] })
    },
  })
  parser.end(html)
  return root
}

function tooDeep(): StetError {
  return new StetError('article-unreadable', `its HTML is nested more than ${maxDepth} elements deep`, {
    advice: 'Save the article anew from the CMS, or give stet its text.',
  })
}

/** Every element below another, in document order. */
export function* elementsIn(root: Element): Generator<Element> {
  const waiting: Element[] = [root]
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    if (element !== root) yield element
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i]!
      if (child.kind === 'element') waiting.push(child)
    }
  }
}

/** The text below an element with single spaces. */
export function textIn(element: Element): string {
  const words: string[] = []
  const collect = (parent: Element): void => {
    for (const child of parent.children) {
      if (child.kind === 'text') words.push(child.text)
      else if (!/^(?:script|style|template)$/.test(child.name)) {
        const apart = child.name === 'br' || blockElements.has(child.name) ? ' ' : ''
        words.push(apart)
        collect(child)
        words.push(apart)
      }
    }
  }
  collect(element)
  return words.join('').replace(/\s+/gu, ' ').trim()
}

export const blockElements: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td ' +
    'tfoot th thead tr ul caption iframe video audio object'
  ).split(' '),
)
