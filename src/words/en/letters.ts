import { plurals } from '../plural.ts'

const counted = plurals('en')

export const letters = {
  sources: 'Sources',
  resolved: 'resolved',
  counts: {
    error: (count: number) => counted(count, { one: 'error', other: 'errors' }),
    warning: (count: number) => counted(count, { one: 'warning', other: 'warnings' }),
    note: (count: number) => counted(count, { one: 'note', other: 'notes' }),
    resolved: (count: number) => `${count} resolved`,
  },
  noNews: 'No news',
  alsoIn: (titles: string) => `also in: ${titles}`,
  in: (titles: string) => `in: ${titles}`,
  more: (count: number) => `${count} more`,
  moreItems: (count: number) => `… and ${count} more`,
  moreArticles: (count: number) => `and ${counted(count, { one: 'more article', other: 'more articles' })}`,
  footer: (route: string) => `You get this from stet by the route "${route}".`,
  byRoute: (route: string) => `by the route ${route}`,
  over: (finding: string) => `No longer: ${finding}`,
  failing: (since: string) =>
    `The source has failed since ${since}, which is not certain yet; stet looks again`,
  failed: (verdict: string, since: string) => `${verdict}; it has failed since ${since}`,
  back: (verdict: string) => `Back again: ${verdict}`,
  backAfter: (verdict: string, since: string) => `Back again: ${verdict}; it had failed since ${since}`,
  sample: 'A sample, to see whether notices arrive',
  feed: 'stet: findings',
} as const
