import { z } from 'zod'
import { parseEmail } from '../../access/email.ts'
import type { OneTimeLink } from '../../access/links.ts'
import {
  changeRole,
  disablePerson,
  enablePerson,
  invite,
  type PersonChange,
  personName,
  resetPassword,
} from '../../access/people.ts'
import { findPerson, listPeople } from '../../store/people.ts'
import { roles } from '../../store/role.ts'
import { actorOf } from '../caller.ts'
import type { Newsroom } from '../newsroom.ts'
import { type Answer, listOf, type Operation, operation, pagedBy } from './operation.ts'
import { named, time } from './shapes.ts'

const id = z.object({ id: z.uuid() })
const Role = z.enum(roles)
export const Person = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: Role,
  disabledAt: time.nullable(),
})
const Link = z.object({ url: z.url(), endsAt: time })
const Invited = z.strictObject({
  name: named(personName, 'not a name'),
  email: named(parseEmail, 'not an address for mail'),
  role: Role,
})
const Change = z.strictObject({ role: Role.optional(), disabled: z.boolean().optional() })

/**
 * Who may use the pages, and as what. A link with which somebody else's password is set is given to people at a browser alone:
 * with it, a token that leaked would be a log-in.
 */
export function peopleOperations({ store, access, publicUrl }: Newsroom): Operation[] {
  const tag = 'access'
  const needs = 'administrator'
  const person = async (id: string) => (await findPerson(store.db, id))!
  const linked = ({ path, endsAt }: OneTimeLink) => ({ url: `${publicUrl}${path}`, endsAt })
  return [
    operation({
      method: 'GET',
      path: '/people',
      needs,
      id: 'listPeople',
      tag,
      summary: 'Everybody who may use the pages, or might once, by address',
      query: pagedBy(z.string().max(320)),
      answer: listOf(Person),
      handle: async ({ query: { limit, after = null } }) => {
        const found = await listPeople(store.db, { after, limit: limit + 1 })
        const items = found.slice(0, limit)
        return { kind: 'ok', value: { items, next: found.length > limit ? items.at(-1)!.email : null } }
      },
    }),
    operation({
      method: 'GET',
      path: '/people/:id',
      needs,
      id: 'getPerson',
      tag,
      summary: 'Somebody who may use the pages, or might once',
      params: id,
      answer: Person,
      handle: async ({ params }) => {
        const found = await findPerson(store.db, params.id)
        return found === null ? { kind: 'not-found' } : { kind: 'ok', value: found }
      },
    }),
    operation({
      method: 'POST',
      path: '/people',
      needs,
      id: 'invitePerson',
      tag,
      summary: 'Let somebody in; the link with which they set their password is told this once',
      shownOnce: true,
      body: Invited,
      answer: Person.extend({ link: Link }),
      handle: async ({ body }, c) => {
        const invited = await invite(access, actorOf(c.get('caller')), body)
        if (invited.kind === 'taken')
          return { kind: 'refused', status: 409, code: 'person-taken', title: 'Somebody has this address' }
        const { personId, link } = invited
        return {
          kind: 'created',
          value: { ...(await person(personId)), link: linked(link) },
          location: `/api/v1/people/${personId}`,
        }
      },
    }),
    operation({
      method: 'PATCH',
      path: '/people/:id',
      needs,
      id: 'changePerson',
      tag,
      summary: 'Give somebody another role, close their account or open it again',
      params: id,
      body: Change,
      answer: Person,
      handle: async ({ params, body: { role, disabled } }, c) => {
        const by = actorOf(c.get('caller'))
        const changes = [
          ...(role === undefined ? [] : [() => changeRole(access, by, params.id, role)]),
          ...(disabled === undefined
            ? []
            : [() => (disabled ? disablePerson : enablePerson)(access, by, params.id)]),
        ]
        for (const change of changes) {
          const refused = refusal(await change())
          if (refused !== null) return refused
        }
        const found = await findPerson(store.db, params.id)
        return found === null ? { kind: 'not-found' } : { kind: 'ok', value: found }
      },
    }),
    operation({
      method: 'POST',
      path: '/people/:id/password-link',
      needs,
      scope: 'none',
      id: 'makePasswordLink',
      tag,
      summary: 'A link with which somebody who cannot log in sets a new password, told this once',
      shownOnce: true,
      params: id,
      answer: Link,
      handle: async ({ params }, c) => {
        const link = await resetPassword(access, actorOf(c.get('caller')), params.id)
        return link === null ? { kind: 'not-found' } : { kind: 'ok', value: linked(link) }
      },
    }),
  ]
}

function refusal(change: PersonChange): Answer<never> | null {
  switch (change.kind) {
    case 'done':
      return null
    case 'nobody':
      return { kind: 'not-found' }
    case 'last-administrator':
      return {
        kind: 'refused',
        status: 409,
        code: 'person-last-administrator',
        title: 'Somebody must be left who can run the newsroom',
      }
  }
}
