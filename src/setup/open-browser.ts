import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FoundBrowser, findBrowser } from '../browser/find-browser.ts'
import { type Browser, openBrowser } from '../browser/open-browser.ts'
import type { Config } from '../config/config.ts'

/** A browser of this configuration that is there once it is wanted. */
export interface ConfiguredBrowser extends Browser {
  /** Throws StetError `browser-missing`, `browser-unusable`. */
  find(): Promise<FoundBrowser>
}

/** @param dataFolder where one that comes as a package is kept unpacked; null unpacks it for this process alone */
export function openConfiguredBrowser(config: Config, dataFolder: string | null): ConfiguredBrowser {
  let temporary: string | null = null
  const unpackIn = () => {
    if (dataFolder !== null) return join(dataFolder, 'browser')
    temporary ??= mkdtempSync(join(tmpdir(), 'stet-browser-'))
    return temporary
  }
  const find = () => findBrowser({ path: config.browserPath, searchPath: process.env.PATH ?? '', unpackIn })
  const browser = openBrowser(find)
  return {
    ...browser,
    find,
    async [Symbol.asyncDispose]() {
      await browser[Symbol.asyncDispose]()
      if (temporary !== null) rmSync(temporary, { recursive: true, force: true })
    },
  }
}
