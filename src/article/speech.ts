import type { Outlet } from './outlets.ts'
import { isCapitalised, lower, type Token } from './tokens.ts'
import type { Wording } from './wording.ts'

/** Who speaks, as a sentence says it. */
export type Speaker =
  | { readonly kind: 'name'; readonly name: string; readonly role: string | null }
  | { readonly kind: 'pronoun' }
  /** "the president" */
  | { readonly kind: 'role'; readonly role: string }
  | { readonly kind: 'outlet'; readonly outlet: Outlet }

/** Words of a sentence that put something into somebody's mouth; `first` to `last` are their tokens. */
export interface Cue {
  readonly first: number
  readonly last: number
  readonly speaker: Speaker
}

interface Found {
  readonly speaker: Speaker
  readonly first: number
  readonly last: number
}

const reach = 14

/** Every place in a sentence that says who speaks. */
export function cuesOf(tokens: readonly Token[], wording: Wording): Cue[] {
  const cues: Cue[] = []
  let relayed: Found | null = null
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.kind !== 'word') continue
    const phrase = sourcePhraseAt(tokens, i, wording)
    if (phrase > 0) {
      const found = after(tokens, i + phrase - 1, wording)
      if (found !== null) cues.push({ first: i, last: found.last, speaker: found.speaker })
      continue
    }
    const word = tokens[i]!.text
    if (wording.relay.has(word)) {
      relayed = relayAt(tokens, i, wording) ?? relayed
      if (relayed !== null)
        cues.push({
          first: Math.min(relayed.first, i),
          last: Math.max(relayed.last, i),
          speaker: relayed.speaker,
        })
    }
    if (wording.participles.has(word)) {
      const found = relayed ?? borrowed(cues, tokens, wording)
      if (found !== null) cues.push({ first: i, last: i, speaker: found.speaker })
    } else if (wording.speech.has(word) && !wording.determiners.has(lower(tokens[i - 1]))) {
      const found = subjectOf(tokens, i, wording)
      if (found !== null)
        cues.push({ first: Math.min(found.first, i), last: Math.max(found.last, i), speaker: found.speaker })
    }
  }
  return cues
}

function sourcePhraseAt(tokens: readonly Token[], at: number, wording: Wording): number {
  for (const words of wording.sourcePhrases.get(lower(tokens[at])) ?? []) {
    if (words.every((word, offset) => lower(tokens[at + offset]) === word)) return words.length
  }
  return 0
}

/** "Putin was cited by …" has its speaker before it, "TASS cited Assad …" behind it. */
function relayAt(tokens: readonly Token[], at: number, wording: Wording): Found | null {
  let auxiliary = at - 1
  while (wording.fillers.has(lower(tokens[auxiliary]))) auxiliary--
  if (wording.passive.has(lower(tokens[auxiliary]))) return before(tokens, auxiliary, wording)
  const object = after(tokens, at, wording)
  return object?.speaker.kind === 'name' ? object : null
}

/** "…, adding that": who spoke before in this sentence, else its subject when it begins with a name. */
function borrowed(
  cues: readonly Cue[],
  tokens: readonly Token[],
  wording: Wording,
): { speaker: Speaker } | null {
  const last = cues.at(-1)
  if (last !== undefined) return last
  let at = 0
  const opener = lower(tokens[0])
  if (wording.prepositions.has(opener) || wording.fillers.has(opener)) {
    const comma = tokens.findIndex((token) => token.text === ',')
    if (comma < 0 || comma > reach) return null
    at = comma + 1
  }
  return after(tokens, at - 1, wording)
}

function subjectOf(tokens: readonly Token[], verb: number, wording: Wording): Found | null {
  const left = tokens[verb - 1]
  const afterQuote =
    left === undefined ||
    left.kind === 'quote' ||
    (left.kind === 'mark' && (tokens[verb - 2]?.kind === 'quote' || tokens[verb - 3]?.kind === 'quote'))
  if (afterQuote) return after(tokens, verb, wording) ?? before(tokens, verb, wording)
  const subject = before(tokens, verb, wording)
  return subject ?? (wording.verbFirst ? after(tokens, verb, wording) : null)
}

/** The subject that ends before a verb. */
function before(tokens: readonly Token[], verb: number, wording: Wording): Found | null {
  let at = verb - 1
  for (let steps = 0; steps < reach; steps++, at--) {
    const token = tokens[at]
    const word = lower(token)
    const isTime = word !== '' && (wording.times.has(token!.text) || /^\d/.test(word))
    const beforeTime = wording.prepositions.has(word) && wording.times.has(tokens[at + 1]?.text ?? '')
    if (
      isTime ||
      beforeTime ||
      wording.fillers.has(word) ||
      (/^[a-z]+ly$/.test(word) && !isCapitalised(token))
    )
      continue
    if (token?.text === '.' && wording.times.has(tokens[at - 1]?.text ?? '')) continue
    break
  }
  if (tokens[at]?.text === ',') {
    const open = appositionStart(tokens, at)
    if (open === null) return null
    const whole = nameEndingAt(tokens, at - 1, wording)
    if (whole !== null && whole.first === open + 1) return whole
    at = open - 1
    if (tokens[open]!.text !== ',') return null
  }
  return subjectEndingAt(tokens, at, wording)
}

/** The mark that opens the insertion closed by the comma at `close`. */
function appositionStart(tokens: readonly Token[], close: number): number | null {
  for (let at = close - 1; at >= Math.max(0, close - reach); at--) {
    if (tokens[at]!.kind === 'quote') return null
    if (tokens[at]!.text === ',' || /^[—–]$/.test(tokens[at]!.text)) return at
  }
  return null
}

function subjectEndingAt(tokens: readonly Token[], at: number, wording: Wording): Found | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (token.kind === 'outlet')
    return { speaker: { kind: 'outlet', outlet: token.outlet }, first: at, last: at }
  const word = lower(token)
  if (wording.pronouns.has(word)) return { speaker: { kind: 'pronoun' }, first: at, last: at }
  const name = nameEndingAt(tokens, at, wording)
  if (name !== null) return headed(tokens, name, wording)
  if (wording.roles.has(word)) return roleAt(tokens, at, wording)
  return null
}

/** "the president"; in a language without articles a role noun by itself. */
function roleAt(tokens: readonly Token[], at: number, wording: Wording): Found | null {
  const role = lower(tokens[at])
  if (wording.verbFirst) return { speaker: { kind: 'role', role }, first: at, last: at }
  return lower(tokens[at - 1]) === 'the' ? { speaker: { kind: 'role', role }, first: at - 1, last: at } : null
}

/** A name behind a preposition or "and" is not the one who speaks: "a spokesman for Putin said". */
function headed(tokens: readonly Token[], name: Found, wording: Wording): Found | null {
  let left = name.first - 1
  if (lower(tokens[left]) === 'the') left--
  const word = lower(tokens[left])
  if (!wording.prepositions.has(word) || isCapitalised(tokens[left])) return name
  // "Putin, who …", "Assad when he …" and "said that Putin added" begin a clause of their own.
  if (
    /^(?:that|as|but|which|because|while|when|where|if|though|although|since|until|что|как|но|а|если|когда)$/.test(
      word,
    )
  )
    return name
  if (word !== 'of') return null
  const head = nameEndingAt(tokens, left - 1, wording)
  if (head === null || name.speaker.kind !== 'name' || head.speaker.kind !== 'name') return null
  const between = tokens.slice(left, name.first).map((token) => token.text)
  const whole = [head.speaker.name, ...between, name.speaker.name].join(' ')
  return { speaker: { kind: 'name', name: whole, role: null }, first: head.first, last: name.last }
}

/** The run of capitalised words that ends at a token, with what is not the name taken off. */
function nameEndingAt(tokens: readonly Token[], at: number, wording: Wording): Found | null {
  let first = at + 1
  for (let i = at; i >= 0 && i > at - reach; i--) {
    const token = tokens[i]!
    const inside = first <= at && wording.particles.has(token.text) && isCapitalised(tokens[i - 1])
    if (!(isCapitalised(token) || inside) || wording.times.has(token.text)) break
    first = i
    if (isPossessive(tokens[i - 1])) break
  }
  return first > at || isPossessive(tokens[at]) ? null : nameIn(tokens, first, at, wording)
}

function nameIn(tokens: readonly Token[], from: number, to: number, wording: Wording): Found | null {
  let first = from
  let role: string | null = null
  while (first <= to) {
    const { text } = tokens[first]!
    if (wording.roles.has(text.toLowerCase())) role = text.toLowerCase()
    else if (!wording.qualifiers.has(text) && !(first === from && wording.openers.has(text))) break
    first++
  }
  if (first > to) return null
  const run = tokens.slice(first, to + 1).map((token) => token.text)
  const keep = wording.nameLength === null ? run.length : Math.min(run.length, wording.nameLength(run))
  const kept = run.slice(run.length - keep)
  const left = lower(tokens[from - 1])
  if (role === null && wording.roles.has(left)) role = left
  return { speaker: { kind: 'name', name: kept.join(' ').slice(0, 200), role }, first: from, last: to }
}

/** The subject or object that begins behind a verb: role words and names up to the first word of another kind. */
function after(tokens: readonly Token[], verb: number, wording: Wording): Found | null {
  let best: Found | null = null
  let role: Found | null = null
  for (let at = verb + 1; at < Math.min(tokens.length, verb + reach); at++) {
    const token = tokens[at]!
    const word = lower(token)
    if (token.kind === 'outlet') {
      if (best !== null || role !== null) break
      // «сообщил ТАСС Дмитрий Песков»: told to the outlet
      if (wording.verbFirst && isCapitalised(tokens[at + 1])) continue
      return { speaker: { kind: 'outlet', outlet: token.outlet }, first: at, last: at }
    }
    if (token.kind !== 'word' || wording.prepositions.has(word) || wording.times.has(token.text)) break
    if (isCapitalised(token)) {
      let end = at
      while (
        (isCapitalised(tokens[end + 1]) && !wording.times.has(tokens[end + 1]!.text)) ||
        (wording.particles.has(tokens[end + 1]?.text ?? '') && isCapitalised(tokens[end + 2]))
      )
        end++
      if (!isPossessive(tokens[end])) best = nameIn(tokens, at, end, wording) ?? best
      at = end
    } else if (wording.pronouns.has(word)) {
      if (best === null && role === null) return { speaker: { kind: 'pronoun' }, first: at, last: at }
      break
    } else if (wording.roles.has(word)) {
      role ??= roleAt(tokens, at, wording)
    } else if (best !== null || at > verb + 5 || wording.speech.has(word)) break
  }
  return best ?? role
}

function isPossessive(token: Token | undefined): boolean {
  return /['’]s$/.test(token?.text ?? '')
}

/** A name in a sentence, whether or not its bearer speaks there. */
export interface Named {
  readonly name: string
  readonly role: string | null
  readonly at: number
}

/** Every run of capitalised words outside quotations, as names. */
export function namesIn(tokens: readonly Token[], wording: Wording): Named[] {
  const names: Named[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (!isCapitalised(tokens[at])) continue
    let end = at
    while (isCapitalised(tokens[end + 1]) && !isPossessive(tokens[end])) end++
    const found = nameIn(tokens, at, end, wording)
    if (found?.speaker.kind === 'name') {
      const { name, role } = found.speaker
      names.push({ name: name.replace(/['’]s$/, ''), role, at })
    }
    at = end
  }
  return names
}
