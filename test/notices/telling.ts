import { type SendDeps, send } from '../../src/notices/send.ts'
import { parseMailServer } from '../../src/notices/smtp.ts'
import { defaultPolicy } from '../../src/report/policy.ts'
import { openLog } from '../../src/service/log.ts'
import { type TellRoutesDeps, tellRoutes } from '../../src/service/tell-routes.ts'
import type { Store } from '../../src/store/store.ts'
import { netDefaults } from '../../src/visit/net-options.ts'
import { openPost } from '../../src/visit/post.ts'
import type { SmtpServer } from '../web/smtp.ts'
import type { Web } from '../web/web.ts'
import { minutesAfter, noon } from './news.ts'

/** The job that tells people, over a store, a small web and a mail server, on a clock of the test's. */
export interface Telling {
  now: Date
  /** wraps the real sending */
  send: TellRoutesDeps['send']
  /** one run of the job, that many minutes later */
  tell(afterMinutes?: number): Promise<void>
  /** names of events in the log */
  readonly logged: readonly string[]
}

export function telling(store: Store, web: Web, smtp: SmtpServer | null = null): Telling {
  const logged: string[] = []
  const log = openLog({
    level: 'debug',
    destination: { write: (line) => logged.push((JSON.parse(line) as { event: string }).event) },
  })
  const post = openPost({
    ...netDefaults,
    connectTo: web.connectTo,
    ca: [web.ca],
    allowNet: ['127.0.0.0/8'],
  })
  const mail: SendDeps['mail'] =
    smtp === null
      ? null
      : {
          ...parseMailServer(`smtp://localhost:${smtp.port}`),
          from: { name: 'stet', address: 'stet@news.test' },
          ca: [smtp.ca],
          insecure: false,
        }
  const now = () => own.now
  const own: Telling = {
    now: noon,
    logged,
    send: (target, message, signal) => send({ post, mail, webUrl: null, now }, target, message, signal),
    tell: async (afterMinutes = 0) => {
      own.now = minutesAfter(own.now, afterMinutes)
      const deps = { store, log, policy: defaultPolicy, send: own.send, now, random: () => 0 }
      await tellRoutes(deps, new AbortController().signal)
    },
  }
  return own
}
