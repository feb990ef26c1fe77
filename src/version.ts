import { readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'

const manifest = JSON.parse(readFileSync(findPackageJSON(import.meta.url)!, 'utf8')) as { version: string }

export const stetVersion = manifest.version

/** How stet names itself to hosts when nobody configured a contact (RFC 9110 §10.1.5). */
export const defaultUserAgent = `stet/${manifest.version} (checks that cited sources still stand)`
