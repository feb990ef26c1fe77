import { decodeXML } from 'entities/decode'
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { TextFolder } from './text.ts'

/** Reads the words of XML in pieces: feeds, sitemaps, news formats. Every element is a block; CDATA sections are text. */
export class XmlReader implements TokenizerCallbacks {
  readonly folder: TextFolder
  private readonly tokenizer: Tokenizer
  private piece = ''
  private pieceStart = 0

  constructor(textLength: number) {
    this.folder = new TextFolder(textLength)
    this.tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, this)
  }

  write(markup: string): void {
    this.pieceStart += this.piece.length
    this.piece = markup
    this.tokenizer.write(markup)
    this.folder.settle(markup.length)
  }

  end(): void {
    this.tokenizer.end()
  }

  ontext(start: number, end: number): void {
    const text = this.slice(start, end)
    this.folder.add(text.includes('&') ? decodeXML(text) : text)
  }

  oncdata(start: number, end: number, endOffset: number): void {
    this.folder.add(this.slice(start, end - endOffset))
  }

  onopentagend(): void {
    this.folder.break()
  }

  onselfclosingtag(): void {
    this.folder.break()
  }

  onclosetag(): void {
    this.folder.break()
  }

  onattribdata(): void {}
  onattribentity(): void {}
  onattribend(): void {}
  onattribname(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onopentagname(): void {}
  onprocessinginstruction(): void {}
  ontextentity(): void {}
  onend(): void {}

  /** Of a CDATA section that began before this piece, what this piece has of it. */
  private slice(start: number, end: number): string {
    return this.piece.slice(Math.max(0, start - this.pieceStart), Math.max(0, end - this.pieceStart))
  }
}
