import { Webhook } from 'standardwebhooks'
import { wordsFor } from '../words/words-for.ts'
import { type Message, wording } from './message.ts'

/** A request as the Standard Webhooks specification has it. */
export interface SignedRequest {
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: string
}

/**
 * A message for a program: the body is the same at every attempt, the signature is of the attempt, so that a receiver may
 * refuse what is old.
 */
export function signedRequest(message: Message, secret: string, now: Date): SignedRequest {
  const body = webhookBody(message)
  const id = `msg_${message.id}`
  return {
    headers: [
      ['webhook-id', id],
      ['webhook-timestamp', String(Math.floor(now.getTime() / 1000))],
      ['webhook-signature', new Webhook(secret).sign(id, now, body)],
    ],
    body,
  }
}

function webhookBody({ madeAt, route, language, news }: Message): string {
  const words = wordsFor(language)
  return JSON.stringify({
    type: 'stet.news',
    timestamp: madeAt,
    data: { route: route.name, news: news.map((item) => ({ ...item, text: wording(item, words) })) },
  })
}
