import type { Behaviour } from '../behaviour.ts'
import { html } from '../reply.ts'
import type { Routes } from '../web.ts'
import type { Host, Label, LabelledCase } from './case.ts'

type Told = readonly [
  id: string,
  imitates: string,
  hard: string,
  lang: string,
  url: string,
  behaviour: Behaviour,
  expected: readonly [Label, ...Label[]],
  more?: Partial<LabelledCase>,
]

/** A site that gives one answer to every address. */
export const everywhere = (...told: Told): LabelledCase => caseOf(told, () => '*')

/** A site that answers so at this address, and with 404 beside it. */
export const onlyThere = (...told: Told): LabelledCase => caseOf(told, (url) => url.pathname + url.search)

function caseOf(
  [id, imitates, hard, lang, url, behaviour, expected, more]: Told,
  path: (url: URL) => string,
): LabelledCase {
  const address = new URL(url)
  const hosts = { [address.hostname]: { [path(address)]: behaviour } }
  return { id, imitates, hard, lang, url, hosts, expected, ...more }
}

export const looksDead = { looks: 'dead' } as const
export const looksWalled = { looks: 'walled' } as const

/** One host with several answers, and further hosts in `more`. */
export const site = (
  id: string,
  imitates: string,
  hard: string,
  lang: string,
  url: string,
  routes: Routes,
  expected: readonly [Label, ...Label[]],
  more: Partial<LabelledCase> & { beside?: Readonly<Record<string, Routes | Host>> } = {},
): LabelledCase => {
  const { beside, ...rest } = more
  const hosts = { [new URL(url).hostname]: routes, ...beside }
  return { id, imitates, hard, lang, url, hosts, expected, ...rest }
}

/** What the site says, with status 404, where there is nothing. */
export const missing = (document: string) => html(document, { status: 404 })
