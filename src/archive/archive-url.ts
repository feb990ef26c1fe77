import { fileURLToPath } from 'node:url'

/** Where an archive is to lie. */
export type ArchiveUrl =
  | { readonly kind: 'folder'; readonly folder: string }
  /** `prefix` has no slash at either end and may be empty */
  | { readonly kind: 'bucket'; readonly bucket: string; readonly prefix: string }

// As strict as S3 with dots and dashes at the ends, so that no name can be a step in a path.
const bucketUrl = /^s3:\/\/([A-Za-z0-9][\w.-]{1,61}[A-Za-z0-9])(?:\/([\w.-]+(?:\/[\w.-]+)*)?)?\/?$/

/** Read `file:/folder` or `s3://bucket/prefix`; null when it is neither. */
export function parseArchiveUrl(text: string): ArchiveUrl | null {
  const [, bucket, prefix = ''] = bucketUrl.exec(text) ?? []
  if (bucket !== undefined)
    return /(?:^|\/)\.\.?(?:\/|$)/.test(prefix) ? null : { kind: 'bucket', bucket, prefix }
  // A relative one would be taken for one at the root.
  if (!text.startsWith('file:/')) return null
  try {
    return { kind: 'folder', folder: fileURLToPath(text) }
  } catch {
    return null
  }
}
