import anyAscii from 'any-ascii'

const spellings: readonly (readonly [RegExp, string])[] = [
  [/[^a-z]/g, ''],
  [/dzh|dsch|dj|tch|tsch|ch(?!m|r|l|t)|j(?=[aou])/g, 'J'],
  [/shch|sch|sh|zh|cz|sz|t[sz]|c(?=[eiy])|z/g, 's'],
  [/kh|ch/g, 'h'],
  [/ph/g, 'f'],
  [/x/g, 'ks'],
  [/c|q/g, 'k'],
  [/w/g, 'v'],
  [/^(?:y|j)(?=[aeiou])/g, ''],
  [/^[aeiouy]+/, 'a'],
  [/(?<!^)[aeiouyhj]+/g, ''],
  [/(.)\1+/g, '$1'],
]

/**
 * What stays of a name whatever alphabet it is written in: its consonants in Latin letters, spellings of one sound made
 * one, and an `a` for vowels it begins with. Путину and Putin give `ptn`, Асад and Assad `asd`.
 */
export function nameKey(word: string): string {
  const latin = anyAscii(word.slice(0, 40)).toLowerCase()
  // Arabic writes long vowels with the letters for w and y.
  const sounds = /\p{sc=Arab}/u.test(word) ? latin.replace(/(?!^)[wy]/g, '') : latin
  return spellings.reduce((key, [spelling, sound]) => key.replace(spelling, sound), sounds)
}

/** Whether the key of a page's word is that of the name, or the name with an ending (Putins, Путиным). */
export function isNameOrForm(name: string, word: string): boolean {
  return name === word || (name.length >= 3 && word.length <= name.length + 2 && word.startsWith(name))
}
