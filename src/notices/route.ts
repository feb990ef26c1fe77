import { z } from 'zod'
import { StetError } from '../error.ts'
import { RuleId, Severity } from '../report/report.ts'
import { languages } from '../words/words-for.ts'
import { isZone } from './zone.ts'

/**
 * One address of a mailbox, without a name: a dot-atom of RFC 5322 §3.2.3 at a host name. Quoted local parts are not taken:
 * programs differ in how they read them.
 */
const MailAddress = z
  .string()
  .max(254)
  .regex(/^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[a-z\d-]{1,63}\.)*[a-z\d-]{1,63}$/i, {
    message: 'not an address for mail',
  })

const HookAddress = z
  .url({ protocol: /^https?$/, message: 'not an http(s) address' })
  .max(2_000)
  .refine((address) => new URL(address).username === '' && new URL(address).password === '', {
    message: 'no user name and no password belong into it',
  })

/** As the Standard Webhooks specification has it: base64 of 24 to 64 bytes. */
const HookSecret = z.string().refine(isHookSecret, 'not whsec_ and the base64 of 24 to 64 bytes')

function isHookSecret(text: string): boolean {
  const [, base64 = ''] = /^whsec_([A-Za-z\d+/]+={0,2})$/.exec(text) ?? []
  const bytes = Buffer.from(base64, 'base64')
  return bytes.length >= 24 && bytes.length <= 64 && bytes.toString('base64') === base64
}

/** How a route reaches people or programs. */
export const Channel = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('email'), to: z.array(MailAddress).min(1).max(50) }),
  z.strictObject({ kind: z.literal('slack'), address: HookAddress }),
  z.strictObject({ kind: z.literal('webhook'), address: HookAddress, secret: HookSecret }),
])
export type Channel = z.output<typeof Channel>

const names = z.array(z.string().trim().min(1).max(200)).max(100).default([])

/** An empty list lets everything pass. Names are compared without regard to case; a host stands for those under it too. */
const Filter = z.strictObject({
  rules: z.array(RuleId).default([]),
  /** this severity and worse */
  severity: Severity.default('note'),
  sections: names,
  authors: names,
  hosts: names,
})

const minuteOfDay = z.int().min(0).max(1439)

/** Where news goes, which, and when. */
export const RouteSettings = z.strictObject({
  name: z.string().trim().min(1).max(100),
  channel: Channel,
  filter: Filter.prefault({}),
  pace: z
    .discriminatedUnion('kind', [
      /** as soon as it has waited a little, together with what came meanwhile */
      z.strictObject({ kind: z.literal('at-once'), windowMinutes: z.int().min(0).max(120).default(5) }),
      z.strictObject({ kind: z.literal('daily'), hour: z.int().min(0).max(23) }),
    ])
    .prefault({ kind: 'at-once' }),
  /** of the daily hour and of the quiet hours */
  zone: z.string().refine(isZone, 'not the name of a time zone').default('UTC'),
  quiet: z.strictObject({ fromMinute: minuteOfDay, toMinute: minuteOfDay }).nullable().default(null),
  /** of what is told to people */
  language: z.enum(languages).default('en'),
  /** a source that is certainly gone, as an error, does not wait for the end of the quiet hours */
  urgentPasses: z.boolean().default(false),
})
export type RouteSettings = z.output<typeof RouteSettings>

export interface NoticeRoute extends RouteSettings {
  readonly id: string
  readonly paused: boolean
}

/**
 * Settings as somebody gave them.
 * @throws StetError `route-invalid`, naming everything that is wrong
 */
export function parseRoute(given: unknown): RouteSettings {
  const parsed = RouteSettings.safeParse(given)
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'route'}: ${message}`)
  throw new StetError('route-invalid', issues.join('; '), { advice: 'see docs/notices.md' })
}

/** What a channel may be shown as: neither a secret nor an address that is one. */
export function shownTarget(channel: Channel): string {
  switch (channel.kind) {
    case 'email':
      return channel.to.join(', ')
    case 'slack':
      return `${new URL(channel.address).origin}/…`
    case 'webhook': {
      const { origin, pathname, search } = new URL(channel.address)
      return `${origin}${pathname}${search === '' ? '' : '?…'}`
    }
  }
}

/** How much news one message of a channel holds: people read no more, and the Standard Webhooks specification asks for small bodies. */
export const mostNews: Readonly<Record<Channel['kind'], number>> = { email: 200, slack: 100, webhook: 20 }

/** A secret that a receiver may check our signatures with. */
export function newHookSecret(randomBytes: (size: number) => Buffer): string {
  return `whsec_${randomBytes(32).toString('base64')}`
}
