import { html } from 'hono/html'
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
import { printable } from '../../printable.ts'
import { findPerson, listPeople, type Person } from '../../store/people.ts'
import { roles } from '../../store/role.ts'
import { failure } from '../app.ts'
import { actorOf } from '../caller.ts'
import { page } from '../layout.ts'
import { type Markup, nothing } from '../markup.ts'
import type { Newsroom } from '../newsroom.ts'
import { choice, field, formToken, outcome } from '../parts/form.ts'
import { pager, table } from '../parts/list.ts'
import { settingsNav } from '../parts/settings-nav.ts'
import { when } from '../parts/when.ts'
import type { PageContext, Route } from '../route.ts'

const text = z.string().catch('')
const Role = z.enum(roles).catch('viewer')
const InviteForm = z.object({ name: text, email: text, role: Role })
const RoleForm = z.object({ role: z.enum(roles) })
const pageSize = 50

interface Invited {
  readonly name: string
  readonly email: string
  readonly role: string
}
type InviteFaults = { readonly [name in 'name' | 'email']?: string }

/** Settings › People: who may use the pages, and as what. */
export function peoplePages(newsroom: Newsroom): readonly Route[] {
  const { access, store, publicUrl } = newsroom

  const list = async (
    c: PageContext,
    asked: Invited = { name: '', email: '', role: 'editor' },
    faults: InviteFaults = {},
  ): Promise<Response> => {
    const words = c.get('words')
    const { title, by, state, invite: inviting, inviteButton } = words.access.people
    const after = c.req.query('after') ?? null
    const people = await listPeople(store.db, { after, limit: pageSize + 1 })
    const shown = people.slice(0, pageSize)
    const next = people.length > pageSize ? shown.at(-1)!.email : null
    const headings = [words.access.name, words.access.email, words.access.role, by, state]
    const body = html`${settingsNav(c, 'people')}
${table(
  title,
  headings,
  shown.map((person) => row(c, person)),
)}
${pager(words, new URL(c.req.url), next)}
<h2>${inviting}</h2>
<form method="post" action="/settings/people" class="fields">${formToken(c)}
${field({ name: 'name', label: words.access.name, value: asked.name, fault: faults.name ?? null })}
${field({ name: 'email', label: words.access.email, type: 'email', value: asked.email, fault: faults.email ?? null })}
${roleChoice(c, asked.role)}
<p><button class="main">${inviteButton}</button></p></form>`
    const status = Object.keys(faults).length === 0 ? 200 : 422
    return await page(c, { title, section: 'settings', body }, status)
  }

  const add = async (c: PageContext): Promise<Response> => {
    const words = c.get('words').access
    const asked = InviteForm.parse(await c.req.parseBody())
    const name = personName(asked.name)
    const email = parseEmail(asked.email)
    if (name === null || email === null)
      return await list(c, asked, {
        ...(name === null ? { name: words.noName } : {}),
        ...(email === null ? { email: words.noEmail } : {}),
      })
    const invitation = await invite(access, actorOf(c.get('caller')), { name, email, role: asked.role })
    if (invitation.kind === 'taken') return await list(c, asked, { email: words.people.taken })
    return await linkPage(c, email, invitation.link)
  }

  const linkPage = async (c: PageContext, email: string, link: OneTimeLink): Promise<Response> => {
    const words = c.get('words')
    const { linkFor, linkLead } = words.access.people
    const body = html`${settingsNav(c, 'people')}<p>${linkLead}</p>
<p><code>${publicUrl}${link.path}</code></p><p>${when(words, link.endsAt)}</p>`
    return await page(c, { title: linkFor(printable(email)), section: 'settings', body })
  }

  const one = async (c: PageContext, person: Person, said: Markup = nothing, status: 200 | 409 = 200) => {
    const words = c.get('words')
    const { people } = words.access
    const form = (action: string, button: string, content: Markup) =>
      html`<form method="post" action="/settings/people/${person.id}/${action}" class="fields">${formToken(c)}${content}
<p><button>${button}</button></p></form>`
    const body = html`${settingsNav(c, 'people')}${said}
<dl><dt>${words.access.email}</dt><dd>${printable(person.email)}</dd>
<dt>${words.access.role}</dt><dd>${words.access.roles[person.role]}</dd>
<dt>${people.by}</dt><dd>${logsInBy(c, person)}</dd>
<dt>${people.state}</dt><dd>${stateOf(c, person)}</dd></dl>
${form('role', people.changeRole, roleChoice(c, person.role))}
${person.disabledAt === null ? form('reset', people.reset, html`<p class="dim">${people.resetLead}</p>`) : nothing}
${
  person.disabledAt === null
    ? form('disable', people.disable, html`<p class="dim">${people.disableLead}</p>`)
    : form('enable', people.enable, html`<p class="dim">${people.enableLead}</p>`)
}
<p><a href="/settings/audit?who=${person.id}">${words.access.audit.only}</a></p>`
    return await page(c, { title: printable(person.name), section: 'settings', body }, status)
  }

  /** Work on the person that the address names. */
  const named = (work: (c: PageContext, person: Person) => Promise<Response>): Route['handle'] => {
    return async (c) => {
      const id = z.uuid().safeParse(c.req.param('id'))
      const person = id.success ? await findPerson(store.db, id.data) : null
      return person === null ? await failure(c, 404, 'not-found') : await work(c, person)
    }
  }

  const change = (work: (c: PageContext, person: Person) => Promise<PersonChange>): Route['handle'] =>
    named(async (c, person) => {
      const { done, last } = c.get('words').access.people
      const changed = await work(c, person)
      if (changed.kind === 'nobody') return await failure(c, 404, 'not-found')
      if (changed.kind === 'last-administrator') return await one(c, person, outcome(last, 'error'), 409)
      return await one(c, (await findPerson(store.db, person.id))!, outcome(done, 'pass'))
    })

  const by = (c: PageContext) => actorOf(c.get('caller'))
  const common = { needs: 'administrator', scope: 'none' } as const
  return [
    { ...common, method: 'GET', path: '/settings/people', handle: (c) => list(c) },
    { ...common, method: 'POST', path: '/settings/people', handle: add },
    { ...common, method: 'GET', path: '/settings/people/:id', handle: named((c, person) => one(c, person)) },
    {
      ...common,
      method: 'POST',
      path: '/settings/people/:id/role',
      handle: change(async (c, person) => {
        const asked = RoleForm.safeParse(await c.req.parseBody())
        return await changeRole(access, by(c), person.id, asked.success ? asked.data.role : person.role)
      }),
    },
    {
      ...common,
      method: 'POST',
      path: '/settings/people/:id/disable',
      handle: change((c, person) => disablePerson(access, by(c), person.id)),
    },
    {
      ...common,
      method: 'POST',
      path: '/settings/people/:id/enable',
      handle: change((c, person) => enablePerson(access, by(c), person.id)),
    },
    {
      ...common,
      method: 'POST',
      path: '/settings/people/:id/reset',
      handle: named(async (c, person) => {
        const link = await resetPassword(access, by(c), person.id)
        return link === null ? await failure(c, 404, 'not-found') : await linkPage(c, person.email, link)
      }),
    },
  ]
}

function row(c: PageContext, person: Person): Markup {
  const words = c.get('words').access
  return html`<tr><td><a href="/settings/people/${person.id}">${printable(person.name)}</a></td>
<td>${printable(person.email)}</td><td>${words.roles[person.role]}</td><td>${logsInBy(c, person)}</td>
<td>${stateOf(c, person)}</td></tr>`
}

function roleChoice(c: PageContext, value: string): Markup {
  const words = c.get('words').access
  const options = roles.map((role) => [role, words.roles[role]] as const)
  return choice({ name: 'role', label: words.role, options, value })
}

function logsInBy(c: PageContext, { hasPassword, hasOidc }: Person): string {
  const { byPassword, byOidc, byNothing } = c.get('words').access.people
  const ways = [...(hasPassword ? [byPassword] : []), ...(hasOidc ? [byOidc] : [])]
  return ways.length === 0 ? byNothing : ways.join(', ')
}

function stateOf(c: PageContext, { disabledAt }: Person): Markup {
  const words = c.get('words')
  const { open, closed } = words.access.people
  return disabledAt === null ? html`${open}` : html`${closed} ${when(words, disabledAt)}`
}
