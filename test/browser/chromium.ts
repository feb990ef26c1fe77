import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { type FoundBrowser, findBrowser } from '../../src/browser/find-browser.ts'

/** Finds the Chromium of the package, unpacked once for a test file: what else is on this machine is not looked at. */
export function packagedChromium(): () => Promise<FoundBrowser> {
  const folder = mkdtemp(join(tmpdir(), 'stet-chromium-'))
  afterAll(async () => await rm(await folder, { recursive: true, force: true }))
  return async () => {
    const unpackIn = await folder
    return await findBrowser({ path: null, searchPath: '', unpackIn: () => unpackIn })
  }
}
