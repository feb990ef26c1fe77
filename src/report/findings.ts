import type { Attribution } from '../article/article.ts'
import { printable } from '../printable.ts'
import { attributionUnlinked, type CitedDocument, citationDuplicates } from './article-rules.ts'
import { type Breach, type CheckedCitation, citationBreaches } from './citation-rules.ts'
import type { Policy } from './policy.ts'
import type { Finding } from './report.ts'

/** Where a finding stands: the article's index in the report and its input's name. */
export interface FindingPlace {
  readonly article: number
  readonly file: string
}

/** What the policy makes of one checked citation. */
export function citationFindings(place: FindingPlace, seen: CheckedCitation, policy: Policy): Finding[] {
  return citationBreaches(seen).flatMap((breach) => finding(place, breach, seen.citation, policy))
}

/** What the policy makes of an article's citations taken together, and of what it attributes without any. */
export function articleFindings(
  place: FindingPlace,
  attributions: readonly Attribution[],
  cited: readonly CitedDocument[],
  policy: Policy,
): Finding[] {
  return [
    ...citationDuplicates(cited).flatMap(({ citation, breach }) => finding(place, breach, citation, policy)),
    ...attributions.flatMap((attribution) => {
      const breach = attributionUnlinked(attribution)
      return breach === null
        ? []
        : finding(place, breach, { id: null, source: null, location: attribution.location }, policy)
    }),
  ]
}

function finding(
  place: FindingPlace,
  { rule, message, replaceWith }: Breach,
  at: { id: string | null; source: string | null; location: { line: number; column: number } },
  policy: Policy,
): Finding[] {
  const severity = policy[rule]
  if (severity === 'off') return []
  return [
    {
      rule,
      severity,
      message: printable(message),
      article: place.article,
      citation: at.id,
      source: at.source,
      location: { file: place.file, ...at.location },
      suggestion: replaceWith === null ? null : { replaceWith },
    },
  ]
}
