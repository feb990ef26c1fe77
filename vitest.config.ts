import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** A real article as it came out of a PDF. It is kept beside the project; where it is not, its tests are not there either. */
const seed = process.env.STET_SEED ?? join(import.meta.dirname, '../shared/seed-article.txt')

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: existsSync(seed) ? [] : ['test/**/seed.test.ts'],
    env: { STET_SEED: seed },
    testTimeout: 120_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})
