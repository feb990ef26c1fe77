import { randomBytes, randomUUID } from 'node:crypto'
import { StetError } from '../error.ts'
import { type NoticeRoute, newHookSecret, parseRoute } from '../notices/route.ts'
import { samplesFor } from '../notices/sample.ts'
import { printable } from '../printable.ts'
import { openNoticeSender } from '../setup/notice-sender.ts'
import { openConfiguredStore } from '../setup/open-store.ts'
import { addRoute, findRoute, type ListedRoute, listRoutes, removeRoute } from '../store/notices.ts'
import type { Store } from '../store/store.ts'
import { exitCode } from './exit-code.ts'
import { configOf } from './flags.ts'

type Options = Readonly<Record<string, unknown>>

/** `stet notices list`: one route a line. */
export async function noticesList(options: Options): Promise<number> {
  await using store = await openConfiguredStore(configOf(options))
  const routes = await listRoutes(store)
  if (routes.length === 0) process.stderr.write('stet: nobody is told anything (stet notices add NAME …)\n')
  for (const route of routes) process.stdout.write(`${line(route)}\n`)
  return exitCode.pass
}

function line({ id, name, channel, pace, paused, failure, waiting }: ListedRoute): string {
  const when =
    pace.kind === 'daily'
      ? `daily at ${String(pace.hour).padStart(2, '0')}:00`
      : `within ${pace.windowMinutes} min`
  const parts = [
    id,
    channel.kind,
    name,
    channel.target,
    when,
    ...(paused ? ['paused'] : []),
    ...(waiting > 0 ? [`${waiting} waiting`] : []),
    ...(failure === null ? [] : [failure]),
  ]
  return parts.map(printable).join('  ')
}

/** `stet notices add NAME`: a route, from now on. The secret of a webhook is shown once, where it was made here. */
export async function noticesAdd(name: string, options: Options): Promise<number> {
  const { email, slack, webhook } = options
  const secret = newHookSecret(randomBytes)
  const channels = [
    ...(Array.isArray(email) ? [{ kind: 'email', to: email }] : []),
    ...(typeof slack === 'string' ? [{ kind: 'slack', address: slack }] : []),
    ...(typeof webhook === 'string'
      ? [{ kind: 'webhook', address: webhook, secret: options.secret ?? secret }]
      : []),
  ]
  if (channels.length !== 1)
    throw new StetError('route-invalid', 'a route leads to one of --email, --slack and --webhook')
  const route = parseRoute({
    name,
    channel: channels[0],
    filter: {
      rules: options.rule ?? [],
      severity: options.severity ?? 'note',
      sections: options.section ?? [],
      authors: options.author ?? [],
      hosts: options.host ?? [],
    },
    ...(options.daily === undefined ? {} : { pace: { kind: 'daily', hour: Number(options.daily) } }),
    ...(options.language !== undefined && { language: options.language }),
    zone: options.zone ?? configOf(options).timezone,
    quiet: options.quiet === undefined ? null : quietHours(String(options.quiet)),
    urgentPasses: options.urgent === true,
  })
  await using store = await openConfiguredStore(configOf(options))
  const id = await addRoute(store, route)
  const made = route.channel.kind === 'webhook' && route.channel.secret === secret
  process.stdout.write(`${id}  ${printable(route.name)}${made ? `  ${secret}` : ''}\n`)
  return exitCode.pass
}

/** `22:00-07:30` */
function quietHours(text: string): NoticeRoute['quiet'] {
  const [, from, fromMinute, to, toMinute] =
    /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? []
  if (to === undefined)
    throw new StetError('route-invalid', `not quiet hours: ${text}`, { advice: 'write them as 22:00-07:00' })
  const minute = (hours: string | undefined, minutes: string | undefined) =>
    Number(hours) * 60 + Number(minutes)
  return { fromMinute: minute(from, fromMinute), toMinute: minute(to, toMinute) }
}

/** `stet notices remove ROUTE…` */
export async function noticesRemove(named: readonly string[], options: Options): Promise<number> {
  await using store = await openConfiguredStore(configOf(options))
  const routes = []
  for (const name of named) routes.push(await routeCalled(store, name))
  for (const { id } of routes) await removeRoute(store, id)
  return exitCode.pass
}

/** `stet notices test ROUTE`: a sample, at once, whatever the route's filters and hours; says what came of it. */
export async function noticesTest(named: string, options: Options, signal: AbortSignal): Promise<number> {
  const config = configOf(options)
  const send = openNoticeSender(config)
  await using store = await openConfiguredStore(config)
  const route = await routeCalled(store, named)
  const { channel } = route
  let code: number = exitCode.pass
  for (const { mailbox, message } of samplesFor(route, new Date(), randomUUID)) {
    const outcome = await send({ channel, mailbox }, message, signal)
    const said = outcome.kind === 'sent' ? `sent: ${outcome.detail}` : `not sent: ${outcome.why}`
    process.stdout.write(`${mailbox ?? channel.kind}  ${said}\n`)
    if (outcome.kind !== 'sent') code = exitCode.notChecked
  }
  return code
}

async function routeCalled(store: Store, name: string): Promise<NoticeRoute> {
  const route = await findRoute(store, name)
  if (route === null)
    throw new StetError('route-unknown', `no route, or more than one, is called ${name}`, {
      advice: 'stet notices list has their names',
    })
  return route
}
