import { type Observer, seen } from '../observation.ts'
import { searchFor, searchTitles } from '../phrase-search.ts'
import type { SignalId } from '../weights.ts'

/**
 * A page of few words, one of these sentences among them.
 * @param amidMenus the signal when there are menus around it, as on a site's own page about such things
 */
export function saysOneOf(signal: SignalId, sentences: readonly string[], amidMenus = signal): Observer {
  const search = searchFor(sentences)
  return (answer) => {
    const sentence = answer.isNotice ? search(answer.plainStart) : null
    return sentence === null ? null : seen(answer.isBare ? signal : amidMenus, sentence)
  }
}

/**
 * A page of few words under one of these titles and nothing else, and its address does not say the same.
 * @param where `bare` for titles that poems and films have too: then no menu may be around it, unless its status is an error
 */
export function titledOneOf(
  signal: SignalId,
  titles: Iterable<string>,
  where: 'any' | 'bare' = 'any',
): Observer {
  const search = searchTitles(titles)
  return (answer) => {
    const fits = answer.isNotice && (where === 'any' || answer.isBare || answer.status >= 400)
    const title = fits ? search(answer.strangeTitleParts) : null
    return title === null ? null : seen(signal, title)
  }
}
