import type { WordSpan } from './find-quote.ts'
import type { Part } from './quote-pattern.ts'
import type { WordIndex } from './word-index.ts'

interface NearMatch extends WordSpan {
  /** share of the quote's letters that the page has in this place, in order; less than 1 */
  readonly score: number
}

/** Of a longer quote the beginning is compared: as long as three paragraphs. */
const maxWords = 250
/** Places of words that are weighed for one quote, the rarest words first. */
const maxVotes = 200_000
/** Share of the quote's rarity that one place must hold before the two are laid side by side. */
const worthAligning = 0.25
const maxCandidates = 3
/** No other place can be as like as this. */
const surelyBest = 0.8
/** Words that ellipses and brackets may pass over in all. */
const maxPassedOver = 200

/**
 * The passage of the page that is most like the quote, whatever it is; null when no passage is worth looking at. Words
 * common to both vote for where the quote would begin, and the best places are aligned word by word. Bounded for any
 * page: the votes, the number of places and the length of the quote are.
 */
export function nearestPassage(index: WordIndex, parts: readonly Part[]): NearMatch | null {
  const quote = readQuote(index, parts)
  let best: NearMatch | null = null
  for (const { from, to } of candidates(index, quote)) {
    const match = align(index, quote, from, to)
    if (best === null || match.score > best.score) best = match
    if (best.score >= surelyBest) break
  }
  return best
}

interface QuoteWords {
  readonly words: readonly string[]
  /** ids in the page's index, -1 for a word the page does not have */
  readonly ids: Int32Array
  /** whether words of the page may be passed over before this one */
  readonly gaps: Uint8Array
  readonly passedOver: number
}

function readQuote(index: WordIndex, parts: readonly Part[]): QuoteWords {
  const words: string[] = []
  const gaps = new Uint8Array(maxWords)
  let passedOver = 0
  for (const { needle, maxGap } of parts) {
    if (maxGap > 0 && words.length < maxWords) {
      gaps[words.length] = 1
      passedOver += Math.ceil(maxGap / 6)
    }
    words.push(...needle.split(' ').filter(Boolean))
  }
  words.length = Math.min(words.length, maxWords)
  const ids = Int32Array.from(words, (word) => index.idOf(word) ?? -1)
  return { words, ids, gaps, passedOver: Math.min(passedOver, maxPassedOver) }
}

function candidates(
  index: WordIndex,
  { words, ids, passedOver }: QuoteWords,
): { from: number; to: number }[] {
  const pageLength = index.ids.length
  const length = words.length
  const known = [...ids.keys()]
    .filter((at) => ids[at]! >= 0)
    .map((at) => ({ at, places: index.placesOf(ids[at]!) }))
    .sort((a, b) => a.places.length - b.places.length)

  // Where the quote would begin is rounded to `width` words; a few words more or less land in the next bucket.
  const width = Math.max(4, length >> 2)
  const buckets = new Float32Array(Math.ceil((pageLength + length) / width) + 1)
  const rarity = (places: number) => Math.log2(1 + pageLength / (1 + places))
  let possible = (length - known.length) * rarity(0)
  let votes = 0
  for (const { at, places } of known) {
    possible += rarity(places.length)
    if (votes + places.length > maxVotes && votes > 0) continue
    const vote = rarity(places.length)
    for (const place of places.subarray(0, maxVotes))
      buckets[Math.floor((place - at + length) / width)]! += vote
    votes += places.length
  }

  const best: { bucket: number; vote: number }[] = []
  for (let bucket = 0; bucket + 1 < buckets.length; bucket++) {
    const vote = buckets[bucket]! + buckets[bucket + 1]!
    if (vote < worthAligning * possible) continue
    const last = best.at(-1)
    if (last?.bucket !== bucket - 1) best.push({ bucket, vote })
    else if (vote > last.vote) best[best.length - 1] = { bucket, vote }
  }
  best.sort((a, b) => b.vote - a.vote)
  const slack = width + passedOver
  return best.slice(0, maxCandidates).map(({ bucket }) => ({
    from: Math.max(0, bucket * width - length - slack),
    to: Math.min(pageLength, (bucket + 2) * width + slack),
  }))
}

/**
 * Lays the quote beside a stretch of the page so that the least is left over (Sellers' alignment: the page's words before
 * and after cost nothing), in whole words that weigh as much as they are long.
 */
function align({ ids, vocabulary }: WordIndex, quote: QuoteWords, from: number, to: number): NearMatch {
  const columns = to - from
  const pageWords = Array.from(ids.subarray(from, to), (id) => vocabulary[id]!)
  const insertions = Float64Array.from(pageWords, weight)
  let costs = new Float64Array(columns + 1)
  let begins = Uint32Array.from(costs, (_, column) => column)
  let nextCosts = new Float64Array(columns + 1)
  let nextBegins = new Uint32Array(columns + 1)
  let total = 0

  quote.words.forEach((word, row) => {
    const id = quote.ids[row]!
    const deletion = weight(word)
    total += deletion
    if (quote.gaps[row] === 1) {
      for (let column = 1; column <= columns; column++) {
        if (costs[column - 1]! >= costs[column]!) continue
        costs[column] = costs[column - 1]!
        begins[column] = begins[column - 1]!
      }
    }
    nextCosts[0] = costs[0]! + deletion
    nextBegins[0] = begins[0]!
    for (let column = 1; column <= columns; column++) {
      const same = ids[from + column - 1] === id
      let cost = costs[column - 1]! + (same ? 0 : replacement(word, pageWords[column - 1]!))
      let begin = begins[column - 1]!
      const deleted = costs[column]! + deletion
      if (deleted < cost) {
        cost = deleted
        begin = begins[column]!
      }
      const inserted = nextCosts[column - 1]! + insertions[column - 1]!
      if (inserted < cost) {
        cost = inserted
        begin = nextBegins[column - 1]!
      }
      nextCosts[column] = cost
      nextBegins[column] = begin
    }
    ;[costs, nextCosts] = [nextCosts, costs]
    ;[begins, nextBegins] = [nextBegins, begins]
  })

  let end = 1
  for (let column = 2; column <= columns; column++) if (costs[column]! < costs[end]!) end = column
  const score = Math.max(0, Math.min(1 - costs[end]! / total, almost))
  return { first: from + Math.min(begins[end]!, end - 1), last: from + end - 1, score }
}

/** The highest score of words that are not the same. */
const almost = 0.99

/** Long words say more than short ones; a short one still says something (not, 15). */
function weight(word: string): number {
  return weightOf(word.length)
}

function weightOf(length: number): number {
  return 2 + Math.min(length, 10)
}

/** What it costs to read one word for another: little for two forms of one word, all of it for two numbers. */
function replacement(a: string, b: string): number {
  const longer = Math.max(a.length, b.length)
  const full = weightOf(longer)
  const shorter = Math.min(a.length, b.length)
  if (a.charCodeAt(0) !== b.charCodeAt(0) || shorter * 2 < longer || /\d/.test(a)) return full
  let head = 0
  while (head < shorter && a.charCodeAt(head) === b.charCodeAt(head)) head++
  let tail = 0
  while (tail < shorter - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail))
    tail++
  const alike = (head + tail) / longer
  return alike < 0.6 ? full : full * (1 - alike)
}
