import type { RuleId } from '../../report/report.ts'
import { headline } from '../../verdict/headline.ts'
import type { Reason, State, Verdict } from '../../verdict/verdict.ts'

export const verdicts = {
  states: {
    alive: 'stands',
    moved: 'moved',
    dead: 'gone',
    blocked: 'closed to us',
    unreachable: 'no answer',
    invalid: 'not an address',
  } satisfies Record<State, string>,
  /** one sentence, without a full stop */
  reason: (reason: Reason): string => headline({ reason } as Verdict),
  severities: { error: 'error', warning: 'warning', note: 'note' },
  rules: {
    'source-dead': 'Source gone',
    'source-moved': 'Source moved',
    'source-blocked': 'Source closed to us',
    'source-unreachable': 'Source gives no answer',
    'address-invalid': 'Not an address',
    'address-insecure': 'Address without encryption',
    'address-weak': 'Weak address',
    'fragment-missing': 'Place in the page is missing',
    'quote-missing': 'Quote not found',
    'quote-altered': 'Quote differs',
    'passage-removed': 'Passage removed',
    'source-drifted': 'Source has changed',
    'title-mismatch': 'Title differs',
    'publisher-mismatch': 'Publisher differs',
    'date-conflict': 'Date differs',
    'attribution-unlinked': 'Attribution without a link',
    'citation-duplicate': 'Two addresses of one document',
    'source-unarchived': 'Source not archived',
  } satisfies Record<RuleId, string>,
} as const
