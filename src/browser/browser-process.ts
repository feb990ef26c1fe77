import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Browser as Chromium } from 'playwright-core'
import { StetError } from '../error.ts'
import type { FoundBrowser } from './find-browser.ts'

const startMs = 30_000
/** A browser that does not end by itself in this time is killed. */
const endMs = 3_000
/** Megabytes that the scripts of a page may keep. */
const heapMb = 512

/**
 * The browser cannot reach anything: every address goes to a proxy whose name leads nowhere, and no other name, nor any IP
 * address, leads anywhere either; what does not go by proxies (QUIC, the UDP of WebRTC) is off. What it shows comes from
 * `PageRequests` alone, which answers before any of this is asked.
 */
const cutOff = [
  '--proxy-server=http://nowhere.invalid:1',
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-quic',
  // one name in Chromium, another in its headless shell
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-crash-reporter',
]

/** A browser that runs. */
export interface BrowserProcess extends AsyncDisposable {
  /** a page of it is held apart from the machine by the system, not by the browser alone */
  readonly sandboxed: boolean
  /** false once it has ended, however */
  readonly lives: boolean
  /** a context of its own for one page: nothing is kept from one to the next, nothing is allowed */
  newContext(userAgent: string): Promise<BrowserContext>
  /** Ends it at once, whatever it does. */
  kill(): void
}

/**
 * Starts a browser, in its sandbox where the system lets it. It gets no environment of ours, and a temporary folder that goes
 * with it.
 * @throws StetError `browser-unusable`
 */
export async function startBrowser(found: FoundBrowser): Promise<BrowserProcess> {
  const { chromium } = await import('playwright-core')
  const folder = await mkdtemp(join(tmpdir(), 'stet-browser-'))
  const launch = (chromiumSandbox: boolean) =>
    chromium.launch({
      executablePath: found.executable,
      headless: true,
      chromiumSandbox,
      args: [...cutOff, '--disable-3d-apis', `--js-flags=--max-old-space-size=${heapMb}`],
      env: {
        PATH: process.env.PATH,
        TZ: 'UTC',
        HOME: folder,
        TMPDIR: folder,
        XDG_CONFIG_HOME: folder,
        XDG_CACHE_HOME: folder,
        ...found.environment,
      },
      artifactsDir: folder,
      timeout: startMs,
      // How the process ends is for whoever runs us to say.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
  const clear = () => rm(folder, { recursive: true, force: true, maxRetries: 3 })
  try {
    // Chromium refuses to run as root in its sandbox, and some systems do not let ordinary users have one.
    const isRoot = process.getuid?.() === 0
    const inside = isRoot ? null : await launch(true).catch(() => null)
    const browser = inside ?? (await launch(false))
    return await running(browser, inside !== null, clear)
  } catch (cause) {
    await clear()
    if (cause instanceof StetError) throw cause
    throw new StetError('browser-unusable', `${found.executable} does not start`, {
      cause,
      advice: 'name another browser in STET_BROWSER',
    })
  }
}

async function running(
  browser: Chromium,
  sandboxed: boolean,
  clear: () => Promise<void>,
): Promise<BrowserProcess> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const pid = processInfo.find(({ type }) => type === 'browser')?.id
  const kill = () => {
    if (pid === undefined || !browser.isConnected()) return
    // It leads a group of its own, with all that it started.
    for (const target of [-pid, pid]) {
      try {
        process.kill(target, 'SIGKILL')
      } catch {
        // That has just ended by itself.
      }
    }
  }
  let closing: Promise<void> | null = null
  const close = async () => {
    const timer = setTimeout(kill, endMs)
    await browser.close().catch(() => undefined)
    clearTimeout(timer)
    await clear()
  }
  return {
    sandboxed,
    get lives() {
      return browser.isConnected()
    },
    newContext: (userAgent) =>
      browser.newContext({
        userAgent,
        acceptDownloads: false,
        serviceWorkers: 'block',
        permissions: [],
        locale: 'en',
        timezoneId: 'UTC',
      }),
    kill,
    async [Symbol.asyncDispose]() {
      closing ??= close()
      await closing
    },
  }
}
