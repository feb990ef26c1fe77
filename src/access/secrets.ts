import { createHash, createHmac } from 'node:crypto'

/** Something that whoever bears it is known by. */
export interface Secret {
  /** for its bearer, once */
  readonly text: string
  /** for the store: who reads it there cannot use it */
  readonly hash: Buffer
}

/** 256 bits as base64url; so much cannot be guessed, so a plain hash keeps it (OWASP Session Management, "Session ID Entropy"). */
export function newSecret(random: (bytes: number) => Buffer): Secret {
  const text = random(32).toString('base64url')
  return { text, hash: secretHash(text) }
}

export function secretHash(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/**
 * What a form of ours carries besides the session's cookie: bound to the session, and of no use to find it (OWASP CSRF
 * Prevention, "Signed Double-Submit Cookie").
 */
export function formProof(sessionToken: string): string {
  return createHmac('sha256', sessionToken).update('stet form').digest('base64url')
}
