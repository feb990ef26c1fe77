import { access } from './en/access.ts'
import { api } from './en/api.ts'
import { article } from './en/article.ts'
import { articles } from './en/articles.ts'
import { badge } from './en/badge.ts'
import { captures } from './en/captures.ts'
import { common } from './en/common.ts'
import { hosts } from './en/hosts.ts'
import { insight } from './en/insight.ts'
import { letters } from './en/letters.ts'
import { notices } from './en/notices.ts'
import { queues } from './en/queues.ts'
import { searching } from './en/searching.ts'
import { settings } from './en/settings.ts'
import { signalWords } from './en/signals.ts'
import { sources } from './en/sources.ts'
import { today } from './en/today.ts'
import { triage } from './en/triage.ts'
import { verdicts } from './en/verdicts.ts'
import { watches } from './en/watches.ts'

export const en = {
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
