import { html } from 'hono/html'
import { z } from 'zod'
import { parseEmail } from '../../access/email.ts'
import { type LinkUse, linkHolder, useFirstLink, usePasswordLink } from '../../access/links.ts'
import type { PasswordFault } from '../../access/password-rule.ts'
import { personName } from '../../access/people.ts'
import { printable } from '../../printable.ts'
import { cookiesFor } from '../cookies.ts'
import { page } from '../layout.ts'
import { browserOf, letIn } from '../let-in.ts'
import type { Markup } from '../markup.ts'
import type { Newsroom } from '../newsroom.ts'
import { field, formToken } from '../parts/form.ts'
import type { PageContext, Route } from '../route.ts'

const text = z.string().catch('')
const FirstForm = z.object({ name: text, email: text, password: text })
const WelcomeForm = z.object({ password: text })

/** What one-time links lead to: the first administrator, and a password for somebody invited or forgetful. */
export function linkPages(newsroom: Newsroom): readonly Route[] {
  const { access, publicUrl } = newsroom
  const cookies = cookiesFor(publicUrl)

  const first = async (c: PageContext): Promise<Response> => {
    const token = c.req.param('token') ?? ''
    if ((await linkHolder(access, token)).kind !== 'first') return await gone(c)
    if (c.req.method !== 'POST') return await firstForm(c, { name: '', email: '' })
    const words = c.get('words').access
    const asked = FirstForm.parse(await c.req.parseBody())
    const name = personName(asked.name)
    const email = parseEmail(asked.email)
    if (name === null || email === null)
      return await firstForm(c, asked, {
        name: name === null ? words.noName : null,
        email: email === null ? words.noEmail : null,
      })
    const { password } = asked
    const used = await useFirstLink(access, token, { name, email, password }, browserOf(c, cookies))
    return await answered(c, used, (fault) => firstForm(c, asked, { password: words.faults[fault] }))
  }

  const welcome = async (c: PageContext): Promise<Response> => {
    const token = c.req.param('token') ?? ''
    const holder = await linkHolder(access, token)
    if (holder.kind !== 'person') return await gone(c)
    const { email } = holder.person
    if (c.req.method !== 'POST') return await welcomeForm(c, email)
    const words = c.get('words').access
    const { password } = WelcomeForm.parse(await c.req.parseBody())
    const used = await usePasswordLink(access, token, password, browserOf(c, cookies))
    return await answered(c, used, (fault) => welcomeForm(c, email, words.faults[fault]))
  }

  const answered = async (
    c: PageContext,
    used: LinkUse,
    again: (fault: PasswordFault) => Promise<Response>,
  ): Promise<Response> => {
    switch (used.kind) {
      case 'in':
        return letIn(c, cookies, used, access.now(), '/')
      case 'password':
        return await again(used.fault)
      case 'gone':
        return await gone(c)
    }
  }

  return [
    { method: 'GET', path: '/first/:token', needs: 'nobody', handle: first },
    { method: 'POST', path: '/first/:token', needs: 'nobody', handle: first },
    { method: 'GET', path: '/welcome/:token', needs: 'nobody', handle: welcome },
    { method: 'POST', path: '/welcome/:token', needs: 'nobody', handle: welcome },
  ]
}

async function gone(c: PageContext): Promise<Response> {
  const { title, advice } = c.get('words').access.goneLink
  return await page(c, { title, section: null, body: html`<p>${advice}</p>` }, 404)
}

async function firstForm(
  c: PageContext,
  asked: { readonly name: string; readonly email: string },
  faults: { readonly name?: string | null; readonly email?: string | null; readonly password?: string } = {},
): Promise<Response> {
  const words = c.get('words').access
  const { title, lead, button } = words.first
  const body = html`<p>${lead}</p>
<form method="post" class="fields">${formToken(c)}
${field({ name: 'name', label: words.name, value: asked.name, autocomplete: 'name', fault: faults.name ?? null })}
${field({ name: 'email', label: words.email, type: 'email', value: asked.email, autocomplete: 'username', fault: faults.email ?? null })}
${newPassword(c, faults.password)}
<p><button class="main">${button}</button></p>
</form>`
  return await page(c, { title, section: null, body }, Object.keys(faults).length === 0 ? 200 : 422)
}

async function welcomeForm(c: PageContext, email: string, fault?: string): Promise<Response> {
  const words = c.get('words').access
  const { title, lead, button } = words.welcome
  // the address lets a password manager know whose password it is
  const user = html`<input type="email" name="email" value="${email}" autocomplete="username" readonly hidden>`
  const body = html`<p>${lead(printable(email))}</p>
<form method="post" class="fields">${formToken(c)}${user}
${newPassword(c, fault)}
<p><button class="main">${button}</button></p>
</form>`
  return await page(c, { title, section: null, body }, fault === undefined ? 200 : 422)
}

function newPassword(c: PageContext, fault?: string): Markup {
  const words = c.get('words').access
  return field({
    name: 'password',
    label: words.password,
    type: 'password',
    autocomplete: 'new-password',
    hint: words.passwordHint,
    fault: fault ?? null,
  })
}
