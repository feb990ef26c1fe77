import type { Readable } from '../../article/readable.ts'

/** A run of an article's words; `citations` are those whose sentence it is part of. */
type Run =
  | { readonly kind: 'words'; readonly text: string; readonly citations: readonly string[] }
  /** here the citation stands */
  | { readonly kind: 'mark'; readonly citation: string }

export interface MarkedBlock {
  readonly kind: Readable['blocks'][number]['kind']
  readonly runs: readonly Run[]
}

/**
 * An article's words with its citations among them, and the sentences that they support told from the rest.
 * @param sentences of each citation, by its id, as the report has them; one that is not found in its block is not told apart
 */
export function markedText(
  { blocks, marks }: Pick<Readable, 'blocks' | 'marks'>,
  sentences: ReadonlyMap<string, string>,
): MarkedBlock[] {
  const byBlock = Map.groupBy(marks, ({ block }) => block)
  return blocks.map(({ kind, text }, number) => {
    const own = (byBlock.get(number) ?? []).map((mark) => ({ ...mark, at: afterWord(text, mark.at) }))
    return { kind, runs: runsOf(text, own, sentences) }
  })
}

/** No mark stands within a word. */
function afterWord(text: string, at: number): number {
  const isWord = (index: number) => /[\p{L}\p{M}\p{N}]/u.test(text.charAt(index))
  let end = Math.min(at, text.length)
  if (end > 0 && isWord(end - 1)) while (end < text.length && isWord(end)) end++
  return end
}

function runsOf(text: string, marks: Readable['marks'], sentences: ReadonlyMap<string, string>): Run[] {
  const spans = marks.flatMap(({ citation, at }) => {
    const start = startOf(text, sentences.get(citation) ?? '', at)
    return start === null ? [] : [{ citation, start, end: start + sentences.get(citation)!.length }]
  })
  const cuts = [
    0,
    text.length,
    ...marks.map(({ at }) => at),
    ...spans.flatMap(({ start, end }) => [start, end]),
  ]
  const places = [...new Set(cuts)].sort((a, b) => a - b)
  return places.flatMap((from, index): Run[] => {
    const here = marks.filter(({ at }) => at === from)
    const to = places[index + 1]
    const around = spans
      .filter(({ start, end }) => start <= from && from < end)
      .map(({ citation }) => citation)
    const standing = here.map(({ citation }): Run => ({ kind: 'mark', citation }))
    return to === undefined
      ? standing
      : [...standing, { kind: 'words', text: text.slice(from, to), citations: around }]
  })
}

/** Where the sentence begins that is nearest before a place, or around it; null when the text does not have it. */
function startOf(text: string, sentence: string, at: number): number | null {
  if (sentence === '') return null
  const before = text.lastIndexOf(sentence, at)
  const start = before === -1 ? text.indexOf(sentence) : before
  return start === -1 ? null : start
}
