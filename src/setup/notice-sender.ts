import type { Config } from '../config/config.ts'
import { StetError } from '../error.ts'
import type { Message } from '../notices/message.ts'
import type { Outcome } from '../notices/outcome.ts'
import { type SendDeps, send, type Target } from '../notices/send.ts'
import { parseMailFrom, parseMailServer } from '../notices/smtp.ts'
import type { NetOptions } from '../visit/net-options.ts'
import { openPost } from '../visit/post.ts'
import { netOptions } from './net-options.ts'

/** Sends a message once; see `send`. */
export type SendNotice = (target: Target, message: Message, signal: AbortSignal) => Promise<Outcome>

/**
 * What sends notices as the configuration says. Nothing is connected to before the first.
 * @throws StetError `config-invalid`, and what `netOptions` throws
 */
export function openNoticeSender(config: Config): SendNotice {
  const options = netOptions(config)
  const deps = {
    post: openPost(options),
    mail: mailSettings(config, options.ca),
    webUrl: config.webUrl,
    now: options.now,
  }
  return (target, message, signal) => send(deps, target, message, signal)
}

function mailSettings({ mail, mailFrom, insecure }: Config, ca: NetOptions['ca']): SendDeps['mail'] {
  if (mail === null) return null
  if (mailFrom === null)
    throw new StetError('config-invalid', 'mailFrom: mail wants an address that it comes from', {
      advice: 'set it to something like stet <stet@news.example>',
    })
  return { ...parseMailServer(mail), from: parseMailFrom(mailFrom), ca, insecure }
}
