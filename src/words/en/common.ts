import { plurals } from '../plural.ts'

const counted = plurals('en')

export const common = {
  language: 'en',
  languageName: 'English',
  sections: {
    today: 'Today',
    triage: 'Triage',
    articles: 'Articles',
    sources: 'Sources',
    insight: 'Insight',
    settings: 'Settings',
    account: 'Account',
  },
  skip: 'Skip to the content',
  navigation: 'Pages',
  search: 'Search',
  searchFor: 'Search articles, sources and archived text',
  logOut: 'Log out',
  logIn: 'Log in',
  save: 'Save',
  cancel: 'Cancel',
  remove: 'Remove',
  reload: 'Load again',
  next: 'Next',
  first: 'From the start',
  pages: 'More of this list',
  never: 'never',
  unknown: 'not known',
  untitled: 'Without a title',
  citations: (count: number) => counted(count, { one: 'citation', other: 'citations' }),
  sourcesCounted: (count: number) => counted(count, { one: 'source', other: 'sources' }),
  articlesCounted: (count: number) => counted(count, { one: 'article', other: 'articles' }),
  findingsCounted: (count: number) => counted(count, { one: 'finding', other: 'findings' }),
  checksCounted: (count: number) => counted(count, { one: 'check', other: 'checks' }),
  theme: 'Colours follow your system.',
  failures: {
    'not-found': {
      title: 'There is nothing here',
      advice: 'It may have been removed, or the address is not whole.',
    },
    unavailable: { title: 'stet cannot reach its store', advice: 'Nothing is lost. Try again in a minute.' },
    fault: { title: 'Something of ours went wrong', advice: 'The log has more, under the number below.' },
    forbidden: {
      title: 'This is not open to you',
      advice: 'An administrator can change what your account may do.',
    },
    'not-meant': {
      title: 'This form has grown old',
      advice: 'Go back, load the page again and repeat what you did. Nothing was changed.',
    },
    'too-large': { title: 'That is more than a form takes', advice: 'Send less at once.' },
    invalid: { title: 'That cannot be taken as it is', advice: 'Go back and look at the marked fields.' },
  },
  request: 'Request',
} as const
