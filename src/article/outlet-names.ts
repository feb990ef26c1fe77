import { parse as parseHost } from 'tldts'
import { type Outlet, outletOfHost, outlets } from './outlets.ts'
import { addressSpelling } from './spelling.ts'
import { isCapitalised, type OutletFinder, type Token } from './tokens.ts'
import type { Wording } from './wording.ts'

interface Alias {
  readonly words: readonly string[]
  readonly outlet: Outlet
}

const aliases = new Map<string, Alias[]>()
for (const outlet of outlets)
  for (const name of new Set([outlet.name, ...outlet.aliases])) {
    const words = name.match(/[\p{L}\p{N}\p{M}]+(?:[-.'’/][\p{L}\p{N}\p{M}]+)*|\S/gu) ?? []
    aliases.set(words[0]!, [...(aliases.get(words[0]!) ?? []), { words, outlet }])
  }
for (const list of aliases.values()) list.sort((a, b) => b.words.length - a.words.length)

const longestHostName = 5
const paperNames =
  /^(?:Times|Post|Tribune|Herald|Gazette|Courier|Chronicle|Observer|Journal|News|Telegraph|Mirror|Guardian|Mail|Star|Press|Weekly|Review|Sentinel|Dispatch|Bulletin|Examiner|Inquirer|Daily)$/

/**
 * Three ways to know an outlet: the table; a name whose letters are the name of a host that the article cites
 * ("Lindholm Courier" and lindholm-courier.test); a name beside a noun that says what it is ("the Ostrava Evening
 * newspaper", «газета „Северный край“»), or that ends as papers' names do ("Ostrava Herald").
 */
export function outletFinder(hosts: Iterable<string>, wording: Wording): OutletFinder {
  const named = new Set<string>()
  for (const host of hosts) {
    const key = outletOfHost(host) === null ? outletKeyOfHost(host) : null
    if (key !== null) named.add(key)
  }
  return {
    at: (tokens, index) =>
      inTable(tokens, index, wording) ?? byHost(tokens, index, named) ?? byNoun(tokens, index, wording),
  }
}

function inTable(tokens: readonly Token[], index: number, wording: Wording) {
  const token = tokens[index]!
  for (const { words, outlet } of aliases.get(token.text) ?? []) {
    if (!words.every((word, offset) => tokens[index + offset]?.text === word)) continue
    // "Steve Forbes", "Thomson Reuters Foundation": one word among other names is part of theirs.
    const before = tokens[index - 1]
    const after = tokens[index + words.length]
    const apart =
      words.length > 1 ||
      !/\p{Script=Latin}/u.test(token.text) ||
      (!(isCapitalised(before) && !isOrdinary(before!.text, wording)) &&
        !(isCapitalised(after) && !/^(?:News|Agency|TV|Magazine|Newspaper)$/.test(after!.text)))
    if (apart) return { outlet, length: words.length }
  }
  return null
}

function isOrdinary(word: string, wording: Wording): boolean {
  return (
    wording.openers.has(word) || wording.times.has(word) || wording.qualifiers.has(word) || word.includes('-')
  )
}

function byHost(tokens: readonly Token[], index: number, named: ReadonlySet<string>) {
  if (named.size === 0 || !isCapitalised(tokens[index]) || tokens[index]!.text === 'The') return null
  let letters = ''
  for (let length = 1; length <= longestHostName; length++) {
    const token = tokens[index + length - 1]
    if (token?.kind !== 'word') return null
    letters += addressSpelling(token.text)
    if (named.has(letters)) return { outlet: adHoc(tokens, index, length), length }
  }
  return null
}

function byNoun(tokens: readonly Token[], index: number, wording: Wording) {
  if (!isCapitalised(tokens[index]) || isOrdinary(tokens[index]!.text, wording)) return null
  if (isCapitalised(tokens[index - 1]) && !isOrdinary(tokens[index - 1]!.text, wording)) return null
  let length = 1
  while (length < longestHostName && isCapitalised(tokens[index + length])) length++
  const paper = length > 1 && paperNames.test(tokens[index + length - 1]!.text)
  const before =
    tokens[index - 1]?.kind === 'mark' && /["«„“]/.test(tokens[index - 1]!.text) ? index - 2 : index - 1
  const beside =
    isOutletNoun(tokens, before, wording) ||
    isOutletNoun(tokens, index + length, wording) ||
    (wording.newsWords.has(tokens[index + length]?.text ?? '') &&
      isOutletNoun(tokens, index + length + 1, wording))
  return paper || beside ? { outlet: adHoc(tokens, index, length), length } : null
}

function isOutletNoun(tokens: readonly Token[], index: number, wording: Wording): boolean {
  const word = tokens[index]?.text ?? ''
  if (wording.outletNouns.has(word)) return true
  return wording.wireNouns.has(word) && wording.newsWords.has(tokens[index - 1]?.text ?? '')
}

function adHoc(tokens: readonly Token[], index: number, length: number): Outlet {
  const name = tokens
    .slice(index, index + length)
    .map((token) => token.text)
    .join(' ')
  return { name, kind: 'outlet', domains: [], aliases: [] }
}

/** What an outlet and the hosts it publishes under have in common, as far as names tell; null for a host of no name. */
export function outletKeyOfHost(host: string): string | null {
  const known = outletOfHost(host)
  if (known !== null) return outletKey(known.name)
  const key = outletKey(parseHost(host).domainWithoutSuffix ?? '')
  return key.length >= 4 ? key : null
}

export function outletKey(name: string): string {
  return addressSpelling(name).replace(/^the/, '')
}
