import { randomBytes } from 'node:crypto'
import type { Access } from '../../src/access/access.ts'
import { firstLink, type LinkUse, useFirstLink } from '../../src/access/links.ts'
import type { Browser, Welcome } from '../../src/access/log-in.ts'
import { openPasswords } from '../../src/access/passwords.ts'
import type { Store } from '../../src/store/store.ts'

/** argon2id as cheap as it gets: what is tested here is not its cost. */
export const cheap = { m: 8, t: 1, p: 1 }

export interface TestAccess extends Access {
  /** lets time pass */
  pass(ms: number): void
}

export function accessTo(store: Store): TestAccess {
  let at = Date.parse('2026-11-20T09:00:00Z')
  return {
    store,
    passwords: openPasswords(randomBytes, cheap),
    random: randomBytes,
    now: () => new Date(at),
    pass: (ms) => {
      at += ms
    },
  }
}

export const aBrowser: Browser = { name: 'Firefox', replaced: null, known: null }

export const ada = { name: 'Ada Quill', email: 'ada@paper.test', password: 'every harbour has a storm gate' }

/** The first administrator, logged in. */
export async function founded(access: Access): Promise<Welcome> {
  const link = await firstLink(access)
  return welcomed(await useFirstLink(access, tokenIn(link!.path), ada, aBrowser))
}

export function welcomed(outcome: LinkUse): Welcome {
  if (outcome.kind !== 'in') throw new Error(`not let in: ${outcome.kind}`)
  return outcome
}

export function tokenIn(path: string): string {
  return path.split('/').at(-1)!
}

export const secondMs = 1_000
export const minuteMs = 60_000
export const hourMs = 3_600_000
export const dayMs = 24 * hourMs
