import { plurals } from '../plural.ts'

const counted = plurals('en')

export const today = {
  title: 'Today',
  wants: 'Wants a person',
  calm: 'Nothing wants a person now.',
  errors: (count: number) => counted(count, { one: 'open error', other: 'open errors' }),
  warnings: (count: number) => counted(count, { one: 'open warning', other: 'open warnings' }),
  yours: (count: number) =>
    counted(count, { one: 'open finding is given to you', other: 'open findings are given to you' }),
  changed: 'What changed',
  since: 'Since',
  day: 'yesterday',
  week: 'a week ago',
  month: 'a month ago',
  nothingChanged: 'No source has changed.',
  nothingChangedAdvice: 'What becomes of a source is told here when it is certain.',
  kinds: {
    first: 'seen for the first time',
    failing: 'begins to fail, which is not certain yet',
    confirmed: 'certain after several visits',
    recovered: 'back again',
    changed: 'changed',
  },
  more: (count: number) => counted(count, { one: 'more article', other: 'more articles' }),
  due: 'What is due',
  dueIn: 'Visits in the next 24 hours',
  dueText: 'How many sources are due in each of the next 24 hours.',
  hour: 'From',
  visits: 'Sources due',
  late: 'Overdue',
  notLate: 'Nothing is overdue.',
  lateSince: (count: string, minutes: number) => `${count} sources, the first for ${minutes} min`,
  atLeast: (count: number) => `more than ${count.toLocaleString('en')}`,
  health: 'stet itself',
  online: {
    online: 'sees the web',
    doubtful: 'may be cut off from the web',
    unknown: 'has not seen enough of the web',
  },
  hosts: (answered: number, failed: number) => `${answered} hosts answered it lately, ${failed} did not`,
  nobodyWorks:
    'No process of the service has told of itself in the last five minutes: nothing is being checked.',
  process: 'A process',
  failingWatches: (count: number) =>
    counted(count, {
      one: 'watch could not be read the last time',
      other: 'watches could not be read the last time',
    }),
  unreadable: (count: number) =>
    counted(count, { one: 'article cannot be read', other: 'articles cannot be read' }),
  unindexed: (count: number) =>
    counted(count, { one: 'source waits to be indexed', other: 'sources wait to be indexed' }),
  well: 'Nothing else is wrong.',
} as const
