import { expect, test } from 'vitest'
import { sourceUrl } from '../../src/address/source-url.ts'
import { isEntry, isSaidBy } from '../../src/verdict/slug-match.ts'

test.each([
  ['https://words.test/meaning/unavailable', 'Unavailable', true],
  ['https://words.test/meaning/page-not-found/', 'Page not found', true],
  ['https://shabdkosh.test/arth/anupalabdh', 'अनुपलब्ध', true],
  ['https://words.test/%D7%9E%D7%97%D7%95%D7%A7', 'מחוק', true],
  ['https://words.test/meaning/available', 'Not found', false],
  ['https://words.test/', 'Unavailable', false],
  ['https://words.test/meaning/unavailable', '…', false],
])('%s is the entry of "%s": %s', (address, title, expected) => {
  expect(isEntry(sourceUrl(address), title)).toBe(expected)
})

test('an address says a title in other letters than its own', () => {
  expect(isSaidBy(sourceUrl('https://paper.test/2021/stranica-ne-najdena'), 'Страница не найдена')).toBe(true)
  expect(isSaidBy(sourceUrl('https://paper.test/2021/bridge-closed'), 'Страница не найдена')).toBe(false)
})
