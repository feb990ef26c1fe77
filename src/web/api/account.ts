import { z } from 'zod'
import { changePassword, changeProfile, personName } from '../../access/people.ts'
import { scopes } from '../../access/scopes.ts'
import { listSessions, logOutElsewhere, type Session } from '../../access/sessions.ts'
import { endToken, longestTokenDays, makeToken } from '../../access/tokens.ts'
import { findPerson } from '../../store/people.ts'
import { languageNames } from '../../words/words-for.ts'
import { actorOf } from '../caller.ts'
import type { Newsroom } from '../newsroom.ts'
import type { PageContext } from '../route.ts'
import { sessionOf } from '../session-of.ts'
import { type Answer, listOf, type Operation, operation, orRefused } from './operation.ts'
import { Person } from './people.ts'
import { named, time } from './shapes.ts'
import { Token, tokenId, tokenPaging, tokensOf } from './tokens.ts'

const language = z.enum(languageNames.map(([tag]) => tag)).nullable()
const Account = Person.extend({ language })
const Profile = z.strictObject({
  name: named(personName, 'not a name').optional(),
  language: language.optional(),
})
const Passwords = z.strictObject({ old: z.string(), fresh: z.string() })
const OpenSession = z.object({ id: z.uuid(), browser: z.string(), startedAt: time, seenAt: time })
const NewToken = z.strictObject({
  name: named(personName, 'not a name'),
  scopes: z.array(z.enum(scopes)).min(1),
  days: z.int().min(1).max(longestTokenDays),
})
const passwordTitles = {
  'too-short': 'The new password is too short',
  'too-long': 'The new password is too long',
  'too-plain': 'The new password is one that is tried first',
  'too-near': 'The new password is the name or the address with little beside it',
} as const

/** What somebody sees and changes of themselves. Only they do, at a browser: what a token may do ends with it. */
export function accountOperations(newsroom: Newsroom): Operation[] {
  const { access, store, now } = newsroom
  const common = { tag: 'access', needs: 'viewer' } as const
  const own = { ...common, scope: 'none' } as const
  const account = async (id: string) => {
    const person = (await findPerson(store.db, id))!
    const known = languageNames.find(([tag]) => tag === person.language)?.[0] ?? null
    return { kind: 'ok', value: { ...person, language: known } } as const
  }
  /** a session may have ended since it was asked who this is */
  const inSession = async <T>(
    c: PageContext,
    work: (session: Session) => Promise<Answer<T>>,
  ): Promise<Answer<T>> => {
    const session = await sessionOf(newsroom, c)
    return session === null ? { kind: 'not-found' } : await work(session)
  }
  return [
    operation({
      ...common,
      method: 'GET',
      path: '/account',
      id: 'getAccount',
      summary: 'Whoever asks',
      answer: Account,
      handle: async (_, c) => await account(c.get('caller').person!.id),
    }),
    operation({
      ...own,
      method: 'PATCH',
      path: '/account',
      id: 'changeAccount',
      summary: 'Take another name, or see the pages in another language; null goes by the browser',
      body: Profile,
      answer: Account,
      handle: async ({ body }, c) =>
        await inSession(c, async (session) => {
          const { name, language: tag } = session.person
          await changeProfile(access, session, {
            name: body.name ?? name,
            language: body.language === undefined ? tag : body.language,
          })
          return await account(session.person.id)
        }),
    }),
    operation({
      ...own,
      method: 'PUT',
      path: '/account/password',
      id: 'changePassword',
      summary: 'Take another password; other sessions end',
      body: Passwords,
      handle: async ({ body }, c) =>
        await inSession(c, (session) =>
          orRefused<never>(409, /^access-busy$/, async () => {
            const change = await changePassword(access, session, body)
            switch (change.kind) {
              case 'done':
                return { kind: 'done' }
              case 'password':
                return refused(422, `password-${change.fault}`, passwordTitles[change.fault])
              case 'wrong':
                return refused(422, 'password-wrong', 'The old password is not right')
              case 'wait':
                c.header('retry-after', String(Math.ceil((change.until.getTime() - now().getTime()) / 1_000)))
                return refused(409, 'password-wait', 'Too many attempts')
            }
          }),
        ),
    }),
    operation({
      ...own,
      method: 'GET',
      path: '/account/sessions',
      id: 'listSessions',
      summary: 'Where they are logged in, the latest first',
      answer: z.object({ items: z.array(OpenSession) }),
      handle: async (_, c) =>
        await inSession(c, async ({ person }) => ({
          kind: 'ok',
          value: { items: await listSessions(access, person.id) },
        })),
    }),
    operation({
      ...own,
      method: 'DELETE',
      path: '/account/sessions',
      id: 'endOtherSessions',
      summary: 'Log out everywhere but here',
      handle: async (_, c) =>
        await inSession<never>(c, async (session) => {
          await logOutElsewhere(access, session)
          return { kind: 'done' }
        }),
    }),
    operation({
      ...common,
      method: 'GET',
      path: '/account/tokens',
      id: 'listOwnTokens',
      summary: 'Their tokens that work, the latest first',
      query: tokenPaging,
      answer: listOf(Token),
      handle: async ({ query }, c) => ({
        kind: 'ok',
        value: await tokensOf(newsroom, c.get('caller').person!.id, query),
      }),
    }),
    operation({
      ...own,
      method: 'POST',
      path: '/account/tokens',
      id: 'makeToken',
      summary: 'A token for a program, told this once; scopes beyond their role are left out',
      shownOnce: true,
      body: NewToken,
      answer: z.object({ id: z.uuid(), token: z.string() }),
      handle: async ({ body }, c) =>
        await inSession(c, async ({ person }) => {
          const { id, text } = await makeToken(access, person, body)
          return { kind: 'created', value: { id, token: text }, location: `/api/v1/account/tokens/${id}` }
        }),
    }),
    operation({
      ...own,
      method: 'DELETE',
      path: '/account/tokens/:id',
      id: 'endOwnToken',
      summary: 'From now on it does not work',
      params: tokenId,
      handle: async ({ params }, c) =>
        (await endToken(access, actorOf(c.get('caller')), params.id, c.get('caller').person!.id))
          ? { kind: 'done' }
          : { kind: 'not-found' },
    }),
  ]
}

function refused(status: 409 | 422, code: string, title: string): Answer<never> {
  return { kind: 'refused', status, code, title }
}
