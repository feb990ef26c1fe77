import type { BlockList } from 'node:net'
import type { Access } from '../access/access.ts'
import type { Oidc } from '../access/oidc.ts'
import type { ArchivePlace } from '../archive/place.ts'
import type { Config } from '../config/config.ts'
import type { readPages } from '../page/reader-pool.ts'
import type { Queues } from '../queue/open-queues.ts'
import type { Log } from '../service/log.ts'
import type { SendNotice } from '../setup/notice-sender.ts'
import type { Role } from '../store/role.ts'
import type { Store } from '../store/store.ts'
import type { Fetch } from '../watch/fetch.ts'
import type { Caller } from './caller.ts'
import type { PageContext } from './route.ts'

/** Somebody that findings can be given to. */
export interface Colleague {
  readonly id: string
  readonly name: string
}

/** All that pages and API work with. */
export interface Newsroom {
  readonly store: Store
  readonly archivePlace: ArchivePlace
  readonly read: ReturnType<typeof readPages>['read']
  readonly sendNotice: SendNotice
  /** past the same guard and manners as every visit */
  readonly fetch: Fetch
  readonly queues: Pick<Queues, 'counts' | 'bull'>
  readonly log: Log
  readonly now: () => Date
  /** origins, without a slash at the end: where staff find us, and where archived pages are shown */
  readonly publicUrl: string
  readonly replayUrl: string
  readonly version: string
  readonly access: Access
  /** the identity provider, and the role of strangers whom it sends; null where there is none */
  readonly oidc: { readonly provider: Oidc; readonly strangers: Role | null } | null
  /** whose X-Forwarded-For is believed */
  readonly proxies: BlockList
  /** what the configuration sets of what pages show */
  readonly settings: ShownSettings
  /** what passes to archived pages are sealed with */
  readonly replayKey: Buffer
  /** everybody who may work here, by name */
  readonly colleagues: () => Promise<readonly Colleague[]>
  readonly callerOf: (c: PageContext) => Promise<Caller>
}

export type ShownSettings = Pick<
  Config,
  | 'schedule'
  | 'rules'
  | 'sweepCron'
  | 'notifyCron'
  | 'housekeepingCron'
  | 'timezone'
  | 'window'
  | 'hostInterval'
  | 'keepMonths'
>
