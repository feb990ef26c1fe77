/**
 * A count with its noun, by the plural rules of the language (CLDR, through Intl.PluralRules).
 * @param forms `one`, `few`, `many`, `other`, as far as the language has them
 */
export function plurals(language: string) {
  const rules = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(language)
  return (count: number, forms: Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }) =>
    `${numbers.format(count)} ${forms[rules.select(count)] ?? forms.other}`
}
