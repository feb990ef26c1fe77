import { createHmac, timingSafeEqual } from 'node:crypto'

const lastsMs = 60 * 60_000

/**
 * Lets its bearer see archived pages for an hour. Their origin has no cookies of ours, so who may see them is said in
 * the address.
 */
export function newPass(key: Buffer, now: Date): string {
  const until = (now.getTime() + lastsMs).toString(36)
  return `${until}.${seal(key, until).toString('base64url')}`
}

export function isGoodPass(key: Buffer, pass: string, now: Date): boolean {
  const match = /^([0-9a-z]{1,11})\.([\w-]{43})$/.exec(pass)
  if (match === null) return false
  const given = Buffer.from(match[2]!, 'base64url')
  const right = seal(key, match[1]!)
  return (
    given.length === right.length &&
    timingSafeEqual(given, right) &&
    Number.parseInt(match[1]!, 36) > now.getTime()
  )
}

function seal(key: Buffer, until: string): Buffer {
  return createHmac('sha256', key).update(`replay ${until}`).digest()
}
