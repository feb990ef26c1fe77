import anyAscii from 'any-ascii'

/**
 * A word as addresses spell it: Latin letters and digits only, and the ways in which Russian is written with Latin letters
 * brought to one ("minoborony", "Министерство" beside "ministerstvo", "Сергей" beside "sergej").
 */
export function addressSpelling(word: string): string {
  const plain = /^[\x21-\x7e]*$/.test(word) ? word : anyAscii(word)
  return plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
    .replace(/[yj]/g, 'i')
    .replace(/kh/g, 'h')
    .replace(/shch/g, 'sch')
    .replace(/i{2,}/g, 'i')
}

const common = new Set(
  'the and for from with that this says said say are was were has have had will its his her not but who how why what when news story article index html amp www'.split(
    ' ',
  ),
)
const stemLength = 6

/**
 * The telling words of a text, folded and cut to stems of six letters, so that inflected forms meet. Numbers of five and
 * more digits are left out: in addresses they count articles.
 */
export function stemsOf(text: string): Set<string> {
  const stems = new Set<string>()
  for (const [word] of text.replace(/['’]/g, '').matchAll(/[\p{L}\p{M}]+|\d+/gu)) {
    const folded = addressSpelling(word)
    if (folded.length < 3 || common.has(folded) || /^\d{5,}$/.test(folded)) continue
    stems.add(folded.slice(0, stemLength))
  }
  return stems
}
