/**
 * The files of one WARC, all named after its stem `stet-<UTC time>-<12 hex>`:
 *
 * | suffix           | what                                                                      |
 * | ---------------- | ------------------------------------------------------------------------- |
 * | `.writer`        | who writes it; there first, gone last, so that it marks unfinished work    |
 * | `.warc.gz.open`  | the WARC while it is written; `.warc.gz` once it is closed                |
 * | `.cdxj.open`     | its index in the order of writing; `.cdxj`, sorted, once it is closed     |
 * | `.cdxj.….tmp`    | the sorted index before it is whole                                       |
 */
const named = /^(stet-\d{8}T\d{6}Z-[0-9a-f]{12})\.(.+)$/

export const warcSuffix = '.warc.gz'
export const indexSuffix = '.cdxj'
export const openSuffix = '.open'
export const writerSuffix = '.writer'

/** @param uuid a random UUID; its first 48 bits name the file */
export function newStem(at: Date, uuid: string): string {
  return `stet-${stemTime(at)}-${uuid.replaceAll('-', '').slice(0, 12).toLowerCase()}`
}

export function splitName(name: string): { readonly stem: string; readonly suffix: string } | null {
  const match = named.exec(name)
  return match ? { stem: match[1]!, suffix: `.${match[2]}` } : null
}

/** The 12 hex digits that end a stem. */
export function stemId(stem: string): string {
  return stem.slice(-12)
}

/** The time in a stem, in whole seconds. */
export function stemTime(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d+/g, '')
}

/** When a WARC was begun, as its stem says. */
export function stemMs(stem: string): number {
  return Date.parse(stem.replace(/^stet-(\d{4})(\d\d)(\d\dT\d\d)(\d\d)(\d\d)Z.*$/, '$1-$2-$3:$4:$5Z'))
}
