import type { Speaker } from './speech.ts'
import { addressSpelling } from './spelling.ts'
import type { Statement } from './statements.ts'

interface Person {
  readonly key: string
  readonly name: string
}

/** How far back, in paragraphs, a pronoun may point. */
const maxBlocksBack = 2
const keyLength = 5

/**
 * Who each speaker of an article is, by name as the nearest sentence has it. "He" and "the president" stand for the
 * last person named, where only one can be meant: the sentence that names them names nobody else who is known to be a
 * person, or they speak in it; and "the president" only for somebody whom the article calls president.
 * @returns names in the place of speakers; null where nobody can be named safely
 */
export function nameSpeakers(
  statements: readonly Statement[],
): (statement: number, speaker: Speaker | null) => string | null {
  const roles = knownPeople(statements)
  const resolved: (Person | null)[] = []
  const named = statements.map((statement) => {
    const people = new Map<string, string>()
    for (const { name } of statement.names) if (roles.has(keyOf(name))) people.set(keyOf(name), name)
    return people
  })

  const referent = (index: number, wanted: string | null): Person | null => {
    const { block } = statements[index]!
    for (let back = index; back >= 0 && block - statements[back]!.block <= maxBlocksBack; back--) {
      const people = named[back]!
      const said = back < index ? resolved[back] : null
      if (people.size === 0 && !said) continue
      const [only] = [...people].map(([key, name]) => ({ key, name }))
      const person = said ?? (people.size === 1 ? only! : null)
      if (person === null) return null
      return wanted === null || roles.get(person.key)?.has(wanted) ? person : null
    }
    return null
  }

  const pronouns: (string | null)[] = []
  const byRole: Map<string, string | null>[] = []
  for (const [index, { cues }] of statements.entries()) {
    const speakers = new Map<string, Person>()
    byRole[index] = new Map()
    pronouns[index] = null
    for (const { speaker } of cues) {
      let person: Person | null = null
      if (speaker.kind === 'name') person = { key: keyOf(speaker.name), name: speaker.name }
      if (speaker.kind === 'pronoun') {
        person = referent(index, null)
        pronouns[index] = person?.name ?? null
      }
      if (speaker.kind === 'role') {
        person = referent(index, speaker.role)
        byRole[index].set(speaker.role, person?.name ?? null)
      }
      if (person !== null) speakers.set(person.key, person)
    }
    resolved[index] = speakers.size === 1 ? [...speakers.values()][0]! : null
  }

  return (index, speaker) => {
    switch (speaker?.kind) {
      case 'name':
        return speaker.name
      case 'pronoun':
        return pronouns[index] ?? null
      case 'role':
        return byRole[index]?.get(speaker.role) ?? null
      case 'outlet':
      case undefined:
        return null
    }
  }
}

/** Everybody who speaks or is named with a role, by the stem of their last name, with their roles. */
function knownPeople(statements: readonly Statement[]): Map<string, Set<string>> {
  const roles = new Map<string, Set<string>>()
  const know = (name: string, role: string | null) => {
    const known = roles.get(keyOf(name)) ?? new Set()
    if (role !== null) known.add(role)
    roles.set(keyOf(name), known)
  }
  for (const { cues, names } of statements) {
    for (const { speaker } of cues) if (speaker.kind === 'name') know(speaker.name, speaker.role)
    for (const { name, role } of names) if (role !== null) know(name, role)
  }
  return roles
}

function keyOf(name: string): string {
  return addressSpelling(name.slice(name.lastIndexOf(' ') + 1).replace(/['’]s$/, '')).slice(0, keyLength)
}
