import { describe, expect, test } from 'vitest'
import { read } from './responses.ts'

async function passageOf(markup: string): Promise<string> {
  const { text, passage } = await read(markup)
  return text.slice(passage.start, passage.end).trim()
}

const menu = '<ul><li><a href=/a>Politics and the town</a></li><li><a href=/b>Sport</a></li></ul>'

describe('the longest passage of a page', () => {
  test('is its story, without menus and teasers', async () => {
    const story = '<h1>Bridge</h1><p>It opened <a href=/x>on Monday</a> at ten.</p><p>Boats passed.</p>'
    const teasers =
      '<ul><li><a href=/1>Mayor resigns</a><p>She leaves in May.</p></li><li><a href=/2>Rain</a></li></ul>'
    expect(await passageOf(menu + story + teasers)).toBe('Bridge\nIt opened on Monday at ten.\nBoats passed.')
  })

  test('ends at a card, which is a link around blocks', async () => {
    const card =
      '<a href=/x><div><h3>Mayor resigns</h3><p>She leaves in May, she said on Monday.</p></div></a>'
    expect(await passageOf(`<p>It opened on Monday.</p>${card}${card}<p>Then.</p>`)).toBe(
      'It opened on Monday.',
    )
  })

  test('is all of the text where there are no links', async () => {
    expect(await passageOf('<h1>Bridge</h1><p>Open.</p>')).toBe('Bridge\nOpen.')
    const { text, passage } = await read('one\n\ntwo', { headers: { 'Content-Type': 'text/plain' } })
    expect(passage).toEqual({ start: 0, end: text.length })
  })

  test('is empty where there is nothing but links, ended or not', async () => {
    expect(await passageOf(`${menu}<p><a href=/c>All of it`)).toBe('')
    expect(await passageOf('')).toBe('')
  })

  test('does not depend on how the bytes come', async () => {
    const markup = `${menu}<p>${'It opened <a href=/x>on Monday</a>. '.repeat(400)}</p>${menu}`
    const whole = await read(markup)
    expect((await read(markup, { chunkBytes: 7 })).passage).toEqual(whole.passage)
  })
})
