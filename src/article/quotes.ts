import type { Block, Place } from './manuscript.ts'

/** Words between quotation marks; from behind the opening to before the closing mark, which may stand blocks later. */
export interface Quoted {
  readonly exact: string
  readonly from: Place
  readonly to: Place
}

/** For each mark that may open a quotation, the marks that close it. Word processors mix straight and curly ones. */
const closers: Readonly<Record<string, string>> = {
  '“': '”"',
  '„': '“”"',
  '«': '»',
  '»': '«',
  '‹': '›',
  '‘': '’',
  '‚': '‘’',
  '「': '」',
  '『': '』',
  '"': '"”',
  "'": "'",
  '”': '”',
}
const marks = /[“”„«»‹›‘’‚「」『』"']/g
const maxDepth = 8
const maxRestarts = 8
const maxParagraphs = 50

interface Open {
  readonly mark: string
  readonly place: Place
  /** words of earlier paragraphs, for a quotation that opens anew with each paragraph and closes only in the last */
  readonly words: string
  readonly paragraphs: number
}

/**
 * Everything between quotation marks, in order; of nested quotations the outer one. A quotation may run over paragraphs
 * when each begins with its opening mark, as typesetters do. Marks without a partner are left alone. Linear in the text.
 */
export function findQuoted(blocks: readonly Block[]): Quoted[] {
  const found: Quoted[] = []
  let carried: Open | null = null
  for (const [number, block] of blocks.entries()) {
    const scan = scanBlock(block.text, number, carried)
    found.push(...scan.found)
    const next = blocks[number + 1]
    carried = null
    if (scan.open === null) continue
    if (
      scan.open.mark !== "'" &&
      scan.open.paragraphs < maxParagraphs &&
      next?.kind === block.kind &&
      next.text.startsWith(scan.open.mark)
    ) {
      carried = {
        ...scan.open,
        paragraphs: scan.open.paragraphs + 1,
        words: `${scan.open.words}${block.text.slice(scan.resumeAt)} `,
      }
      continue
    }
    let from: number = scan.resumeAt
    for (let restart = 0; restart < maxRestarts; restart++) {
      const again = scanBlock(block.text, number, null, from)
      found.push(...again.found)
      if (again.open === null) break
      from = again.resumeAt
    }
  }
  return found
}

interface Scan {
  readonly found: readonly Quoted[]
  /** the outermost mark left without a partner */
  readonly open: Open | null
  /** where the words behind that mark begin in this block */
  readonly resumeAt: number
}

function scanBlock(text: string, block: number, carried: Open | null, from = 0): Scan {
  const found: Quoted[] = []
  const stack: Open[] = []
  let resumeAt = from
  if (carried !== null) {
    stack.push(carried)
    resumeAt = carried.mark.length
    from = resumeAt
  }
  marks.lastIndex = from
  for (const { 0: mark, index: at } of text.matchAll(marks)) {
    const before = text[at - 1] ?? ' '
    const after = text[at + 1] ?? ' '
    const top = stack.at(-1)
    const opening = mark in closers && opensAt(mark, before, after)
    if (
      top !== undefined &&
      closers[top.mark]!.includes(mark) &&
      closesAt(text, at, mark, before, after, opening, top)
    ) {
      stack.pop()
      if (stack.length > 0) continue
      const words = `${top.words}${text.slice(resumeAt, at)}`
      const exact = words.trim().replace(/,$/, '')
      if (exact !== '') found.push({ exact, from: top.place, to: { block, at } })
      continue
    }
    if (!opening) continue
    if (top?.mark === mark || stack.length >= maxDepth)
      stack.length = top?.mark === mark ? stack.length - 1 : 0
    if (stack.length === 0) resumeAt = at + 1
    stack.push({ mark, place: { block, at: at + 1 }, words: '', paragraphs: 1 })
  }
  return { found, open: stack[0] ?? null, resumeAt }
}

/** Marks that both open and close, apostrophes among them, open only at the beginning of a word. */
function opensAt(mark: string, before: string, after: string): boolean {
  if (/\s/u.test(after)) return false
  if (
    mark === '“' ||
    mark === '‘' ||
    mark === '„' ||
    mark === '«' ||
    mark === '‚' ||
    mark === '「' ||
    mark === '『'
  )
    return !(mark === '‘' && /[\p{L}\p{N}]/u.test(before))
  return /[\s([{—–\-/“„«‘"'\u00a0]/u.test(before) && /[\p{L}\p{N}“‘'"«…[(.$€£-]/u.test(after)
}

function closesAt(
  text: string,
  at: number,
  mark: string,
  before: string,
  after: string,
  opening: boolean,
  top: Open,
): boolean {
  if (mark === '"' && opening && /\s/u.test(before)) return false
  if (mark === '“' && top.mark === '„') return true
  if (mark !== '’' && mark !== "'") return true
  if (/[\p{L}\p{N}]/u.test(after) || /\s/u.test(before)) return false
  if (!/s/i.test(before) || !/^\s\p{Ll}/u.test(text.slice(at + 1, at + 4))) return true
  // "the states’ rights": a plural's apostrophe, when the quotation closes later on
  const rest = text.slice(at + 1, at + 300)
  const next = rest.search(/[‘’']/)
  return next < 0 || rest[next] === '‘' || /[\p{L}\p{N}]/u.test(rest[next + 1] ?? ' ')
}
