/**
 * The words of one language that say who speaks. Data only: what is done with them stands in speech.ts, so a further
 * language is a further table. Words are lower case unless the language writes them with a capital.
 */
export interface Wording {
  /** finite verbs that put words into somebody's mouth: "said" */
  readonly speech: ReadonlySet<string>
  /** their participles, which borrow the subject of the sentence: "calling" */
  readonly participles: ReadonlySet<string>
  /** verbs by which an outlet hands on what somebody said: "TASS cited Assad", "Putin was cited by TASS" */
  readonly relay: ReadonlySet<string>
  /** auxiliaries that turn `relay` round */
  readonly passive: ReadonlySet<string>
  /** word pairs and words before the one who speaks, by the first of them: "according to" */
  readonly sourcePhrases: ReadonlyMap<string, readonly (readonly string[])[]>
  /** words before which a verb form is a noun: "the claim" */
  readonly determiners: ReadonlySet<string>
  /** words that may stand between a subject and its verb */
  readonly fillers: ReadonlySet<string>
  readonly times: ReadonlySet<string>
  readonly pronouns: ReadonlySet<string>
  readonly prepositions: ReadonlySet<string>
  /** words with a capital at the beginning of a sentence that begin no name */
  readonly openers: ReadonlySet<string>
  /** what a person may be called by instead of by name, and what stands before names: "president" */
  readonly roles: ReadonlySet<string>
  /** words before a name that belong to its owner's role: "Russian" */
  readonly qualifiers: ReadonlySet<string>
  /** lower-case words inside names: "van" */
  readonly particles: ReadonlySet<string>
  /** nouns that make the name beside them an outlet: "newspaper"; those in `wireNouns` only after a word for news */
  readonly outletNouns: ReadonlySet<string>
  readonly wireNouns: ReadonlySet<string>
  readonly newsWords: ReadonlySet<string>
  /** what stands right before an outlet (and the words that describe it) from which something is reported */
  readonly beforeOutlet: RegExp
  /** what stands right after an outlet that reports */
  readonly afterOutlet: RegExp
  /** what stands right before a platform on which somebody speaks */
  readonly beforePlatform: RegExp
  /** verbs that name the platform themselves: "tweeted" */
  readonly platformVerbs: Readonly<Record<string, string>>
  /** words that end in a full stop in mid-sentence, without it */
  readonly abbreviations: ReadonlySet<string>
  /** true where a verb regularly stands before its subject without a quotation before it */
  readonly verbFirst: boolean
  /** number of words that name a person after a run of other capitalised words; null where runs do not mix */
  readonly nameLength: ((run: readonly string[]) => number) | null
}

/** Words of a list, between white space. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}

/** Phrases by their first word, each cut into its words. */
export function phrases(list: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  return Map.groupBy(
    list.map((phrase) => phrase.split(' ')),
    ([first]) => first!,
  )
}
