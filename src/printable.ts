/**
 * Text that stands safely in one line, on a terminal and anywhere else. White space of any kind becomes one space; control
 * characters (escape sequences begin with one) and the marks that turn text around become a visible U+FFFD; what shows
 * nothing at all (soft hyphens, zero-width spaces, tags) goes. Joiners stay: emoji and several scripts need them.
 *
 * A report carries what was seen as it was seen. Two borders make it printable: `findings.ts` where a message is made,
 * because messages travel alone (annotations, mail), and every renderer for everything that it shows.
 */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(invisible, '')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\u{fffd}')
}

const invisible =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu

/** At most `length` code units: what is longer loses its middle, where a title, a quote and an address tell least. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text
  const head = Math.ceil((length - 1) * 0.6)
  return `${text.slice(0, head).replace(/[\ud800-\udbff]$/, '')}…${text.slice(head + 1 - length).replace(/^[\udc00-\udfff]/, '')}`
}
