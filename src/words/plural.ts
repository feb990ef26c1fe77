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

type Unit = 'millisecond' | 'minute' | 'hour' | 'day' | 'month'

/** An amount with its unit in words (CLDR, through Intl.NumberFormat). */
export function amounts(language: string) {
  return (count: number, unit: Unit) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count)
}
