export const articles = {
  title: 'Articles',
  watched: 'Articles that stet answers for, the latest first.',
  empty: 'No article is watched yet.',
  emptyAdvice: 'Add one under Settings, Watches, or with: stet watch add',
  article: 'Article',
  state: 'Sources',
  findings: 'Findings',
  gate: 'Gate',
  reported: 'Last report',
  waiting: 'being checked',
  unread: 'not read yet',
} as const
