import anyAscii from 'any-ascii'
import { decoded } from '../../address/decoded.ts'
import { addressDifference } from '../../address/difference.ts'
import { slugWords } from '../../address/slug.ts'
import { parseAddress, type SourceUrl } from '../../address/source-url.ts'
import { addressKind } from '../destination.ts'
import { type Observer, seen } from '../observation.ts'

/**
 * The page names another address of the same site as its own (RFC 6596). Sites get this wrong in templates, with one
 * section or front page as canonical of every story, so the address must name the same document, by half of the words of
 * its slug or by an id; and an address that differs only in its query or host, or of which the canonical one is the
 * beginning (a picture of a gallery), has not moved.
 */
export const canonical: Observer = ({ visit, page, destination }) => {
  if (page === null || page.canonical === null || page.canonical === visit.url) return null
  const target = parseAddress(page.canonical)
  if (target.kind === 'invalid' || addressKind(target.url) !== null || isArchiveCopy(target.url)) return null
  const elsewhere = [visit.url, visit.finalUrl].every(
    (address) =>
      addressDifference(address, target.url) === 'same-site' &&
      !documentPath(address).startsWith(documentPath(target.url)),
  )
  if (!elsewhere || destination !== 'source') return null
  return sameDocument(visit.url, target.url) ? seen('canonical-elsewhere', target.url) : null
}

/** An address that holds another, as those of web archives do. */
function isArchiveCopy(address: SourceUrl): boolean {
  return /\/https?:\//.test(new URL(address).pathname)
}

/** The path without parameters and file ending, letters made plain Latin, everything between them made one hyphen. */
function documentPath(address: SourceUrl): string {
  const path = new URL(address).pathname.replace(/;.*$/, '').replace(/\.[a-z]{2,5}$/i, '')
  return anyAscii(decoded(path))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '')
}

function sameDocument(from: SourceUrl, to: SourceUrl): boolean {
  const words = new Set(slugWords(from))
  const kept = slugWords(to).filter((word) => words.has(word)).length
  if (words.size >= 2 && kept * 2 >= words.size) return true
  const ids = new Set(idsIn(from))
  return idsIn(to).some((id) => ids.has(id))
}

/** Numbers of five digits or more: shorter ones are years and days. */
function idsIn(address: SourceUrl): string[] {
  return new URL(address).pathname.match(/\d{5,}/g) ?? []
}
