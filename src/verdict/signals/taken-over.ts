import { decoded } from '../../address/decoded.ts'
import { registrableDomain } from '../../address/difference.ts'
import { slugWords } from '../../address/slug.ts'
import type { Page } from '../../page/page.ts'
import type { Answer } from '../answer.ts'
import { type Observer, seen } from '../observation.ts'
import { plainForm } from '../plain-form.ts'
import { slugMatch } from '../slug-match.ts'
import { tradeOf } from '../trade.ts'
import { textReach } from '../wording.ts'

/**
 * The page sells what lapsed domains are made to sell, and neither its address nor the article speaks of that; `instead` when
 * none of the words is there either by which they speak of the source.
 */
export const otherTrade: Observer = (answer) => {
  const { visit, page, isSuccess, known } = answer
  if (page === null || !isSuccess) return null
  const heads = `${page.title ?? ''} ${page.heading ?? ''}`
  const found = tradeOf(
    heads,
    `${page.title ?? ''} ${page.text.slice(0, textReach)}`,
    `${spelled(visit.url)} ${known.cited.join(' ')}`,
  )
  if (found === null) return null
  const signal = saysNothingCited(answer, page) ? 'other-trade-instead' : 'other-trade'
  return seen(signal, `${found.trade}: ${found.words.join(', ')}`)
}

const fewestWords = 3
const reach = 20_000

function saysNothingCited({ visit, known }: Answer, page: Page): boolean {
  const spoken = plainForm(`${slugWords(visit.url).join(' ')} ${known.cited.join(' ')}`)
  const words = [...new Set(spoken.match(/\p{L}{5,}/gu))].filter(
    (word) => !/[\u3040-\u30ff\u3400-\u9fff]/.test(word),
  )
  const text = plainForm(`${page.title ?? ''} ${page.text.slice(0, reach)}`)
  // Words are bent at their ends.
  return (
    words.length >= fewestWords &&
    !words.some((word) => text.includes(word.slice(0, Math.max(5, word.length - 3))))
  )
}

/** The source leads to another site, whose name is not like its own and whose page does not carry the words of its address. */
export const otherSite: Observer = ({ visit, page, isSuccess }) => {
  const [from, to] = [visit.url, visit.finalUrl].map((address) =>
    registrableDomain(new URL(address).hostname),
  )
  if (page === null || !isSuccess || from === to || name(from!) === name(to!)) return null
  return slugMatch(visit.url, page).shared.length > 0 ? null : seen('other-site', `${from} to ${to}`)
}

/** A story in another language than the one that we read here before. */
export const otherLanguage: Observer = ({ page, isSuccess, hasProse, known: { before } }) => {
  if (page === null || !isSuccess || !hasProse || before === null) return null
  if (page.language === null || before.language === null || page.language === before.language) return null
  return seen('other-language', `${page.language}, and ${before.language} before`)
}

/** The label that somebody chose: a site may move from one suffix to another. */
function name(domain: string): string {
  return domain.split('.', 1)[0]!
}

function spelled(address: string): string {
  const { hostname, pathname } = new URL(address)
  return `${hostname} ${decoded(pathname)}`
}
