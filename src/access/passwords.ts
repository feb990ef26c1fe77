import { argon2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import pLimit from 'p-limit'
import { StetError } from '../error.ts'
import { longestPassword } from './password-rule.ts'

const derive = promisify(argon2)

/** RFC 9106's names: memory in KiB, passes over it, lanes. */
export interface Argon2Cost {
  readonly m: number
  readonly t: number
  readonly p: number
}

/** OWASP Password Storage Cheat Sheet, "Argon2id": 19 MiB, two passes, one lane. */
const usualCost: Argon2Cost = { m: 19_456, t: 2, p: 1 }

export interface Passwords {
  /** A password as a PHC string. Throws StetError `access-busy`. */
  hash(password: string): Promise<string>
  /**
   * Whether a password is the one that was hashed. Takes as long where there is nothing to compare with, so that nobody learns
   * by the clock who has an account. Throws StetError `access-busy`.
   */
  verify(password: string, kept: string | null): Promise<boolean>
  /** Whether a hash was made at another cost than today's. */
  isOutdated(kept: string): boolean
}

/** Each takes 19 MiB and a thread of Node's four. */
const atOnce = 2
const mostWaiting = 100

const tagBytes = 32
const phc =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{43})$/

/** Hashing with argon2id (RFC 9106), at most two at once: it takes memory on purpose. */
export function openPasswords(random: (bytes: number) => Buffer, cost: Argon2Cost = usualCost): Passwords {
  const limit = pLimit(atOnce)
  const tag = async (password: string, salt: Buffer, { m, t, p }: Argon2Cost) => {
    if (limit.pendingCount >= mostWaiting)
      throw new StetError('access-busy', 'Too many people are logging in at once.', {
        advice: 'try again in a minute',
      })
    const message = password.slice(0, longestPassword).normalize('NFKC')
    return await limit(() =>
      derive('argon2id', { message, nonce: salt, memory: m, passes: t, parallelism: p, tagLength: tagBytes }),
    )
  }
  const nobody = { cost, salt: random(16), tag: Buffer.alloc(tagBytes) }
  return {
    hash: async (password) => {
      const salt = random(16)
      const derived = await tag(password, salt, cost)
      return `$argon2id$v=19$m=${cost.m},t=${cost.t},p=${cost.p}$${base64(salt)}$${base64(derived)}`
    },
    verify: async (password, kept) => {
      const known = kept === null ? null : parse(kept)
      const against = known ?? nobody
      const isSame = timingSafeEqual(await tag(password, against.salt, against.cost), against.tag)
      return isSame && known !== null && password.length <= longestPassword
    },
    isOutdated: (kept) => {
      const { m, t, p } = parse(kept)?.cost ?? {}
      return m !== cost.m || t !== cost.t || p !== cost.p
    },
  }
}

function parse(kept: string): { cost: Argon2Cost; salt: Buffer; tag: Buffer } | null {
  const [, m, t, p, salt, tag] = phc.exec(kept) ?? []
  if (salt === undefined || tag === undefined) return null
  return {
    cost: { m: Number(m), t: Number(t), p: Number(p) },
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  }
}

/** PHC strings have no padding. */
function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '')
}
