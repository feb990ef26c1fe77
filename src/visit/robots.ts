/** What a robots.txt says to us. */
export interface Robots {
  /** longest pattern first, and allow before disallow where they are as long: the first that matches decides */
  readonly rules: readonly RobotsRule[]
  /** least time between two requests; null when it names none */
  readonly crawlDelayMs: number | null
}

interface RobotsRule {
  readonly allow: boolean
  /** pieces between wildcards; the first stands at the start of the path */
  readonly pieces: readonly string[]
  /** the last piece stands at the end of the path */
  readonly whole: boolean
  readonly length: number
}

/** A Crawl-delay beyond this is taken for this. */
const maxCrawlDelayMs = 30_000

interface Group {
  readonly agents: string[]
  readonly rules: RobotsRule[]
  crawlDelayMs: number | null
}

/**
 * Read a robots.txt as RFC 9309 has it: groups of the same agent are one, ours win over `*`, other records end no group.
 * Throws nothing; time is linear in the text.
 * @param text  decoded file; a byte order mark is allowed
 * @param agent our product token, case ignored
 */
export function parseRobots(text: string, agent: string): Robots {
  const groups: Group[] = []
  let group: Group | null = null
  let namingAgents = false
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)) {
    const record = recordOf(line)
    if (record === null) continue
    const [name, value] = record
    if (name === 'user-agent') {
      if (group === null || !namingAgents) {
        group = { agents: [], rules: [], crawlDelayMs: null }
        groups.push(group)
      }
      namingAgents = true
      group.agents.push(value.startsWith('*') ? '*' : productToken(value))
    } else if (group !== null && (name === 'allow' || name === 'disallow')) {
      namingAgents = false
      if (value !== '') group.rules.push(rule(name === 'allow', value))
    } else if (group !== null && name === 'crawl-delay') {
      namingAgents = false
      if (/^\d{1,9}(\.\d{1,9})?$/.test(value))
        group.crawlDelayMs = Math.min(Number(value) * 1000, maxCrawlDelayMs)
    }
  }
  const ours = productToken(agent)
  const named = groups.filter(({ agents }) => agents.includes(ours))
  const chosen = named.length > 0 ? named : groups.filter(({ agents }) => agents.includes('*'))
  const delays = chosen.flatMap(({ crawlDelayMs }) => crawlDelayMs ?? [])
  return {
    rules: chosen
      .flatMap(({ rules }) => rules)
      .sort((a, b) => b.length - a.length || Number(b.allow) - Number(a.allow)),
    crawlDelayMs: delays.length > 0 ? Math.max(...delays) : null,
  }
}

/**
 * May we ask for this path? The longest matching pattern decides, allow where two are as long; `/robots.txt` itself is never
 * refused (RFC 9309 §2.2.2).
 * @param path path and query of a URL, as sent
 */
export function robotsAllow({ rules }: Robots, path: string): boolean {
  if (rules.length === 0 || path === '/robots.txt') return true
  const subject = comparable(path).replaceAll('*', '%2A').replaceAll('$', '%24')
  return rules.find((rule) => matches(rule, subject))?.allow ?? true
}

/** The product token of a User-Agent value: letters, `_` and `-` at its start, lower case (RFC 9309 §2.2.1). */
export function productToken(userAgent: string): string {
  return /^[a-z_-]*/.exec(userAgent.toLowerCase())![0]
}

function recordOf(line: string): readonly [name: string, value: string] | null {
  const comment = line.indexOf('#')
  const text = comment < 0 ? line : line.slice(0, comment)
  const colon = text.indexOf(':')
  return colon < 0 ? null : [text.slice(0, colon).trim().toLowerCase(), text.slice(colon + 1).trim()]
}

function rule(allow: boolean, pattern: string): RobotsRule {
  const whole = pattern.endsWith('$')
  const text = comparable(whole ? pattern.slice(0, -1) : pattern).replaceAll('$', '%24')
  return { allow, pieces: text.split(/\*+/), whole, length: pattern.length }
}

// Leftmost piece by piece: right for wildcards, and never back again.
function matches({ pieces, whole }: RobotsRule, path: string): boolean {
  const first = pieces[0]!
  if (!path.startsWith(first)) return false
  if (pieces.length === 1) return !whole || path.length === first.length
  const last = whole ? pieces.at(-1)! : ''
  let from = first.length
  for (let at = 1; at < pieces.length - (whole ? 1 : 0); at++) {
    const found = path.indexOf(pieces[at]!, from)
    if (found < 0) return false
    from = found + pieces[at]!.length
  }
  return path.length - last.length >= from && path.endsWith(last)
}

// RFC 9309 §2.2.2: escapes of unreserved characters are undone, everything that is not ASCII is escaped; both sides alike.
function comparable(path: string): string {
  return path
    .replace(/%[0-9a-f]{2}/gi, (octet) => {
      const character = String.fromCharCode(Number.parseInt(octet.slice(1), 16))
      return /[A-Za-z0-9\-._~]/.test(character) ? character : octet.toUpperCase()
    })
    .replace(/[^\x21-\x7e]+|["<>\\^`{|}]/g, (text) => encodeURIComponent(text.toWellFormed()))
}
