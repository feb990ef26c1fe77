import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** A real article as it came out of a PDF. It is kept beside the project; where it is not, its tests are not there either. */
const seed = process.env.STET_SEED ?? join(import.meta.dirname, '../shared/seed-article.txt')

/** Suites over whole services, real browsers and the labelled web: `npm run test:long`. */
const long = 'test/**/*.long.test.ts'
const absent = existsSync(seed) ? [] : ['test/**/seed.test.ts']

export default defineConfig({
  test: {
    env: { STET_SEED: seed },
    testTimeout: 120_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'short', include: ['test/**/*.test.ts'], exclude: [long, ...absent] } },
      { extends: true, test: { name: 'long', include: [long] } },
    ],
  },
})
