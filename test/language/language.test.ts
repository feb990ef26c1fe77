import { expect, test } from 'vitest'
import { languageOf } from '../../src/language/language.ts'

const samples = {
  en: 'The council passed its budget at four in the morning, after nine hours of debate. They have found the money for the bridge, which was not in the plan, said the mayor with a smile.',
  de: 'Der Rat hat den Haushalt um vier Uhr morgens beschlossen, nach neun Stunden Debatte. Das Geld für die Brücke ist gefunden, sagte die Bürgermeisterin, und es ist nicht von der Bank.',
  ru: 'Совет принял бюджет в четыре часа утра, и это было не то, что ждали от него. Мэр сказала, что деньги на мост нашли, но для школы их у города нет, как и было.',
  uk: 'Рада ухвалила бюджет о четвертій ранку, і це було не те, що від неї чекали. Мер сказала, що гроші на міст знайшли, але для школи їх у міста немає, як і було до того.',
  ja: '市議会は午前四時に予算を可決した。市長は橋のための資金が見つかったと述べた。九時間の審議の後、賛成は十一、反対は八だった。学校の屋根の修理は来年に延期される見通しだ。',
  hu: 'A tanács hajnali négykor fogadta el a költségvetést, kilenc óra vita után. A polgármester azt mondta, hogy a hídra megvan a pénz, az iskolára viszont nincs elég.',
}

test.each(Object.entries(samples))('%s is told by its words', (code, text) => {
  expect(languageOf(text, [])).toBe(code)
})

test('a declared language stands unless the text plainly is another', () => {
  expect(languageOf(samples.en, ['en-GB'])).toBe('en')
  expect(languageOf(samples.ru, ['en'])).toBe('ru')
  expect(languageOf(samples.de, ['', 'en'])).toBe('de')
  expect(languageOf('Budget', ['de'])).toBe('de')
  expect(languageOf('Budget', [])).toBeNull()
})
