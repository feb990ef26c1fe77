import pLimit from 'p-limit'
import type { Message } from '../notices/message.ts'
import { sourceNews } from '../notices/source-news.ts'
import type { Policy } from '../report/policy.ts'
import type { SendNotice } from '../setup/notice-sender.ts'
import { tellEvents } from '../store/events.ts'
import { takeFindingNews } from '../store/finding-news.ts'
import { addNews, articlesCiting } from '../store/news.ts'
import {
  finishDelivery,
  makeMessages,
  routeNews,
  type TakenDelivery,
  takeDeliveries,
} from '../store/outbox.ts'
import type { Store } from '../store/store.ts'
import type { Log } from './log.ts'

export interface TellRoutesDeps {
  readonly store: Store
  readonly log: Log
  readonly policy: Policy
  readonly send: SendNotice
  readonly now: () => Date
  readonly random: () => number
}

const eventsAtOnce = 500
const deliveriesAtOnce = 20
const sentAtOnce = 5
/** Longer than events of sources are left alone (`tellEvents`). */
const settleMs = 10_000
/** Longer than any attempt takes. */
const leaseMs = 5 * 60_000

/**
 * Bring news to the people who want it: what has happened becomes news, news that a route wants becomes a notice, notices
 * whose time has come become a message, and a message is sent until it is taken. Each step is written down before the next
 * begins, so a process may die anywhere: at worst a message is sent twice under one id.
 */
export async function tellRoutes(deps: TellRoutesDeps, signal: AbortSignal): Promise<void> {
  const { store, now } = deps
  await gather(deps, signal)
  while ((await routeNews(store, now())).more) signal.throwIfAborted()
  await makeMessages(store, now())
  const limit = pLimit(sentAtOnce)
  for (;;) {
    signal.throwIfAborted()
    const taken = await takeDeliveries(store, now(), deliveriesAtOnce, leaseMs)
    if (taken.length === 0) return
    const tried = await Promise.allSettled(taken.map((one) => limit(() => deliver(deps, one, signal))))
    const failed = tried.find((one) => one.status === 'rejected')
    if (failed !== undefined) throw failed.reason
  }
}

/** What has happened to sources and to findings since the last time: sources first, so that no report tells of them again. */
async function gather({ store, policy }: TellRoutesDeps, signal: AbortSignal): Promise<void> {
  for (let told = eventsAtOnce; told === eventsAtOnce; ) {
    signal.throwIfAborted()
    told = await tellEvents(store, 'routes', eventsAtOnce, async (events) => {
      const articles = await articlesCiting(store, [...new Set(events.map(({ key }) => key))])
      await addNews(
        store,
        events.flatMap((event) => sourceNews(event, articles.get(event.key) ?? [], policy) ?? []),
      )
    })
  }
  while (await takeFindingNews(store, settleMs)) signal.throwIfAborted()
}

async function deliver(deps: TellRoutesDeps, taken: TakenDelivery, signal: AbortSignal): Promise<void> {
  const { store, log, send, now, random } = deps
  const outcome = await send(taken, taken.message, signal)
  const finished = await finishDelivery(store, taken, outcome, now(), random())
  if (finished === null) return
  const said = outcome.kind === 'sent' ? outcome.detail : outcome.why
  const fields = { ...fieldsOf(taken.message), attempt: taken.attempt, said }
  switch (finished.kind) {
    case 'sent':
      return log.info('notice.sent', fields)
    case 'again':
      return log.warn('notice.put-off', { ...fields, until: finished.at })
    case 'parked':
      return log.error('notice.parked', fields)
    case 'route-paused':
      return log.error('notice.route-paused', fields)
  }
}

function fieldsOf({ id, route, news }: Message) {
  return { delivery: id, route: route.name, news: news.length }
}
