import { html } from 'hono/html'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { z } from 'zod'
import { changePassword, changeProfile, personName } from '../../access/people.ts'
import { isScope, scopesOf } from '../../access/scopes.ts'
import { listSessions, logOutElsewhere, type Session } from '../../access/sessions.ts'
import { endToken, longestTokenDays, makeToken } from '../../access/tokens.ts'
import { printable } from '../../printable.ts'
import { findPerson } from '../../store/people.ts'
import { listTokens } from '../../store/tokens.ts'
import { languageNames } from '../../words/words-for.ts'
import { actorOf } from '../caller.ts'
import { page } from '../layout.ts'
import { type Markup, nothing } from '../markup.ts'
import type { Newsroom } from '../newsroom.ts'
import { choice, field, formToken, outcome } from '../parts/form.ts'
import { emptyState, table } from '../parts/list.ts'
import { tokenTable } from '../parts/token-table.ts'
import { when } from '../parts/when.ts'
import type { PageContext, Route } from '../route.ts'
import { sessionOf } from '../session-of.ts'
import { retryAfter, waiting } from './log-in.ts'

const text = z.string().catch('')
const ProfileForm = z.object({ name: text, language: text })
const PasswordForm = z.object({ old: text, fresh: text })
const TokenForm = z.object({
  token: text,
  scope: z.union([z.array(z.string()), z.string().transform((one) => [one])]).catch([]),
  days: z.coerce.number().int().min(1).max(longestTokenDays).nullable().catch(null),
})
const mostTokens = 100

/** What the page says besides what it always says. */
interface Said {
  readonly at?: 'profile' | 'password' | 'sessions' | 'tokens'
  readonly message?: Markup
  readonly faults?: Readonly<Record<string, string>>
  readonly status?: ContentfulStatusCode
}

/** What somebody sees and changes of themselves. */
export function accountPages(newsroom: Newsroom): readonly Route[] {
  const { access, store } = newsroom

  const show = async (c: PageContext, session: Session, said: Said = {}): Promise<Response> => {
    const words = c.get('words')
    const { account } = words.access
    const person = (await findPerson(store.db, session.person.id))!
    const tokens = await listTokens(store.db, {
      personId: person.id,
      before: null,
      now: access.now(),
      limit: mostTokens,
    })
    const { faults = {} } = said
    const message = (at: Said['at']) => (said.at === at ? (said.message ?? nothing) : nothing)
    const body = html`<p class="dim">${printable(person.email)} · ${words.access.roles[person.role]}</p>
<h2>${account.profile}</h2>${message('profile')}
<form method="post" action="/account" class="fields">${formToken(c)}
${field({ name: 'name', label: words.access.name, value: person.name, autocomplete: 'name', fault: faults.name ?? null })}
${choice({
  name: 'language',
  label: account.language,
  options: [['', account.browserLanguage], ...languageNames],
  value: person.language ?? '',
})}
<p><button>${words.save}</button></p></form>
<h2>${account.changePassword}</h2>${message('password')}
${
  person.hasPassword
    ? html`<form method="post" action="/account/password" class="fields">${formToken(c)}
${field({ name: 'old', label: account.oldPassword, type: 'password', autocomplete: 'current-password', fault: faults.old ?? null })}
${field({
  name: 'fresh',
  label: account.newPassword,
  type: 'password',
  autocomplete: 'new-password',
  hint: words.access.passwordHint,
  fault: faults.fresh ?? null,
})}
<p><button>${words.save}</button></p></form>`
    : html`<p>${account.noPassword}</p>`
}
<h2>${account.sessions}</h2>${message('sessions')}
${await sessions(c, session)}
<h2>${account.tokens}</h2>${message('tokens')}
<p class="dim">${account.tokensLead}</p>
${
  tokens.length === 0
    ? emptyState(words.access.tokens.none, words.access.tokens.noneAdvice)
    : tokenTable(c, tokens, '/account/tokens')
}
${tokenForm(c, session, faults)}`
    return await page(c, { title: account.title, section: null, body }, said.status)
  }

  const sessions = async (c: PageContext, session: Session): Promise<Markup> => {
    const words = c.get('words')
    const { browser, started, seen, here, endOthers, sessions: title } = words.access.account
    const open = await listSessions(access, session.person.id)
    const rows = open.map(
      (
        one,
      ) => html`<tr><td>${printable(one.browser) || words.unknown}${one.id === session.id ? ` (${here})` : ''}</td>
<td>${when(words, one.startedAt)}</td><td>${when(words, one.seenAt)}</td></tr>`,
    )
    return html`${table(title, [browser, started, seen], rows)}
<form method="post" action="/account/sessions/end">${formToken(c)}<p><button>${endOthers}</button></p></form>`
  }

  const tokenForm = (
    c: PageContext,
    { person }: Session,
    faults: Readonly<Record<string, string>>,
  ): Markup => {
    const { tokens } = c.get('words').access
    const boxes = scopesOf(person.role).map(
      (scope) =>
        html`<label><input type="checkbox" name="scope" value="${scope}"> ${tokens.scope[scope]}</label>`,
    )
    return html`<form method="post" action="/account/tokens" class="fields">${formToken(c)}
${field({ name: 'token', label: tokens.name, fault: faults.token ?? null })}
<fieldset><legend>${tokens.scopes}</legend>${boxes}${
      faults.scope === undefined ? nothing : html`<p class="error">${faults.scope}</p>`
    }</fieldset>
${field({ name: 'days', label: tokens.days, type: 'number', value: '90', fault: faults.days ?? null })}
<p><button>${tokens.make}</button></p></form>`
  }

  const saveProfile = async (c: PageContext, session: Session): Promise<Response> => {
    const words = c.get('words').access
    const asked = ProfileForm.parse(await c.req.parseBody())
    const name = personName(asked.name)
    if (name === null) return await show(c, session, { faults: { name: words.noName }, status: 422 })
    const language = languageNames.find(([tag]) => tag === asked.language)?.[0] ?? null
    await changeProfile(access, session, { name, language })
    return c.redirect('/account', 303)
  }

  const savePassword = async (c: PageContext, session: Session): Promise<Response> => {
    const words = c.get('words').access
    const change = await changePassword(access, session, PasswordForm.parse(await c.req.parseBody()))
    switch (change.kind) {
      case 'done':
        return await show(c, session, { at: 'password', message: outcome(words.account.changed, 'pass') })
      case 'password':
        return await show(c, session, { faults: { fresh: words.faults[change.fault] }, status: 422 })
      case 'wrong':
        return await show(c, session, { faults: { old: words.account.wrong }, status: 422 })
      case 'wait':
        retryAfter(c, change.until, access.now())
        return await show(c, session, {
          at: 'password',
          message: waiting(c.get('words'), change.until),
          status: 429,
        })
    }
  }

  const endOthers = async (c: PageContext, session: Session): Promise<Response> => {
    await logOutElsewhere(access, session)
    const message = outcome(c.get('words').access.account.ended, 'pass')
    return await show(c, session, { at: 'sessions', message })
  }

  const make = async (c: PageContext, session: Session): Promise<Response> => {
    const words = c.get('words').access
    const asked = TokenForm.parse(await c.req.parseBody({ all: true }))
    const name = personName(asked.token)
    const scopes = asked.scope.filter(isScope)
    const faults = {
      ...(name === null ? { token: words.noName } : {}),
      ...(asked.days === null ? { days: words.tokens.badDays } : {}),
      ...(scopes.length === 0 ? { scope: words.tokens.noScope } : {}),
    }
    if (name === null || asked.days === null || scopes.length === 0)
      return await show(c, session, { faults, status: 422 })
    const made = await makeToken(access, session.person, { name, scopes, days: asked.days })
    const message = html`${outcome(words.tokens.shownOnce, 'pass')}<p><code>${made.text}</code></p>`
    return await show(c, session, { at: 'tokens', message })
  }

  const revoke = async (c: PageContext, session: Session): Promise<Response> => {
    const id = z.uuid().safeParse(c.req.param('id'))
    if (id.success) await endToken(access, actorOf(c.get('caller')), id.data, session.person.id)
    return c.redirect('/account', 303)
  }

  /** The session is looked up anew: what is changed here is the person's and the session's own. */
  const own = (work: (c: PageContext, session: Session) => Promise<Response>): Route['handle'] => {
    return async (c) => {
      const session = await sessionOf(newsroom, c)
      return session === null ? c.redirect('/log-in', 303) : await work(c, session)
    }
  }
  const common = { needs: 'viewer', scope: 'none' } as const
  return [
    { ...common, method: 'GET', path: '/account', handle: own(show) },
    { ...common, method: 'POST', path: '/account', handle: own(saveProfile) },
    { ...common, method: 'POST', path: '/account/password', handle: own(savePassword) },
    { ...common, method: 'POST', path: '/account/sessions/end', handle: own(endOthers) },
    { ...common, method: 'POST', path: '/account/tokens', handle: own(make) },
    { ...common, method: 'POST', path: '/account/tokens/:id/revoke', handle: own(revoke) },
  ]
}
