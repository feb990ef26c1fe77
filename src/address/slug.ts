import { parse } from 'node:path/posix'
import { decoded } from './decoded.ts'
import { registrableDomain } from './difference.ts'

const longestSlug = 60

/**
 * The words an address carries in its wordiest path segment, lower case: `/2017/12/putin-orders-out-59846` gives
 * `putin orders out`. Ids (four digits or more, long hexadecimal) and file endings are dropped; percent-encoding undone.
 */
export function slugWords(address: string): string[] {
  const segments = URL.parse(address)?.pathname.split('/').map(segmentWords) ?? []
  return segments.reduce((best, words) => (words.length > best.length ? words : best), [] as string[])
}

/**
 * One string for every address by which a site names a story: its registrable domain and its slug's words. Null when the
 * slug has fewer than four words and says too little.
 */
export function storySlug(address: string): string | null {
  const words = slugWords(address)
  return words.length < 4 ? null : `${registrableDomain(new URL(address).hostname)} ${words.join(' ')}`
}

function segmentWords(segment: string): string[] {
  const text = decoded(segment)
  const { name, ext } = parse(text)
  const words = (/^\.[a-z]{2,5}$/i.test(ext) ? name : text).toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.filter((word) => !/^\d{4,}$|^[0-9a-f]{8,}$/.test(word)).slice(0, longestSlug)
}
