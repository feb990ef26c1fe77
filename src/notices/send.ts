import { printable, shortened } from '../printable.ts'
import type { Post, Posted } from '../visit/post.ts'
import type { Message } from './message.ts'
import type { Outcome } from './outcome.ts'
import type { Channel } from './route.ts'
import { slackBody } from './slack.ts'
import { type MailSettings, sendMail } from './smtp.ts'
import { signedRequest } from './webhook.ts'

export interface SendDeps {
  readonly post: Post
  /** null when no mail server is configured */
  readonly mail: Omit<MailSettings, 'webUrl'> | null
  /** origin of the newsroom's pages; null where readers have none */
  readonly webUrl: string | null
  readonly now: () => Date
}

/** What one delivery goes to: a channel, and of a channel's mailboxes one. */
export interface Target {
  readonly channel: Channel
  readonly mailbox: string | null
}

/** Send a message once. Rejects with the signal's reason when it aborts, and with errors of our own. */
export async function send(
  deps: SendDeps,
  { channel, mailbox }: Target,
  message: Message,
  signal: AbortSignal,
): Promise<Outcome> {
  const mailboxes: readonly (string | null)[] = channel.kind === 'email' ? channel.to : [null]
  if (!mailboxes.includes(mailbox)) return { kind: 'never', why: 'the route leads there no more' }
  switch (channel.kind) {
    case 'email':
      if (deps.mail === null)
        return { kind: 'again', why: 'no mail server is configured (mail, mailFrom)', waitMs: null }
      return await sendMail({ ...deps.mail, webUrl: deps.webUrl }, message, mailbox!, signal)
    case 'slack':
      return taken(
        await deps.post(channel.address, { headers: [], body: slackBody(message, deps.webUrl) }, signal),
      )
    case 'webhook':
      return taken(
        await deps.post(channel.address, signedRequest(message, channel.secret, deps.now()), signal),
      )
  }
}

/**
 * Standard Webhooks: 2xx is taken, 410 wants nothing more, and all else, redirects too, is a failure. What the guard refuses it refuses
 * again.
 */
function taken(posted: Posted): Outcome {
  if (posted.kind === 'failed') {
    const why = said(posted.detail)
    return posted.failure === 'private-address'
      ? { kind: 'never', why }
      : { kind: 'again', why, waitMs: null }
  }
  const { status, retryAfterSeconds, start } = posted
  const answer = said(`${status} ${start}`)
  if (status >= 200 && status < 300) return { kind: 'sent', detail: answer }
  if (status === 410) return { kind: 'unwanted', why: answer }
  return { kind: 'again', why: answer, waitMs: retryAfterSeconds === null ? null : retryAfterSeconds * 1000 }
}

function said(text: string): string {
  return shortened(printable(text), 300)
}
