/**
 * The form in which statements are compared whatever their language: lower case, letters without marks (é as e, ё as е,
 * أ as ا, a Turkish ı as i), one sort of apostrophe and hyphens as spaces, joiners and direction marks gone, white space
 * folded. Line breaks stay. Linear in the text.
 */
export function plainForm(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{Mn}\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]+/gu, '')
    .replace(/[ıłøđæßىیکہة’‘ʼ`´‐-‑_-]/g, (letter) => likeness[letter] ?? letter)
    .replace(/[^\S\n]+/g, ' ')
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
