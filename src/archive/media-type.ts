import { type HeaderFields, header } from '../visit/visit.ts'

const compressedTypes = new Set([
  'application/gzip',
  'application/pdf',
  'application/zip',
  'font/woff2',
  'image/avif',
  'image/gif',
  'image/jpeg',
  'image/png',
  'image/webp',
])

/** Media type without parameters, in lower case; `unk`, as CDX files have it, when there is none to speak of. */
export function mediaType(headers: HeaderFields): string {
  const field = header(headers, 'content-type') ?? ''
  const type = field.replace(/;.*/s, '').trim().toLowerCase()
  return type.length <= 127 && /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/.test(type) ? type : 'unk'
}

/** True for bodies that deflate makes no smaller. A server that lies costs us room, nothing else. */
export function cameCompressed(headers: HeaderFields): boolean {
  const coding = header(headers, 'content-encoding')?.trim().toLowerCase() ?? ''
  if (coding !== '' && coding !== 'identity') return true
  const type = mediaType(headers)
  return /^(?:audio|video)\//.test(type) || compressedTypes.has(type)
}
