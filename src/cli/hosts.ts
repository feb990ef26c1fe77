import { userInfo } from 'node:os'
import { hostName, hostPattern } from '../address/host-name.ts'
import { factWording } from '../check/host-fact.ts'
import { type HostOrder, type HostRule, headerField, noOrder, orderEnd } from '../check/host-rule.ts'
import { StetError } from '../error.ts'
import { printable } from '../printable.ts'
import { openConfiguredStore } from '../setup/open-store.ts'
import {
  forgetHost,
  hostOf,
  type KnownFact,
  type KnownHost,
  listHosts,
  removeHostRule,
  setHostRule,
} from '../store/hosts.ts'
import { exitCode } from './exit-code.ts'
import { storeConfigOf } from './flags.ts'

interface Options extends Readonly<Record<string, unknown>> {
  readonly format?: 'text' | 'json'
}

interface SetOptions extends Options {
  readonly interval?: number
  readonly robots?: NonNullable<HostOrder['robots']>
  readonly header?: readonly string[]
  readonly browser?: NonNullable<HostOrder['browser']>
  readonly neverDead?: true
  readonly note?: string
  readonly until?: string
  readonly by?: string
}

const pageSize = 1_000

/** `stet hosts [TEXT]`: one line for each host of which something is known, or that a rule is about. */
export async function hostsList(search: string | null, options: Options): Promise<number> {
  await using store = await openConfiguredStore(storeConfigOf(options))
  const isJson = options.format === 'json'
  const now = new Date()
  let listed = 0
  let after: string | null = null
  do {
    const page: KnownHost[] = await listHosts(store, { after, limit: pageSize, search })
    for (const known of page)
      process.stdout.write(isJson ? `${listed++ === 0 ? '[' : ','}\n${json(known)}` : `${line(known, now)}\n`)
    if (!isJson) listed += page.length
    after = page.length < pageSize ? null : page.at(-1)!.host
  } while (after !== null && process.stdout.writable)
  if (isJson) process.stdout.write(listed === 0 ? '[]\n' : '\n]\n')
  else if (listed === 0) process.stderr.write('stet: nothing is known of any such host\n')
  return exitCode.pass
}

/** `stet hosts show HOST`: what is known of it, since when, and what was ordered. */
export async function hostsShow(host: string, options: Options): Promise<number> {
  const name = hostPattern(host)
  await using store = await openConfiguredStore(storeConfigOf(options))
  const known = await hostOf(store, name)
  const now = new Date()
  process.stdout.write(options.format === 'json' ? `${json(known)}\n` : picture(known, now))
  return exitCode.pass
}

/** `stet hosts set HOST`: what is not named stays as it was ordered before. */
export async function hostsSet(host: string, options: SetOptions): Promise<number> {
  const changes = orderOf(options)
  if (Object.keys(changes).length === 0)
    throw new StetError('host-rule-invalid', 'nothing is ordered', { advice: 'stet hosts set --help' })
  const pattern = hostPattern(host)
  await using store = await openConfiguredStore(storeConfigOf(options))
  const { rule: before, inForce } = await hostOf(store, pattern)
  // A rule that has ended is none to build on.
  const base = before !== null && before.pattern === inForce?.pattern ? orderIn(before) : noOrder
  const rule = await setHostRule(store, pattern, { ...base, ...changes }, whoOf(options))
  process.stdout.write(`${printable(rule.pattern)}  ${ruleWording(rule)}\n`)
  return exitCode.pass
}

/** `stet hosts reset HOST`: what was learnt is forgotten, or with `--rules` what was ordered. */
export async function hostsReset(host: string, options: Options): Promise<number> {
  const name = options.rules === true ? hostPattern(host) : hostName(host)
  await using store = await openConfiguredStore(storeConfigOf(options))
  if (options.rules === true) {
    const removed = await removeHostRule(store, name)
    process.stderr.write(removed ? 'stet: its rule is gone\n' : 'stet: there was no rule for it\n')
  } else {
    const facts = await forgetHost(store, name)
    process.stderr.write(`stet: ${facts} ${facts === 1 ? 'fact' : 'facts'} forgotten\n`)
  }
  return exitCode.pass
}

function orderIn({ pattern: _, by: _by, setAt: _at, ...order }: HostRule): HostOrder {
  return order
}

/** What the flags name. Whether it makes a rule, `setHostRule` says. */
function orderOf(options: SetOptions): Partial<HostOrder> {
  const { interval, robots, header, browser, neverDead, note, until } = options
  return {
    ...(interval !== undefined && { intervalMs: interval }),
    ...(robots !== undefined && { robots }),
    ...(header !== undefined && { headers: header.map(headerField) }),
    ...(browser !== undefined && { browser }),
    ...(neverDead === true && { trust: 'never-dead' as const }),
    ...(note !== undefined && { note }),
    ...(until !== undefined && { until: dateOf(until) }),
  }
}

function dateOf(text: string): Date {
  const date = orderEnd(text)
  if (date === null)
    throw new StetError('host-rule-invalid', `not a date: ${JSON.stringify(text.slice(0, 100))}`, {
      advice: 'write it as 2027-01-31, or as 2027-01-31T18:00Z',
    })
  return date
}

function whoOf({ by }: SetOptions): string {
  if (by !== undefined) return by
  try {
    return userInfo().username
  } catch {
    return `user ${process.getuid?.() ?? 'unknown'}`
  }
}

function line({ host, facts, rule }: KnownHost, now: Date): string {
  const [youngest] = facts
  // every place asked would make a line of its own
  const kinds = new Set(facts.map(({ fact }) => fact.kind))
  const known = [...kinds].map((kind) => factLine(facts.find(({ fact }) => fact.kind === kind)!))
  return [
    printable(host),
    youngest === undefined ? '-' : age(youngest, now),
    ...known,
    ...(rule === null ? [] : [`rule: ${ruleWording(rule)}`]),
  ].join('  ')
}

function picture({ host, facts, rule, inForce }: KnownHost, now: Date): string {
  const known = facts.map((fact) => `${age(fact, now).padEnd(5)}${factLine(fact)}`)
  const own = rule === null ? [] : [`rule ${ruleWording(rule)}`]
  const other = inForce === null || inForce.pattern === rule?.pattern ? [] : [inForce]
  const obeyed = other.map((wide) => `rule of ${printable(wide.pattern)} ${ruleWording(wide)}`)
  const ended = rule !== null && inForce?.pattern !== rule.pattern ? ['this rule has ended'] : []
  const lines = [...(known.length === 0 ? ['nothing is known'] : known), ...own, ...ended, ...obeyed]
  return `${printable(host)}\n${lines.map((text) => `  ${text}\n`).join('')}`
}

function factLine({ fact }: KnownFact): string {
  return printable(factWording(fact))
}

/** `4d`, `3h`, `12m` */
function age({ learntAt }: KnownFact, now: Date): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - learntAt.getTime()) / 60_000))
  if (minutes < 60) return `${minutes}m`
  return minutes < 48 * 60 ? `${Math.floor(minutes / 60)}h` : `${Math.floor(minutes / (24 * 60))}d`
}

function ruleWording({
  intervalMs,
  robots,
  headers,
  browser,
  trust,
  note,
  by,
  setAt,
  until,
}: HostRule): string {
  const orders = [
    ...(intervalMs === null ? [] : [`interval ${intervalMs} ms`]),
    ...(robots === null ? [] : [`robots.txt ${robots === 'keep' ? 'kept' : 'ignored'}`]),
    ...headers.map(([name, value]) => `${name}: ${value}`),
    ...(browser === null ? [] : [`browser ${browser}`]),
    ...(trust === null ? [] : ['never dead']),
  ]
  const given = `(${by}, ${setAt.toISOString().slice(0, 10)}${until === null ? '' : `, until ${until.toISOString()}`})`
  return printable(`${orders.join(', ') || 'as every host'} ${given}${note === null ? '' : ` ${note}`}`)
}

function json(known: KnownHost): string {
  const facts = known.facts.map(({ fact, learntAt, knownUntil }) => ({ ...fact, learntAt, knownUntil }))
  return JSON.stringify({ ...known, facts })
}
