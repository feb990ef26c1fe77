import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { configKeys } from '../../src/config/config.ts'

export const root = join(import.meta.dirname, '../..')

/** The commands that `stet --help` lists. */
export async function commands(): Promise<string[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'src/cli/stet.ts'), '--help'])
  const listed = stdout.slice(stdout.indexOf('\nCommands:'))
  return [...listed.matchAll(/^ {2}([a-z]+)\b/gm)].map(([, name]) => name!)
}

const shortNames = new Set(['ARCHIVE_URL', 'DATABASE_URL', 'QUEUE_URL'])

/** The names that the configuration reads from the environment. */
export const settings: readonly string[] = configKeys.map((key) => {
  const name = key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()
  return shortNames.has(name) ? name : `STET_${name}`
})

/** `NAME=value` lines, as an environment file has them. */
export function namesIn(text: string): string[] {
  return [...text.matchAll(/^([A-Z][A-Z0-9_]*)=/gm)].map(([, name]) => name!)
}

/** The lines of the indented block in a document whose first line is `# NAME`. */
export function blockOf(document: string, name: string): string {
  const start = document.indexOf(`\n    # ${name}\n`)
  if (start < 0) throw new Error(`there is no block ${name}`)
  return document
    .slice(start + 1)
    .split(/\n(?! {4})/, 1)[0]!
    .replaceAll(/^ {4}/gm, '')
}
