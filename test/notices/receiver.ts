import { text } from 'node:stream/consumers'
import type { Behaviour } from '../web/behaviour.ts'
import { status } from '../web/reply.ts'

/** What a webhook was sent. */
export interface Received {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** A receiver of webhooks that keeps what it gets; by default it takes everything. */
export function receiver(answer: (nth: number) => Behaviour = () => status(204)): {
  readonly received: readonly Received[]
  readonly behaviour: Behaviour
} {
  const received: Received[] = []
  return {
    received,
    behaviour: async (call) => {
      const { request } = call
      const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)])
      received.push({
        method: request.method!,
        headers: Object.fromEntries(headers),
        body: await text(request),
      })
      await answer(received.length)(call)
    },
  }
}
