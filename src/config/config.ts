import { z } from 'zod'
import { parseAddress } from '../address/source-url.ts'
import { parseArchiveUrl } from '../archive/archive-url.ts'
import { StetError } from '../error.ts'
import { PolicyOverrides } from '../report/policy.ts'
import { ScheduleSettings } from '../schedule/settings.ts'
import { roles } from '../store/role.ts'

const list = z
  .union([z.array(z.string()), z.string().transform((text) => text.split(',').filter((part) => part !== ''))])
  .default([])
const flag = z.union([
  z.boolean(),
  z.enum(['true', 'false', '1', '0']).transform((text) => text === 'true' || text === '1'),
])
const positive = z.coerce.number().positive()
const Network = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])
const origin = z
  .url({ protocol: /^https?$/ })
  .transform((url) => new URL(url).origin)
  .nullable()
  .default(null)
const count = z.coerce.number().int().positive()

/**
 * Everything a user can set, the same words in a configuration file (`connectTo`), in flags (`--connect-to`) and in the
 * environment (`STET_CONNECT_TO`, lists separated by commas). `DATABASE_URL`, `QUEUE_URL` and `ARCHIVE_URL` have short
 * names, and `STET_BROWSER` names an executable.
 */
export const Config = z
  .strictObject({
    /** folder for the store, the archive, and reports that wait for a store */
    data: z.string().min(1).default('.stet'),
    store: z.enum(['postgres', 'none']).default('postgres'),
    databaseUrl: z.string().nullable().default(null),
    queueUrl: z.string().nullable().default(null),
    archive: flag.default(true),
    /** where it lies instead of in the data folder: file:/folder, or s3://bucket/prefix */
    archiveUrl: z
      .string()
      .refine((url) => parseArchiveUrl(url) !== null, 'neither file:/folder nor s3://bucket/prefix')
      .nullable()
      .default(null),
    rules: PolicyOverrides.default({}),

    userAgent: z.string().min(1).nullable().default(null),
    header: list,
    connectTo: list,
    dns: z.string().nullable().default(null),
    allowNet: list,
    ca: z.string().nullable().default(null),
    insecure: flag.default(false),
    robots: flag.default(true),
    /** seconds for a whole visit */
    timeout: positive.default(60),
    maxBytes: count.default(64 * 1024 * 1024),
    /** requests under way at once, over all hosts */
    concurrency: count.default(64),
    perHost: count.default(1),
    /** milliseconds between the starts of two requests to one host */
    hostInterval: z.coerce.number().min(0).default(500),
    /** longest Retry-After, in seconds, that is waited for within a run */
    patience: z.coerce.number().min(0).default(20),
    /** addresses that always answer, asked when nothing else does */
    onlineProbe: list
      .refine(
        (probes) => probes.every((probe) => parseAddress(probe).kind === 'source'),
        'not http(s) addresses',
      )
      .prefault([
        'http://detectportal.firefox.com/success.txt',
        'https://www.iana.org/',
        'https://example.com/',
      ]),
    /** worker threads that read pages; 0 reads in the main thread */
    readers: z.coerce.number().int().min(0).default(1),
    /** let a browser show what is nothing without its scripts */
    browser: flag.default(false),
    /** its executable */
    browserPath: z.string().min(1).nullable().default(null),
    /** pages that it may show within an hour, over all workers of the service */
    browserPerHour: z.coerce.number().int().min(0).default(120),

    /** when a source is checked again, and when a failure becomes certain */
    schedule: ScheduleSettings,
    /** cron expressions, with seconds first where there are six fields: when due rows become jobs, … */
    sweepCron: z.string().min(1).default('*/5 * * * * *'),
    /** … when people are told what has changed, … */
    notifyCron: z.string().min(1).default('* * * * *'),
    /** … and when what is old goes */
    housekeepingCron: z.string().min(1).default('41 3 * * *'),
    timezone: z.string().min(1).default('UTC'),
    /** shell command that takes what has changed on its standard input, a JSON object a line */
    notifyCommand: z.string().min(1).nullable().default(null),
    /** server that takes notices by mail: smtp://user:password@host:587, or smtps:// */
    mail: z.string().min(1).nullable().default(null),
    /** whom they come from: an address, or name <address> */
    mailFrom: z.string().min(1).nullable().default(null),
    /** months that reports and checks are kept; all are where there is none */
    keepMonths: count.nullable().default(null),
    /** minutes within which a source is not visited for a new citation again */
    window: z.coerce.number().min(0).default(10),
    /** seconds that work under way may take when the service is told to end */
    grace: z.coerce.number().min(0).default(20),
    logLevel: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
    healthHost: z.string().min(1).default('127.0.0.1'),
    /** 0 listens nowhere */
    healthPort: z.coerce.number().int().min(0).max(65_535).default(9780),
    /** where the newsroom's pages listen; port 0 listens nowhere */
    webHost: z.string().min(1).default('127.0.0.1'),
    webPort: z.coerce.number().int().min(0).max(65_535).default(9781),
    /** how staff reach them, where something stands in between; from webHost and webPort where there is none */
    webUrl: origin,
    /** archived pages are shown on an origin of their own, best under another host name */
    replayPort: z.coerce.number().int().min(0).max(65_535).default(9782),
    replayUrl: origin,
    /** the newsroom's identity provider (OpenID Connect); none where there is none */
    oidcIssuer: z
      .string()
      .refine(isIssuer, 'not an https address (http is for this machine alone)')
      .nullable()
      .default(null),
    oidcClientId: z.string().min(1).nullable().default(null),
    oidcClientSecret: z.string().min(1).nullable().default(null),
    /** what those may do whom the provider sends and nobody invited; where there is none, they are turned away */
    oidcRole: z.enum(roles).nullable().default(null),
    /** proxies of ours: their X-Forwarded-For says who asks */
    trustedProxies: list.refine(
      (ranges) => ranges.every((range) => Network.safeParse(range).success),
      'not addresses or CIDR ranges',
    ),
    /** take a Redis that keeps nothing on disk */
    volatileQueue: flag.default(false),
  })
  .refine(
    ({ oidcIssuer, oidcClientId, oidcClientSecret }) =>
      new Set([oidcIssuer, oidcClientId, oidcClientSecret].map((setting) => setting === null)).size === 1,
    { path: ['oidcIssuer'], message: 'goes with oidcClientId and oidcClientSecret' },
  )
export type Config = z.output<typeof Config>

function isIssuer(text: string): boolean {
  const url = URL.parse(text)
  if (url === null || url.search !== '' || url.hash !== '') return false
  const isHere = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname)
  return url.protocol === 'https:' || (url.protocol === 'http:' && isHere)
}

export type ConfigKey = keyof Config
export const configKeys = Object.keys(Config.shape) as ConfigKey[]

/**
 * One configuration out of what a file, the environment and the command line say, the later winning.
 * @throws StetError `config-invalid`, naming every setting that is wrong
 */
export function parseConfig(
  file: unknown,
  environment: Readonly<Record<string, string | undefined>>,
  flags: Readonly<Partial<Record<ConfigKey, unknown>>>,
): Config {
  const settings = { ...fileSettings(file), ...environmentSettings(environment), ...flags }
  const parsed = Config.safeParse(settings)
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'configuration'}: ${message}`,
  )
  throw new StetError('config-invalid', issues.join('; '), {
    advice: 'see docs/configuration.md for what each setting takes',
  })
}

function fileSettings(file: unknown): object {
  if (file === null || file === undefined) return {}
  if (typeof file === 'object' && !Array.isArray(file)) return file
  throw new StetError('config-invalid', 'the configuration file must hold one JSON object')
}

const environmentNames: Readonly<Partial<Record<ConfigKey, string>>> = {
  databaseUrl: 'DATABASE_URL',
  queueUrl: 'QUEUE_URL',
  archiveUrl: 'ARCHIVE_URL',
  browser: 'STET_BROWSER_VISITS',
  browserPath: 'STET_BROWSER',
}

/** `hostInterval` is read from `STET_HOST_INTERVAL`; empty values count as not set. */
function environmentSettings(environment: Readonly<Record<string, string | undefined>>): object {
  return Object.fromEntries(
    configKeys
      .filter((key) => key !== 'rules' && key !== 'schedule')
      .map((key) => [key, environment[environmentNames[key] ?? environmentName(key)]])
      .filter(([, value]) => value !== undefined && value !== ''),
  )
}

function environmentName(key: ConfigKey): string {
  return `STET_${key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`
}
