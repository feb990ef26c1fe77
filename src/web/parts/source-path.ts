import { hash } from 'node:crypto'

/** Where a source's page is: under the digest that the store knows its key by (`stet.source_id`). */
export function sourcePath(key: string): string {
  return `/sources/${hash('sha256', key, 'hex')}`
}
