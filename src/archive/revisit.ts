import { type HeaderFields, header } from '../visit/visit.ts'

/**
 * A response record that revisit records refer to. WARC 1.1 names the first three things (ISO 28500:2017, 6.7); file and offset,
 * fields in use though not in the standard, lead straight to it, as no index is asked for an address and a time.
 */
export interface Original {
  /** WARC-Record-ID, with its angle brackets */
  readonly id: string
  /** WARC-Target-URI */
  readonly url: string
  /** WARC-Date */
  readonly at: string
  /** WARC file name, and offset of the record's gzip member */
  readonly file: string
  readonly offset: number
}

/**
 * Why a capture has no body of its own: the server said that nothing has changed (304), or sent the same bytes as before.
 */
export type RevisitProfile = 'server-not-modified' | 'identical-payload-digest'

const profiles = 'http://netpreserve.org/warc/1.1/revisit/'

/** The WARC fields by which a revisit record is told and refers to its original, each with its line end. */
export function revisitFields(profile: RevisitProfile, original: Original): string {
  return (
    `WARC-Profile: ${profiles}${profile}\r\nWARC-Refers-To: ${original.id}\r\n` +
    `WARC-Refers-To-Target-URI: ${original.url}\r\nWARC-Refers-To-Date: ${original.at}\r\n` +
    `WARC-Refers-To-Filename: ${original.file}\r\nWARC-Refers-To-File-Offset: ${original.offset}\r\n` +
    // "shall be used for any identical-digest truncation" (6.7.2): the block ends with the head
    (profile === 'identical-payload-digest' ? 'WARC-Truncated: length\r\n' : '')
  )
}

/** Read back what `revisitFields` wrote; null when it is something else. */
export function parseRevisit(
  fields: HeaderFields,
): { readonly profile: RevisitProfile; readonly original: Original } | null {
  const profile = header(fields, 'warc-profile')?.replace(profiles, '')
  const id = header(fields, 'warc-refers-to')
  const url = header(fields, 'warc-refers-to-target-uri')
  const at = header(fields, 'warc-refers-to-date')
  const file = header(fields, 'warc-refers-to-filename')
  const offset = header(fields, 'warc-refers-to-file-offset')
  if (profile !== 'server-not-modified' && profile !== 'identical-payload-digest') return null
  if (id === null || url === null || at === null || file === null || !/^\d{1,15}$/.test(offset ?? ''))
    return null
  return { profile, original: { id, url, at, file, offset: Number(offset) } }
}
