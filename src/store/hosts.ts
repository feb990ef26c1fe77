import { sql } from 'kysely'
import { z } from 'zod'
import { hostName, hostPattern } from '../address/host-name.ts'
import { HostFact } from '../check/host-fact.ts'
import { HostOrder, type HostRule, nearestRule, type OrderFault, orderFaults } from '../check/host-rule.ts'
import { StetError } from '../error.ts'
import { Sibling } from '../verdict/sibling.ts'
import { asStoreErrors } from './errors.ts'
import { storableJson, storableText } from './json.ts'
import type { Store } from './store.ts'

/** A fact and its age. */
export interface KnownFact {
  readonly fact: HostFact
  readonly learntAt: Date
  /** it is forgotten then, and learnt anew */
  readonly knownUntil: Date
}

/** What is known of a host, and what was ordered for it. */
export interface KnownHost {
  /** in plain form; or a pattern, `*.domain`, of which a rule is all there is */
  readonly host: string
  /** those still believed, the youngest first, at most a hundred */
  readonly facts: readonly KnownFact[]
  /** the rule given for this very name, whether it is in force still or not */
  readonly rule: HostRule | null
  /** the rule that is obeyed: this one, or that of a domain above it */
  readonly inForce: HostRule | null
}

const mostFacts = 100
const longestBy = 200

/**
 * Hosts of which anything is known, and those that rules are about, in the order of their names.
 * @param options.after  the last name of the page before; null begins
 * @param options.search a part of the name; null takes all
 * @throws StetError `store-unavailable`
 */
export async function listHosts(
  store: Store,
  options: { readonly after: string | null; readonly limit: number; readonly search: string | null },
): Promise<KnownHost[]> {
  const after = storableText(options.after ?? '')
  const search = storableText((options.search ?? '').toLowerCase())
  const { rows } = await asStoreErrors(() =>
    sql<{ host: string }>`
      select host from (
        -- each cut short by itself: so the one that may be long is read in the order of its index, and no further
        (select distinct host from stet.host_facts where known_until > clock_timestamp()
          and host > ${after} and position(${search} in host) > 0 order by host limit ${options.limit})
        union (select pattern from stet.host_rules
          where pattern > ${after} and position(${search} in pattern) > 0 order by pattern limit ${options.limit})
      ) as names
      order by host limit ${options.limit}
    `.execute(store.db),
  )
  return await picture(
    store,
    rows.map(({ host }) => host),
  )
}

/**
 * What is known of one host and ordered for it; empty when nothing is.
 * @param host in any form, or `*.domain`
 * @throws StetError `host-invalid`, `store-unavailable`
 */
export async function hostOf(store: Store, host: string): Promise<KnownHost> {
  const [known] = await picture(store, [hostPattern(host)])
  return known!
}

async function picture(store: Store, hosts: readonly string[]): Promise<KnownHost[]> {
  if (hosts.length === 0) return []
  const rules = await rulesWhere(store, 'all')
  const given = new Map(rules.map(({ rule }) => [rule.pattern, rule]))
  const inForce = new Map(rules.filter(({ obeyed }) => obeyed).map(({ rule }) => [rule.pattern, rule]))
  const facts = await factsOf(store, hosts)
  return hosts.map((host) => ({
    host,
    facts: facts.get(host) ?? [],
    rule: given.get(host) ?? null,
    inForce: nearestRule(inForce, host),
  }))
}

async function factsOf(store: Store, hosts: readonly string[]): Promise<Map<string, KnownFact[]>> {
  const { rows } = await asStoreErrors(() =>
    sql<{ host: string; kind: string; value: unknown; learntAt: Date; knownUntil: Date }>`
      select wanted.host, kind, value, learnt_at as "learntAt", known_until as "knownUntil"
      from jsonb_array_elements_text(${storableJson(hosts)}::jsonb) as wanted (host),
        lateral (
          -- sketches of pages are for stet alone
          select kind, value #- '{sibling,impression}' as value, learnt_at, known_until
          from stet.host_facts where host_facts.host = wanted.host and known_until > clock_timestamp()
            and (kind <> 'soft-404' or value #>> '{sibling,kind}' = 'beside')
          order by learnt_at desc, kind, place_id limit ${mostFacts}
        ) as known
    `.execute(store.db),
  )
  const found = new Map<string, KnownFact[]>()
  for (const { host, kind, value, learntAt, knownUntil } of rows) {
    const fact = kind === 'soft-404' ? softFact(value) : (HostFact.safeParse(value).data ?? null)
    if (fact === null) continue
    const known = { fact, learntAt, knownUntil }
    const others = found.get(host)
    if (others === undefined) found.set(host, [known])
    else others.push(known)
  }
  return found
}

const Probed = z.object({ place: z.string(), sibling: Sibling.omit({ impression: true }) })

function softFact(value: unknown): HostFact | null {
  const parsed = Probed.safeParse(value)
  if (!parsed.success) return null
  const { place, sibling } = parsed.data
  const { url, finalUrl, status } = sibling
  return { kind: 'soft-404', place, url, finalUrl, status }
}

/** The rules that are to be obeyed now. */
export async function rulesInForce(store: Store): Promise<HostRule[]> {
  return (await rulesWhere(store, 'obeyed')).map(({ rule }) => rule)
}

const StoredOrder = HostOrder.omit({ until: true })

async function rulesWhere(
  store: Store,
  which: 'all' | 'obeyed',
): Promise<{ readonly rule: HostRule; readonly obeyed: boolean }[]> {
  const { rows } = await asStoreErrors(() =>
    sql<{ pattern: string; order: unknown; by: string; setAt: Date; until: Date | null; obeyed: boolean }>`
      select pattern, rule as order, set_by as by, set_at as "setAt", until,
        (until is null or until > clock_timestamp()) as obeyed
      from stet.host_rules where ${which} = 'all' or until is null or until > clock_timestamp()
    `.execute(store.db),
  )
  return rows.map(({ order, obeyed, ...rest }) => ({
    rule: { ...StoredOrder.parse(order), ...rest },
    obeyed,
  }))
}

/**
 * Give a rule for a host, in place of the one it had. One that orders nothing takes the host out of what was ordered for a domain
 * above it.
 * @param host in any form, or `*.domain`: the domain and every name below it
 * @param by   who says so
 * @throws StetError `host-invalid`, `host-rule-invalid`, `store-unavailable`
 */
export async function setHostRule(
  store: Store,
  host: string,
  rule: HostOrder,
  by: string,
): Promise<HostRule> {
  const pattern = hostPattern(host)
  const { until, ...order } = checked(rule, by)
  const { rows } = await asStoreErrors(() =>
    sql<{ setAt: Date }>`
      insert into stet.host_rules (pattern, rule, set_by, until)
      select ${pattern}, ${storableJson(order)}::jsonb, ${storableText(by)}, ${until}::timestamptz
      where ${until}::timestamptz is null or ${until}::timestamptz > clock_timestamp()
      on conflict (pattern) do update set rule = excluded.rule, set_by = excluded.set_by, set_at = excluded.set_at,
        until = excluded.until
      returning set_at as "setAt"
    `.execute(store.db),
  )
  const [row] = rows
  if (row === undefined) throw invalid('it would have ended already', 'name a later date')
  return { ...order, until, pattern, by: storableText(by), setAt: row.setAt }
}

function checked(rule: HostOrder, by: string): HostOrder {
  const parsed = HostOrder.safeParse(rule)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw invalid(`${issue!.path.join('.')}: ${issue!.message}`)
  }
  const order = parsed.data
  if (by.trim() === '' || by.length > longestBy) throw invalid('nobody is named who gives it')
  const [fault] = orderFaults(order)
  if (fault !== undefined) throw faulty(fault)
  return order
}

function faulty(fault: OrderFault): StetError {
  switch (fault.kind) {
    case 'header-malformed':
      return invalid(`not a header field: ${JSON.stringify(fault.line)}`)
    case 'header-reserved':
      return invalid(
        `the header field ${fault.name} is not for you to set`,
        'it frames the request, asks for less than the page, or is a secret; copies of requests are kept',
      )
    case 'header-twice':
      return invalid('a header field is named twice')
    case 'note-missing':
      return invalid('robots.txt is passed over for a reason only', 'say why in a note')
  }
}

function invalid(why: string, advice?: string): StetError {
  return new StetError(
    'host-rule-invalid',
    `no rule can be made of this: ${why}`,
    advice === undefined ? {} : { advice },
  )
}

/**
 * Take the rule for a host back. Returns whether there was one for this very name.
 * @throws StetError `host-invalid`, `store-unavailable`
 */
export async function removeHostRule(store: Store, host: string): Promise<boolean> {
  const pattern = hostPattern(host)
  const { numAffectedRows = 0n } = await asStoreErrors(() =>
    sql`delete from stet.host_rules where pattern = ${pattern}`.execute(store.db),
  )
  return numAffectedRows > 0n
}

/**
 * Forget what was learnt about a host; rules stay. Returns how many facts that were.
 * @throws StetError `host-invalid`, `store-unavailable`
 */
export async function forgetHost(store: Store, host: string): Promise<number> {
  const name = hostName(host)
  const { numAffectedRows = 0n } = await asStoreErrors(() =>
    sql`delete from stet.host_facts where host = ${name}`.execute(store.db),
  )
  return Number(numAffectedRows)
}
