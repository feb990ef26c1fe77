import { access } from './ru/access.ts'
import { api } from './ru/api.ts'
import { article } from './ru/article.ts'
import { articles } from './ru/articles.ts'
import { badge } from './ru/badge.ts'
import { captures } from './ru/captures.ts'
import { common } from './ru/common.ts'
import { hosts } from './ru/hosts.ts'
import { insight } from './ru/insight.ts'
import { letters } from './ru/letters.ts'
import { notices } from './ru/notices.ts'
import { queues } from './ru/queues.ts'
import { searching } from './ru/searching.ts'
import { settings } from './ru/settings.ts'
import { signalWords } from './ru/signals.ts'
import { sources } from './ru/sources.ts'
import { today } from './ru/today.ts'
import { triage } from './ru/triage.ts'
import { verdicts } from './ru/verdicts.ts'
import { watches } from './ru/watches.ts'
import type { Words } from './words.ts'

export const ru: Words = {
  ...common,
  ...verdicts,
  access,
  api,
  article,
  articles,
  badge,
  captures,
  letters,
  notices,
  sources,
  hosts,
  queues,
  settings,
  signalWords,
  watches,
  insight,
  searching,
  today,
  triage,
}
