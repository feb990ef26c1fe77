import type { Check } from '../check/check.ts'
import type { QuoteResult, Verification } from '../verify/verification.ts'
import type { Summary } from './report.ts'

/** What became of a quote, in a few words; the source's own words follow where they differ. */
export function quoteWording({ result }: QuoteResult): string {
  switch (result) {
    case 'present':
      return 'the words are there'
    case 'altered':
      return 'the source says it differently'
    case 'missing':
      return 'the words are not there'
    case 'other-language':
      return 'not compared, the source is in another language'
    case 'unreadable':
      return 'not compared, no whole text to look in'
  }
}

/** What else was compared and has no rule of its own to say so, in a few words each. */
export function comparisonWordings({ title, publisher, date, names, drift }: Verification): string[] {
  const compared = [
    ['title', title.result],
    ['publisher', publisher.result],
    ['date', date.result],
  ] as const
  const fits = compared.filter(([, result]) => result === 'match').map(([what]) => what)
  const since = drift.since === null ? '' : ` since ${drift.since.slice(0, 10)}`
  return [
    ...(fits.length > 0 ? [`${fits.join(', ')} ${fits.length > 1 ? 'fit' : 'fits'}`] : []),
    ...(names.result === 'match' ? ['the speaker is named there'] : []),
    ...(names.result === 'mismatch' ? [`not named there: ${names.missing.join(', ')}`] : []),
    ...(drift.result === 'unchanged' ? [`text unchanged${since}`] : []),
  ]
}

/** What the source says of itself: publisher, day and title, as far as it does. */
export function sourceFacts({ page }: Check): string[] {
  return [page?.publisher, page?.publishedAt?.slice(0, 10), page?.title].filter(
    (fact) => typeof fact === 'string',
  )
}

/** `3 citations of 2 sources in 1 article: 1 alive, 1 dead` and `1 error, 2 warnings`. */
export function summaryWordings({ articles, citations, sources, states, findings }: Summary): {
  seen: string
  found: string
} {
  const stateCounts = Object.entries(states).filter(([, count]) => count > 0)
  const perState = stateCounts.map(([state, count]) => `${count} ${state}`).join(', ')
  const severities = Object.entries(findings).filter(([, count]) => count > 0)
  const perSeverity = severities.map(([severity, count]) => counted(count, severity)).join(', ')
  const counts = `${counted(citations, 'citation')} of ${counted(sources, 'source')} in ${counted(articles, 'article')}`
  return {
    seen: perState === '' ? counts : `${counts}: ${perState}`,
    found: perSeverity === '' ? 'no findings' : perSeverity,
  }
}

export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
