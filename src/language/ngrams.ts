import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { eld as Eld } from 'eld/extrasmall'

let eld: typeof Eld | null = null

/**
 * The language of a text by its n-grams, as ISO 639-1; null when they do not tell. The first call loads their tables: some
 * 150 ms and 90 MB, which most runs never need, so they are loaded then and there.
 */
export function detectByNgrams(text: string): string | null {
  // By path, because the package offers itself to `import` alone, which cannot be had without waiting.
  eld ??= (
    createRequire(import.meta.url)(fileURLToPath(import.meta.resolve('eld/extrasmall'))) as {
      eld: typeof Eld
    }
  ).eld
  const found = eld.detect(text)
  return found.language !== '' && found.isReliable() ? found.language : null
}
