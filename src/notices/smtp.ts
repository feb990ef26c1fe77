import nodemailer from 'nodemailer'
import { errorCode, StetError } from '../error.ts'
import { printable, shortened } from '../printable.ts'
import { letterOf } from './email.ts'
import type { Message } from './message.ts'
import type { Outcome } from './outcome.ts'

/** The server that takes our mail, and whose name it bears. */
export interface MailSettings {
  readonly host: string
  readonly port: number
  /** TLS from the first byte; else STARTTLS where the server has it, and always before a password is told */
  readonly secure: boolean
  readonly auth: { readonly user: string; readonly pass: string } | null
  readonly from: { readonly name: string; readonly address: string }
  /** PEM certificates to trust in place of the usual ones; null trusts those */
  readonly ca: readonly string[] | null
  readonly insecure: boolean
  /** origin of the newsroom's pages; null where readers have none */
  readonly webUrl: string | null
}

type Server = Pick<MailSettings, 'host' | 'port' | 'secure' | 'auth'>

/**
 * `smtp://user:password@host:587` or `smtps://user:password@host:465`; the port may be left out.
 * @throws StetError `config-invalid`
 */
export function parseMailServer(text: string): Server {
  const url = URL.canParse(text) ? new URL(text) : null
  const secure = url?.protocol === 'smtps:'
  if (url === null || !(secure || url.protocol === 'smtp:') || url.hostname === '')
    throw new StetError('config-invalid', 'mail: not the address of a mail server', {
      advice: 'write it as smtp://user:password@host:587 or smtps://user:password@host:465',
    })
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    auth:
      url.username === ''
        ? null
        : { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
  }
}

/**
 * `Name <address>`, or an address alone.
 * @throws StetError `config-invalid`
 */
export function parseMailFrom(text: string): MailSettings['from'] {
  const [, name = '', bracketed, bare] = /^(?:([^<>\r\n]*)<([^<>\s]+)>|([^<>\s]+))$/.exec(text.trim()) ?? []
  const address = bracketed ?? bare ?? ''
  if (!/^[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+$/.test(address))
    throw new StetError('config-invalid', 'mailFrom: not an address for mail', {
      advice: 'write it as stet <stet@news.example>',
    })
  return { name: printable(name) || 'stet', address }
}

const connectMs = 15_000
const silenceMs = 30_000
const totalMs = 90_000

/**
 * Hand a message to the mail server for one recipient. The Message-ID is that of the message and the recipient's delivery:
 * who gets it twice sees it once. Rejects with the signal's reason when it aborts.
 */
export async function sendMail(
  settings: MailSettings,
  message: Message,
  to: string,
  signal: AbortSignal,
): Promise<Outcome> {
  signal.throwIfAborted()
  const { host, port, secure, auth, from, ca, insecure, webUrl } = settings
  const { subject, text, html } = letterOf(message, webUrl)
  const transport = nodemailer.createTransport({
    host,
    port,
    secure,
    requireTLS: auth !== null,
    ...(auth === null ? {} : { auth }),
    tls: { rejectUnauthorized: !insecure, ...(ca === null ? {} : { ca: [...ca] }) },
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const end = AbortSignal.any([signal, AbortSignal.timeout(totalMs)])
  const ended = Promise.withResolvers<never>()
  const stop = () => ended.reject(end.reason)
  end.addEventListener('abort', stop, { once: true })
  try {
    const sending = transport.sendMail({
      from,
      to: { name: '', address: to },
      subject: shortened(printable(subject), 200),
      text,
      html,
      date: message.madeAt,
      messageId: `<${message.id}@${from.address.split('@')[1]}>`,
      headers: {
        // RFC 3834 §5: no holiday notes in answer.
        'Auto-Submitted': 'auto-generated',
        'List-Unsubscribe': [
          `<mailto:${from.address}?subject=Unsubscribe%20${message.route.id}>`,
          ...(webUrl === null ? [] : [`<${webUrl}/settings/notices/${message.route.id}>`]),
        ].join(', '),
      },
    })
    const { response } = await Promise.race([sending, ended.promise])
    return { kind: 'sent', detail: shortened(printable(response), 200) }
  } catch (error) {
    signal.throwIfAborted()
    return refusal(error)
  } finally {
    end.removeEventListener('abort', stop)
    transport.close()
  }
}

/**
 * What the server will not take today it may take tomorrow (4xx), or never (5xx of the recipient or the message; RFC 5321
 * §4.2.1). That it does not know us is the newsroom's to mend: it is tried again.
 */
function refusal(error: unknown): Outcome {
  if (!(error instanceof Error)) throw error
  const why = shortened(printable(error.message), 300)
  const status = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : 0
  const isOfMessage = ['EENVELOPE', 'EMESSAGE'].includes(errorCode(error) ?? '')
  return isOfMessage && status >= 500 ? { kind: 'never', why } : { kind: 'again', why, waitMs: null }
}
