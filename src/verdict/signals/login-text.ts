import type { Answer } from '../answer.ts'
import { type Observer, seen } from '../observation.ts'
import { searchFor } from '../phrase-search.ts'
import { loginDemands } from '../phrases/login.ts'
import { plainForm } from '../plain-form.ts'

const search = searchFor(loginDemands)
/** How far into what a page says a demand stands; later, it is about a part of it: to answer, to see a picture. */
const reach = 200
const fewLetters = 400

/** A page of few words that begins with the demand to log in, with no form to do it in. */
export const loginText: Observer = ({ page, isNotice }: Answer) => {
  if (page === null || !isNotice || page.access === 'login' || page.text.length > fewLetters) return null
  const { text, opening } = page
  const begin = plainForm(text.slice(opening.start, opening.start + reach).replaceAll('\n', ' '))
  const words = search(begin)
  return words === null ? null : seen('login-text', words)
}
