/**
 * The form in which statements are compared whatever their language: lower case, letters without marks (é as e, ё as е,
 * أ as ا, a Turkish ı as i), one sort of apostrophe and hyphens as spaces, joiners and direction marks gone, white space
 * folded. Line breaks stay. Linear in the text.
 */
export function plainForm(text: string): string {
  // Most of what is asked is English: nothing in ASCII has marks.
  if (isAscii.test(text))
    return text
      .toLowerCase()
      .replace(/[`_-]/g, asciiLikeness)
      .replace(/[^\S\n]+/g, ' ')
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{Mn}\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]+/gu, '')
    .replace(/[ıłøđæßىیکہة’‘ʼ`´‐-‑_-]/g, (letter) => likeness[letter] ?? letter)
    .replace(/[^\S\n]+/g, ' ')
}

const isAscii = /^[\0-\x7f]*$/

function asciiLikeness(letter: string): string {
  return letter === '`' ? "'" : ' '
}

const likeness: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  æ: 'ae',
  ß: 'ss',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ہ: 'ه',
  ة: 'ه',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
  '‐': ' ',
  '‑': ' ',
  '-': ' ',
  _: ' ',
}
