import { describe, expect, test } from 'vitest'
import { languageCode } from '../../src/language/language.ts'
import { read } from './responses.ts'

const english =
  '<p>The council passed its budget at four in the morning, after nine hours of debate. We have found the money for the bridge, said the mayor as the last lights went out, and the vote was eleven to eight.'
const german =
  '<p>Der Rat hat seinen Haushalt um vier Uhr morgens beschlossen, nach neun Stunden Debatte. Wir haben das Geld für die Brücke gefunden, sagte die Bürgermeisterin, als die letzten Lichter ausgingen.'
const russian =
  '<p>Совет принял бюджет в четыре часа утра, после девяти часов споров. Мы нашли деньги на мост, сказала мэр, когда погасли последние огни, и голоса разделились одиннадцать к восьми.'

const languageOf = async (markup: string, field = '') =>
  (await read(markup, { headers: { 'Content-Language': field } })).language

describe('the language of a page', () => {
  test('is what the page declares', async () => {
    expect(await languageOf(`<html lang=en-GB>${english}`)).toBe('en')
    expect(await languageOf(`<html xml:lang=de>${german}`)).toBe('de')
    expect(await languageOf(`<meta property=og:locale content=ru_RU>${russian}`)).toBe('ru')
    expect(await languageOf(`<meta http-equiv=content-language content="de, en">${german}`)).toBe('de')
    expect(await languageOf(german, 'de-AT')).toBe('de')
  })

  test('is another where the text plainly is another', async () => {
    expect(await languageOf(`<html lang=en>${russian}`)).toBe('ru')
    expect(await languageOf(`<html lang=en-US>${german}`)).toBe('de')
    expect(await languageOf(`<html lang=de>${english}`)).toBe('en')
    expect(await languageOf(`<html lang=ru>${english}`)).toBe('en')
  })

  test('is detected where nothing is declared', async () => {
    expect(await languageOf(english)).toBe('en')
    expect(await languageOf(`<html lang="">${russian}`)).toBe('ru')
  })

  test('stays as declared, or unknown, where the text is too short to tell', async () => {
    expect(await languageOf('<html lang=fr><p>Der Rat')).toBe('fr')
    expect(await languageOf('<p>Der Rat')).toBeNull()
  })
})

test('language tags become ISO 639-1 codes', () => {
  for (const [tag, code] of [
    ['en', 'en'],
    ['EN-us', 'en'],
    ['pt_BR', 'pt'],
    ['zh-Hans-CN', 'zh'],
    ['iw', 'he'],
    ['rus', 'ru'],
    ['haw', null],
    ['english', null],
    ['', null],
    ['*', null],
  ] as const)
    expect(languageCode(tag), tag).toBe(code)
})
