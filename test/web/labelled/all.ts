import type { Web } from '../web.ts'
import { busyServers } from './busy.ts'
import { asHost, type Family, type Host, type LabelledCase } from './case.ts'
import { documents } from './documents.ts'
import { fifthLiving } from './fifth-living.ts'
import { fifthSoft404 } from './fifth-soft-404.ts'
import { fifthWalls } from './fifth-walls.ts'
import { fourthLiving } from './fourth-living.ts'
import { fourthSoft404 } from './fourth-soft-404.ts'
import { fourthWalls } from './fourth-walls.ts'
import { hostileServers } from './hostile.ts'
import { livingFamily } from './living.ts'
import { network } from './network.ts'
import { notWalled } from './not-walled.ts'
import { oddities } from './oddities.ts'
import { ownWords } from './own-words.ts'
import { parked } from './parked.ts'
import { redirects } from './redirects.ts'
import { secondLiving } from './second-living.ts'
import { secondNetwork } from './second-network.ts'
import { secondOddities } from './second-oddities.ts'
import { secondParked } from './second-parked.ts'
import { secondRedirects } from './second-redirects.ts'
import { secondSoft404 } from './second-soft-404.ts'
import { secondWalls } from './second-walls.ts'
import { seventhMixed } from './seventh-mixed.ts'
import { sixthGone } from './sixth-gone.ts'
import { soft404 } from './soft-404.ts'
import { thirdLiving } from './third-living.ts'
import { thirdOddities } from './third-oddities.ts'
import { thirdParked } from './third-parked.ts'
import { thirdRedirects } from './third-redirects.ts'
import { thirdSoft404 } from './third-soft-404.ts'
import { thirdWalls } from './third-walls.ts'
import { tls } from './tls.ts'
import { walls } from './walls.ts'

/** To add a kind of site: a case in the file of its family, or a file here. Learn kinds: another set than this one is run too. */
const families: readonly Family[] = [
  soft404,
  livingFamily,
  redirects,
  parked,
  ownWords,
  walls,
  notWalled,
  network,
  tls,
  busyServers,
  oddities,
  documents,
  hostileServers,
  secondLiving,
  secondNetwork,
  secondOddities,
  secondParked,
  secondRedirects,
  secondSoft404,
  secondWalls,
  thirdLiving,
  thirdOddities,
  thirdParked,
  thirdRedirects,
  thirdSoft404,
  thirdWalls,
  fourthLiving,
  fourthSoft404,
  fourthWalls,
  fifthLiving,
  fifthSoft404,
  fifthWalls,
  sixthGone,
  seventhMixed,
]

/** Every case with the name of its family before its id. */
export const labelledCases: readonly LabelledCase[] = families.flatMap(({ name, cases }) =>
  cases.map((one) => ({ ...one, id: `${name}/${one.id}` })),
)

/** Put the hosts of all cases on one web. Throws when two cases say different things of one place. */
export function openSites(web: Web, cases: readonly LabelledCase[]): void {
  const hosts = new Map<string, Host>()
  for (const { id, hosts: own } of cases)
    for (const [name, told] of Object.entries(own)) {
      const host = asHost(told)
      const known = hosts.get(name)
      hosts.set(name, known === undefined ? host : shared(id, name, known, host))
    }
  for (const [name, { routes, faults, dns }] of hosts) {
    web.site(name, asSent(routes), faults)
    if (dns !== undefined) web.dns.answer(name, ...dns)
  }
}

function shared(id: string, name: string, a: Host, b: Host): Host {
  const twice = Object.entries(b.routes).find(
    ([path, behaviour]) =>
      a.routes[path] !== behaviour && (path === '*' || path in a.routes || '*' in a.routes),
  )
  if (twice !== undefined || b.faults !== undefined || b.dns !== undefined)
    throw new Error(`${id}: another case has ${name}${twice?.[0] ?? ''} already`)
  return { ...a, routes: { ...a.routes, ...b.routes } }
}

/** Paths as a client sends them: what cases write in letters comes percent-encoded. */
function asSent(routes: Host['routes']): Host['routes'] {
  return Object.fromEntries(
    Object.entries(routes).map(([path, behaviour]) => {
      if (path === '*') return [path, behaviour]
      const { pathname, search } = new URL(path, 'http://any.test')
      return [pathname + search, behaviour]
    }),
  )
}
