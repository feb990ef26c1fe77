export const searching = {
  title: 'Search',
  words: 'Words',
  hint: 'Words in any form, "a phrase in quotation marks", or, -not',
  kind: 'Look in',
  kinds: { any: 'everything', article: 'articles', source: 'archived sources' },
  find: 'Search',
  articleHit: 'Article',
  sourceHit: 'Archived source',
  empty: 'Nothing has these words.',
  emptyAdvice:
    'Articles can be found as soon as they are read, sources some seconds after they are archived.',
  begin: 'What are you looking for?',
  beginAdvice: 'Articles, and sources as they were last archived.',
  tooBroad: 'So many texts have these words that looking took too long.',
  tooBroadAdvice: 'Name rarer words, or more of them.',
  newestOnly: 'Very many texts have these words: only the newest of them were looked through.',
} as const
