import { z } from 'zod'

const Email = z.email().max(254)

/** An address as accounts are known by, in lower case; null when it is none. */
export function parseEmail(text: string): string | null {
  const parsed = Email.safeParse(text.trim().toLowerCase())
  return parsed.success ? parsed.data : null
}
