import { detectByNgrams } from './ngrams.ts'

/** Looked at: enough to be certain in every language, little enough to cost nothing. */
const sampleLength = 400
const detectedLength = 300
/** Fewer letters than this tell nothing plainly. */
const fewestLetters = 100
const fewestInSentence = 25
/** Share of a language's small words in a text that is said to be in it, and in one of which nothing is said. */
const fittingShare = 0.05
const plainShare = 0.15

type Script =
  | 'latin'
  | 'cyrillic'
  | 'greek'
  | 'hebrew'
  | 'arabic'
  | 'indic'
  | 'thai'
  | 'hangul'
  | 'kana'
  | 'han'

const scriptsOf: Readonly<Record<string, readonly Script[]>> = {
  ar: ['arabic'],
  be: ['cyrillic'],
  bg: ['cyrillic'],
  el: ['greek'],
  fa: ['arabic'],
  he: ['hebrew'],
  hi: ['indic'],
  ja: ['kana', 'han'],
  ko: ['hangul'],
  mk: ['cyrillic'],
  ru: ['cyrillic'],
  sr: ['cyrillic', 'latin'],
  th: ['thai'],
  uk: ['cyrillic'],
  ur: ['arabic'],
  yi: ['hebrew'],
  zh: ['han'],
}
const latinLanguages: ReadonlySet<string> = new Set(
  'af ca cs da de en es et eu fi fr ga gl hr hu id is it lt lv ms nb nl nn no pl pt ro sk sl sq sv tr vi'.split(
    ' ',
  ),
)

/**
 * Words so common that running text in the language can not do without them. Templates often declare English, or the
 * language of the newsroom, over whatever is written in them.
 */
const commonWords: Readonly<Record<string, ReadonlySet<string>>> = {
  de: words('der die das und in den von zu mit ist auf für im nicht ein eine dem des sich es'),
  en: words('the of and to that with it by are this have they which were not from their has'),
  es: words('de la que el en y a los se del las por un con una su para es no al'),
  fr: words('de la le les et des en un une du que est pour dans qui par sur au pas à'),
  it: words('di e il la che in un a per una del con non da le si è della i sono'),
  nl: words('de van het een en in is dat op te zijn met voor niet die aan er om ook'),
  pl: words('w i z na się do nie że o jest to od po za przez jak ale dla co ich'),
  pt: words('de a o que e do da em um para com não uma os no se na por as dos'),
  ru: words('и в не на что с он как это по но из у за от о же для было к'),
  sv: words('och i att det som en på är av för med den till inte har de ett om var'),
  tr: words('ve bir bu için da de ile olarak olan daha çok gibi en kadar sonra ne'),
  uk: words('і в не на що з він як це по але із у за від про для було до та'),
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

/** ISO 639-1 code of a language tag (`en-US`, `pt_BR`, `rus`); null when it names none. */
export function languageCode(tag: string | null): string | null {
  if (tag === null) return null
  const primary = tag
    .trim()
    .split(/[-_,;\s]/, 1)[0]!
    .toLowerCase()
  if (!/^[a-z]{2,3}$/.test(primary)) return null
  if (latinLanguages.has(primary)) return primary
  // Canonical form: "iw" is "he", "eng" is "en".
  const code = primary.length === 2 && primary in scriptsOf ? primary : Intl.getCanonicalLocales(primary)[0]!
  return code.length === 2 ? code : null
}

/**
 * The language of a text as ISO 639-1: the declared one, unless the text plainly is another; null when nothing is declared
 * and too little is written. Small words tell most languages; n-grams, which cost tens of megabytes, are asked last.
 * Throws nothing.
 * @param declared language tags in the order of trust, '' for none
 */
export function languageOf(text: string, declared: readonly string[]): string | null {
  let code: string | null = null
  for (const tag of declared) code ??= languageCode(tag)
  const sample = sampleOf(text)
  const script = mainScript(sample)
  if (script === null || (code !== null && fits(code, script, sample))) return code
  return plainly(sample, script) ?? detectByNgrams(sample.slice(0, detectedLength)) ?? code
}

/** Whether a text, however short, is mostly in Latin letters. */
export function isLatin(text: string): boolean {
  return mainScript(sampleOf(text), 1) === 'latin'
}

/** The language that a sentence is plainly in, by its small words alone; null when nothing says so plainly. */
export function plainLanguage(text: string): string | null {
  const sample = sampleOf(text)
  const script = mainScript(sample, fewestInSentence)
  return script === null ? null : plainly(sample, script)
}

/** The language whose small words the sample is full of, when no other comes near. */
function plainly(sample: string, script: Script): string | null {
  if (script !== 'latin' && script !== 'cyrillic') return null
  let [best, bestShare, nextShare]: [string | null, number, number] = [null, 0, 0]
  for (const [code, common] of Object.entries(commonWords)) {
    if ((scriptsOf[code] ?? ['latin'])[0] !== script) continue
    const share = commonShare(sample, common)
    if (share > bestShare) [best, bestShare, nextShare] = [code, share, bestShare]
    else if (share > nextShare) nextShare = share
  }
  return bestShare >= plainShare && bestShare >= 2 * nextShare ? best : null
}

/** A piece from the middle, where the article is more likely than menus. */
function sampleOf(text: string): string {
  return text.length <= sampleLength
    ? text
    : text.slice((text.length - sampleLength) >> 1, (text.length + sampleLength) >> 1)
}

function fits(code: string, script: Script, sample: string): boolean {
  const scripts = scriptsOf[code]
  if (scripts !== undefined) return scripts.includes(script)
  if (script !== 'latin') return !latinLanguages.has(code)
  const common = commonWords[code]
  return common === undefined || commonShare(sample, common) >= fittingShare
}

/** Running text of any of these languages has one word in five among its twenty commonest; lists and menus have few. */
function commonShare(sample: string, common: ReadonlySet<string>): number {
  const seen = sample.toLowerCase().split(' ')
  let found = 0
  for (const word of seen) if (common.has(word)) found++
  return found / seen.length
}

/** The script most letters are in; null when there are too few of them. */
function mainScript(sample: string, fewest = fewestLetters): Script | null {
  const counts: Partial<Record<Script, number>> = {}
  let letters = 0
  for (let index = 0; index < sample.length; index++) {
    const script = scriptAt(sample.charCodeAt(index))
    if (script === null) continue
    letters++
    counts[script] = (counts[script] ?? 0) + 1
  }
  // Han and kana say more with one character than others with three.
  const weight = 2 * ((counts.han ?? 0) + (counts.kana ?? 0))
  if (letters + weight < fewest) return null
  if ((counts.kana ?? 0) * 10 > letters) return 'kana'
  let best: Script | null = null
  for (const [script, count] of Object.entries(counts) as [Script, number][])
    if (best === null || count > counts[best]!) best = script
  return best
}

function scriptAt(unit: number): Script | null {
  if (unit < 0x250)
    return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || unit >= 0xc0 ? 'latin' : null
  if (unit < 0x370) return null
  if (unit < 0x400) return 'greek'
  if (unit < 0x530) return 'cyrillic'
  if (unit >= 0x590 && unit < 0x600) return 'hebrew'
  if (unit >= 0x600 && unit < 0x780) return 'arabic'
  if (unit >= 0x900 && unit < 0xe00) return 'indic'
  if (unit >= 0xe00 && unit < 0xe80) return 'thai'
  if (unit >= 0x1e00 && unit < 0x1f00) return 'latin'
  if (unit >= 0x3040 && unit < 0x3100) return 'kana'
  if (unit >= 0x3400 && unit < 0xa000) return 'han'
  if (unit >= 0xac00 && unit < 0xd7b0) return 'hangul'
  if (unit >= 0xfb50 && unit < 0xfeff) return 'arabic'
  return null
}
