/**
 * A text as its words alone, in lower case, one space before, between and after them: ` a b ` then finds whole words.
 * Every word knows where it stood in the text.
 */
export interface Folded {
  readonly text: string
  /** a lone space when there are no words */
  readonly words: string
  readonly wordCount: number
  /** offset of each word in `words`, ascending */
  readonly offsets: Uint32Array
  /** where each word begins and ends in `text`, in UTF-16 code units */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/**
 * Folds a text, in one pass over it. Set aside: white space, punctuation, case, soft hyphens and other characters without
 * a width, vowel points, stress marks, the stops of abbreviations (U.S., US), commas between thousands, numbers of notes
 * (Syria[12]), ё for е, ß for ss. Kept, because they carry meaning: letters with their diacritics, digits with the point
 * or comma between them, a minus sign, per cent and currency signs, an apostrophe within a word (we're, were).
 * Compatibility forms count as what they stand for (NFKC), but never where that would join digits (10² is not 102).
 * Scripts written without spaces give one word for each character.
 */
export function fold(text: string): Folded {
  return foldingOf(text).done()
}

/** The words of a short text, folded. */
export function foldedWords(text: string): string[] {
  const words = foldingOf(text).words()
  return words === ' ' ? [] : words.slice(1, -1).split(' ')
}

function foldingOf(text: string): Folding {
  const out = new Folding(text)
  const length = text.length
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at)
    switch (kinds[unit] || classify(unit)) {
      case Kind.letter:
        out.letter(at, folds[unit]!)
        break
      case Kind.digit:
        out.digit(at, folds[unit]!)
        break
      case Kind.gap:
        out.endWord(at)
        break
      case Kind.nothing:
        break
      case Kind.apostrophe:
        if (out.isAfterLetter && isKind(text, at + 1, Kind.letter)) out.letter(at, apostrophe)
        else out.endWord(at)
        break
      case Kind.point:
        if (out.isAfterDigit && isKind(text, at + 1, Kind.digit)) {
          if (unit !== comma || !isThousands(text, at + 1)) out.digit(at, unit)
        } else if (unit === stop && out.isAfterInitial && isInitial(text, at + 1)) out.passStop()
        else out.endWord(at)
        break
      case Kind.dash:
        out.endWord(at)
        if (isKind(text, at + 1, Kind.digit) && (at === 0 || minusMayFollow.test(text[at - 1]!)))
          out.digit(at, minus)
        break
      case Kind.bracket:
        out.endWord(at)
        at = noteEnd(text, at)
        break
      case Kind.alone:
        out.endWord(at)
        out.letter(at, folds[unit]!)
        out.endWord(at + 1)
        break
      case Kind.mark:
        out.compose(unit)
        break
      case Kind.many:
        out.letters(at, ligatures[unit]!)
        break
      case Kind.surrogate: {
        const character = String.fromCodePoint(text.codePointAt(at)!)
        const isWord = wordCharacter.test(character)
        const isAlone = isWord && ownWord.test(character)
        if (!isWord || isAlone) out.endWord(at)
        if (isWord) out.letters(at, foldCharacter(character))
        at += character.length - 1
        if (isAlone) out.endWord(at + 1)
      }
    }
  }
  out.endWord(length)
  return out
}

const Kind = {
  letter: 1,
  digit: 2,
  gap: 3,
  nothing: 4,
  apostrophe: 5,
  point: 6,
  dash: 7,
  bracket: 8,
  alone: 9,
  mark: 10,
  many: 11,
  surrogate: 12,
} as const

/** No living orthography stacks more on one letter. */
const maxMarks = 4

const space = 0x20
const apostrophe = 0x27
const comma = 0x2c
const minus = 0x2d
const stop = 0x2e

const apostrophes = /[\u0374'’‘ʼʹ＇´`′]/
const dashes = /[-–−‐‑]/
const minusMayFollow = /[\s(["'«“„‘]/
const withoutWidth = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u0640]/u
const vowelPoint = /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/
// Precomposed letters come apart under NFKC into letters and these (U+FB2A, U+FCF2).
const vowelPoints = /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u065f\u0670]/g
const combining = /[\u0300-\u036f]/
const wordCharacter = /[\p{L}\p{M}\p{Nd}\p{Nl}]/u
const ownWord =
  /[\p{No}\p{Sc}%‰％ー\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u

/** What a code unit is and what it folds to, learnt when first met. */
const kinds = new Uint8Array(0x1_0000)
const folds = new Uint16Array(0x1_0000)
const ligatures: Record<number, string> = {}

function classify(unit: number): number {
  const character = String.fromCharCode(unit)
  const folded = foldCharacter(character)
  folds[unit] = folded.length === 1 ? folded.charCodeAt(0) : unit
  kinds[unit] = kindOf(unit, character, folded)
  return kinds[unit]
}

function kindOf(unit: number, character: string, folded: string): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return Kind.surrogate
  if (apostrophes.test(character)) return Kind.apostrophe
  if (unit === stop || unit === comma) return Kind.point
  if (dashes.test(character)) return Kind.dash
  if (character === '[') return Kind.bracket
  if (withoutWidth.test(character) || vowelPoint.test(character)) return Kind.nothing
  if (combining.test(character)) return Kind.mark
  if (/\p{Nd}/u.test(character)) return Kind.digit
  if (ownWord.test(character) || ownWord.test(folded)) return Kind.alone
  if (!wordCharacter.test(character)) return Kind.gap
  if (folded.length === 1) return Kind.letter
  ligatures[unit] = folded
  return Kind.many
}

function foldCharacter(character: string): string {
  if (/\p{No}/u.test(character)) return character
  const normal = character.normalize('NFKC')
  // A few unified ideographs lie beyond the plane of their compatibility forms (U+FACF).
  const compatible = character.length === 1 && /[\ud800-\udbff]/.test(normal) ? character : normal
  // Some letters stand for whole phrases (U+FDFA for four words); a page full of them must not grow.
  const folded = (compatible.length > 4 ? character : compatible).toLowerCase()
  return folded
    .replaceAll('ß', 'ss')
    .replaceAll('ё', 'е')
    .replaceAll('ς', 'σ')
    .replace(/[ ·ʼ]|[\u0300-\u036f]/g, '')
    .replace(vowelPoints, '')
}

function isKind(text: string, at: number, kind: number): boolean {
  if (at >= text.length) return false
  const unit = text.charCodeAt(at)
  return (kinds[unit] || classify(unit)) === kind
}

/** Exactly three digits from here. */
function isThousands(text: string, at: number): boolean {
  return (
    isKind(text, at + 1, Kind.digit) && isKind(text, at + 2, Kind.digit) && !isKind(text, at + 3, Kind.digit)
  )
}

/** One letter that stands alone. */
function isInitial(text: string, at: number): boolean {
  return isKind(text, at, Kind.letter) && !isKind(text, at + 1, Kind.letter)
}

/** The closing bracket of a note's number that is set close to a word, else `at`. */
function noteEnd(text: string, at: number): number {
  if (at === 0 || /\s/.test(text[at - 1]!)) return at
  for (let end = at + 1; end <= at + 4; end++) {
    if (text[end] === ']') return end > at + 1 ? end : at
    if (!isKind(text, end, Kind.digit)) break
  }
  return at
}

interface Room {
  readonly units: Uint16Array
  readonly offsets: Uint32Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

function roomFor(length: number): Room {
  const words = (length >> 2) + 16
  return {
    units: new Uint16Array(length + 64),
    offsets: new Uint32Array(words),
    starts: new Uint32Array(words),
    ends: new Uint32Array(words),
  }
}

/** Titles, names and labels are folded one after another in the same room: to make one takes longer than they do. */
const shortText = 1000
const sharedRoom = roomFor(shortText)

/** Only one may be at work at a time: see `sharedRoom`. */
class Folding {
  readonly #text: string
  #units: Uint16Array
  #length = 1
  #offsets: Uint32Array
  #starts: Uint32Array
  #ends: Uint32Array
  #wordCount = 0
  #inWord = false
  /** letters since the word or the part after its last stop began; -1 once it holds a digit */
  #run = 0
  /** combining marks since the last letter */
  #marks = 0

  constructor(text: string) {
    this.#text = text
    const room = text.length <= shortText ? sharedRoom : roomFor(text.length)
    this.#units = room.units
    this.#units[0] = space
    this.#offsets = room.offsets
    this.#starts = room.starts
    this.#ends = room.ends
  }

  get isAfterLetter(): boolean {
    return this.#inWord && this.#run > 0
  }

  get isAfterDigit(): boolean {
    return this.#inWord && this.#run < 0
  }

  get isAfterInitial(): boolean {
    return this.#inWord && this.#run === 1
  }

  letter(at: number, unit: number): void {
    this.#put(at, unit)
    this.#run = Math.max(this.#run, 0) + 1
  }

  letters(at: number, folded: string): void {
    for (let part = 0; part < folded.length; part++) this.letter(at, folded.charCodeAt(part))
  }

  digit(at: number, unit: number): void {
    this.#put(at, unit)
    this.#run = -1
  }

  passStop(): void {
    this.#run = 0
  }

  /** A combining mark joins the letter before it where the two have one form; any other is set aside. */
  compose(mark: number): void {
    if (!this.#inWord || ++this.#marks > maxMarks) return
    const last = this.#length - 1
    const composed = String.fromCharCode(this.#units[last]!, mark).normalize('NFC')
    if (composed.length === 1) this.#units[last] = foldCharacter(composed).charCodeAt(0)
  }

  endWord(at: number): void {
    if (!this.#inWord) return
    this.#ends[this.#wordCount++] = at
    this.#append(space)
    this.#inWord = false
  }

  words(): string {
    return Buffer.from(this.#units.buffer, 0, this.#length * 2).toString('utf16le')
  }

  done(): Folded {
    return {
      text: this.#text,
      words: this.words(),
      wordCount: this.#wordCount,
      offsets: this.#offsets.slice(0, this.#wordCount),
      starts: this.#starts.slice(0, this.#wordCount),
      ends: this.#ends.slice(0, this.#wordCount),
    }
  }

  #put(at: number, unit: number): void {
    if (!this.#inWord) {
      this.#inWord = true
      this.#run = 0
      const word = this.#wordCount
      if (word === this.#starts.length) {
        this.#offsets = doubled(this.#offsets, Uint32Array)
        this.#starts = doubled(this.#starts, Uint32Array)
        this.#ends = doubled(this.#ends, Uint32Array)
      }
      this.#offsets[word] = this.#length
      this.#starts[word] = at
    }
    this.#marks = 0
    this.#append(unit)
  }

  #append(unit: number): void {
    if (this.#length === this.#units.length) this.#units = doubled(this.#units, Uint16Array)
    this.#units[this.#length++] = unit
  }
}

function doubled<Numbers extends Uint16Array | Uint32Array>(
  old: Numbers,
  Kind: new (length: number) => Numbers,
): Numbers {
  const larger = new Kind(old.length * 2)
  larger.set(old)
  return larger
}
