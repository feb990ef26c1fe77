/** What is wrong with a password that somebody chose. */
export type PasswordFault = 'too-short' | 'too-long' | 'too-plain' | 'too-near'

const shortestPassword = 12
/** NIST wants 64 or more; the rest is a bound on what strangers can have us hash. */
export const longestPassword = 256

/** Steps from one character to the next that are neither none nor to a neighbour: `aaaa` and `12345678` have none. */
const leastSteps = 4
/** Characters that are left of a password without what everybody would try first. */
const leastOwn = 6
const triedFirst = ['stet', 'password', 'passwort', 'пароль', 'qwerty', 'йцукен', 'letmein', 'welcome', '123']

/**
 * Whether a password will do: length, and nothing that is tried first (the person's own name and address, the service's
 * name, common words, runs and repetitions); no rules about kinds of characters, and no ends after a time
 * (NIST SP 800-63B-4 §3.1.1.2). Pure.
 * @returns null when it will do
 */
export function passwordFault(
  password: string,
  person: { readonly name: string; readonly email: string },
): PasswordFault | null {
  if (password.length > longestPassword) return 'too-long'
  const folded = password.normalize('NFKC').toLowerCase()
  const characters = [...folded]
  if (characters.length < shortestPassword) return 'too-short'
  const steps = new Set(
    characters
      .slice(1)
      .map((character, index) => `${characters[index]}${character}`)
      .filter(isStep),
  )
  if (steps.size < leastSteps) return 'too-plain'
  const own = [...person.name.split(/[\s.,'-]+/), ...person.email.split(/[@.+_-]/)]
    .map((part) => part.normalize('NFKC').toLowerCase())
    .filter((part) => part.length >= 3)
    .toSorted((a, b) => b.length - a.length)
  const left = [...own, ...triedFirst].reduce((rest, part) => rest.replaceAll(part, ''), folded)
  return [...left.replace(/\s/g, '')].length < leastOwn ? 'too-near' : null
}

function isStep(pair: string): boolean {
  const [from, to] = [...pair].map((character) => character.codePointAt(0)!)
  return Math.abs(from! - to!) > 1
}
