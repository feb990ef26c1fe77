import chromium from '@sparticuz/chromium'
import { type Browser, chromium as driver } from 'playwright-core'

/**
 * A real browser, without a window. Nothing but what a test opens is asked for: its own errands are off.
 * @param args more of Chromium's own switches
 */
export async function openBrowser(args: readonly string[] = []): Promise<Browser & AsyncDisposable> {
  return await driver.launch({
    executablePath: await chromium.executablePath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      ...args,
    ],
  })
}
