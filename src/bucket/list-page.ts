import { decodeXML } from 'entities/decode'
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'

/** One answer to ListObjectsV2. */
export interface ListPage {
  readonly objects: readonly { readonly key: string; readonly modified: Date }[]
  /** what the next page is asked for with; null when this is the last */
  readonly next: string | null
}

const root = 'ListBucketResult'
const object = `${root}/Contents`
/** Those of an object are three deep. */
const maxDepth = 3

/** Read an answer to ListObjectsV2; null when it is none. */
export function parseListPage(xml: string): ListPage | null {
  const reader = new ListReader(xml)
  if (!reader.isList) return null
  const token = reader.text(`${root}/NextContinuationToken`)
  const isTruncated = reader.text(`${root}/IsTruncated`).trim() === 'true'
  return { objects: reader.objects, next: isTruncated && token !== '' ? token : null }
}

/** The tokenizer alone: htmlparser2's parser takes time that grows with the square of how deep elements are nested. */
class ListReader implements TokenizerCallbacks {
  readonly objects: { key: string; modified: Date }[] = []
  isList = false
  readonly #xml: string
  readonly #texts = new Map<string, string>()
  readonly #path: string[] = []
  #depth = 0

  constructor(xml: string) {
    this.#xml = xml
    const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, this)
    tokenizer.write(xml)
    tokenizer.end()
  }

  text(place: string): string {
    return this.#texts.get(place) ?? ''
  }

  onopentagname(start: number, end: number): void {
    if (this.#depth < maxDepth) this.#path[this.#depth] = this.#xml.slice(start, end)
    this.#depth += 1
    if (this.#depth > maxDepth) return
    this.isList ||= this.#depth === 1 && this.#path[0] === root
    // Of an object before this one, or said twice.
    this.#texts.delete(this.#place())
    if (this.#place() !== object) return
    for (const field of ['Key', 'LastModified']) this.#texts.delete(`${object}/${field}`)
  }

  ontext(start: number, end: number): void {
    if (this.#depth === 0 || this.#depth > maxDepth) return
    const place = this.#place()
    this.#texts.set(place, this.text(place) + decodeXML(this.#xml.slice(start, end)))
  }

  onclosetag(): void {
    if (this.#depth === 2 && this.#place() === object) {
      const key = this.text(`${object}/Key`)
      const modified = new Date(this.text(`${object}/LastModified`))
      if (key !== '' && !Number.isNaN(modified.getTime())) this.objects.push({ key, modified })
    }
    this.#depth = Math.max(0, this.#depth - 1)
  }

  onselfclosingtag(): void {
    this.onclosetag()
  }

  #place(): string {
    return this.#path.slice(0, this.#depth).join('/')
  }

  onattribdata(): void {}
  onattribentity(): void {}
  onattribend(): void {}
  onattribname(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onopentagend(): void {}
  onprocessinginstruction(): void {}
  ontextentity(): void {}
  onend(): void {}
}
