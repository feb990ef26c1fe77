import { plurals } from '../plural.ts'

const counted = plurals('en')

export const watches = {
  add: 'Watch an address',
  addHint: 'Of an article, a feed, a sitemap or a site, with https:// in front. stet looks at it at once.',
  addButton: 'Watch it',
  noAddress: 'This is not an address that begins with https:// or http://.',
  nothing: 'There is nothing to watch:',
  slow: 'It did not answer in time. Try again later, or name its feed.',
  done: { added: 'It is watched from now on.', removed: 'It is not watched any more.' },
  input: 'What',
  kind: 'Kind',
  kinds: { files: 'files', article: 'article', feed: 'feed', sitemap: 'sitemap', wordpress: 'WordPress' },
  state: 'State',
  states: { paused: 'paused', failing: 'fails', new: 'not looked at yet', watched: 'watched' },
  failed: 'The last look failed:',
  polled: 'Last look',
  due: 'Next look',
  articles: 'Articles',
  actions: 'Change',
  pause: 'Pause',
  resume: 'Resume',
  empty: 'Nothing is watched yet.',
  emptyAdvice: 'Name an address above, or on the machine itself: stet watch add',
  removeTitle: 'Stop watching?',
  removeLead: (articles: number) =>
    `${counted(articles, { one: 'article retires', other: 'articles retire' })}: their sources are not checked any more for their sake. Their reports stay.`,
} as const
