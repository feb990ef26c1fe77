import { existsSync, readFileSync } from 'node:fs'
import { type Command, Option } from 'commander'
import { type Config, type ConfigKey, configKeys, parseConfig } from '../config/config.ts'
import { errorCode, StetError } from '../error.ts'

const defaultFile = 'stet.config.json'

type Flags = readonly (readonly [names: string, description: string, repeatable?: 'repeatable'])[]

/** Flags are declared without defaults: what is not given must not win over the environment and the file. */
const storeFlags: Flags = [
  ['--data <folder>', 'store, archive and waiting reports (default: .stet)'],
  ['--database-url <url>', 'a PostgreSQL of yours instead of the one in the data folder'],
]

const flags: Flags = [
  ...storeFlags,
  ['--store <kind>', 'postgres, or none: keep nothing but what is printed'],
  ['--no-archive', 'keep no copies of what was visited'],
  [
    '--archive-url <url>',
    'where copies are kept: file:/folder or s3://bucket/prefix (default: the data folder)',
  ],
  ['--user-agent <text>', 'name stet gives itself; put a contact address in it'],
  ['--header <name: value>', 'header field to send with every request', 'repeatable'],
  [
    '--connect-to <host:port:host2:port2>',
    'connect to host2:port2 for host:port; empty matches any',
    'repeatable',
  ],
  ['--dns <address[:port]>', 'ask this DNS resolver'],
  ['--allow-net <cidr>', 'let the guard pass this private range', 'repeatable'],
  ['--ca <file>', 'PEM file of certificate authorities to trust besides the usual ones'],
  ['--insecure', 'accept any certificate'],
  ['--no-robots', 'do not ask for robots.txt'],
  ['--timeout <seconds>', 'for a whole visit (default: 60)'],
  ['--max-bytes <number>', 'largest body read (default: 67108864)'],
  ['--concurrency <number>', 'requests under way at once (default: 64)'],
  ['--per-host <number>', 'requests under way at once to one host (default: 1)'],
  ['--host-interval <ms>', 'between the starts of two requests to one host (default: 500)'],
  ['--patience <seconds>', 'longest Retry-After to wait for (default: 20)'],
  ['--online-probe <url>', 'address that always answers, asked when nothing else does', 'repeatable'],
  ['--browser', 'let a browser show what is nothing without its scripts'],
  ['--browser-path <file>', 'its executable (default: one on the path, or of @sparticuz/chromium)'],
  ['--readers <number>', 'threads that read pages; 0 reads in the main thread'],
]

/** What only the service asks for. */
const serviceFlags: Flags = [
  ['--browser-per-hour <number>', 'pages that a browser may show, over all workers (default: 120)'],
  ['--queue-url <url>', 'a Redis, or a PostgreSQL, that carries the jobs (default: the store)'],
  ['--volatile-queue', 'take a Redis that keeps nothing on disk'],
  ['--sweep-cron <cron>', 'when due work is handed out (default: every five seconds)'],
  ['--notify-cron <cron>', 'when people are told what has changed (default: every minute)'],
  ['--notify-command <command>', 'shell command that takes what has changed on its standard input'],
  ['--mail <url>', 'server that takes notices by mail: smtp://user:password@host:587, or smtps://'],
  ['--mail-from <address>', 'whom notices by mail come from'],
  ['--housekeeping-cron <cron>', 'when what is old goes (default: 41 3 * * *)'],
  ['--timezone <name>', 'of the cron expressions (default: UTC)'],
  ['--keep-months <number>', 'how long reports and checks are kept (default: for ever)'],
  ['--window <minutes>', 'within which a source is not visited for a new citation again (default: 10)'],
  ['--grace <seconds>', 'for work under way when the service is told to end (default: 20)'],
  ['--log-level <level>', 'debug, info, warn or error (default: info)'],
  ['--health-host <address>', 'where health, metrics and the API listen (default: 127.0.0.1)'],
  ['--health-port <port>', '0 listens nowhere (default: 9780)'],
  ['--web-host <address>', "where the newsroom's pages listen (default: 127.0.0.1)"],
  ['--web-port <port>', '0 listens nowhere (default: 9781)'],
  ['--web-url <url>', 'how staff reach them, where something stands in between'],
  ['--replay-port <port>', 'where archived pages are shown (default: 9782)'],
  ['--replay-url <url>', 'how browsers reach those; best under another host name'],
]

/** Adds every setting of the configuration to a command. */
export function addConfigOptions(command: Command): Command {
  return addFlags(addConfigFile(command), flags)
}

/** Adds the settings of a command that visits nothing and whose own flags are called as settings are. */
export function addStoreOptions(command: Command): Command {
  return addFlags(addConfigFile(command), storeFlags)
}

/** Adds every setting of the configuration to a command that runs a part of the service. */
export function addServiceOptions(command: Command): Command {
  return addFlags(addConfigOptions(command), serviceFlags)
}

function addConfigFile(command: Command): Command {
  return command.option('--config <file>', `configuration file (default: ${defaultFile} where there is one)`)
}

function addFlags(command: Command, flags: Flags): Command {
  for (const [names, description, repeatable] of flags) {
    const option = new Option(names, description)
    if (repeatable)
      option.argParser((value: string, before: string[] | undefined) => [...(before ?? []), value])
    command.addOption(option)
  }
  return command
}

/** The configuration that a command runs with. Throws StetError `config-invalid`. */
export function configOf(options: Readonly<Record<string, unknown>>): Config {
  const given = Object.fromEntries(
    configKeys.filter((key) => isGiven(options, key)).map((key) => [key, options[key]]),
  )
  return parseConfig(readConfigFile(options.config), process.env, given)
}

/** The same for a command with `addStoreOptions`. */
export function storeConfigOf({ config, data, databaseUrl }: Readonly<Record<string, unknown>>): Config {
  return configOf({ config, data, databaseUrl })
}

/** Commander sets `archive` and `robots` to true for their `--no-` forms; only false was said by somebody. */
function isGiven(options: Readonly<Record<string, unknown>>, key: ConfigKey): boolean {
  return options[key] !== undefined && !((key === 'archive' || key === 'robots') && options[key] === true)
}

function readConfigFile(named: unknown): unknown {
  const file = typeof named === 'string' ? named : defaultFile
  if (typeof named !== 'string' && !existsSync(file)) return null
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    const why =
      error instanceof SyntaxError ? 'is not JSON' : `cannot be read (${errorCode(error) ?? 'unknown error'})`
    throw new StetError('config-invalid', `the configuration file ${file} ${why}`, { cause: error })
  }
}
