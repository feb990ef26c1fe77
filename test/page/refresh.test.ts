import { describe, expect, test } from 'vitest'
import { parseRefresh } from '../../src/page/refresh.ts'
import { read, url } from './responses.ts'

const base = 'https://courier.test/news/'
const self = 'https://courier.test/news/budget'

describe('a declarative refresh is read as browsers read it', () => {
  const target = 'https://courier.test/news/new'
  for (const [content, seconds] of [
    ['0;url=new', 0],
    ['5; URL=new', 5],
    ['  05 ,  url = new', 5],
    ['0;new', 0],
    ['0 new', 0],
    ['0; url="new"', 0],
    ["0; url='new' and more", 0],
    ['0; "new"', 0],
    ['0;url="new', 0],
    ['1.9; url=new', 1],
    ['.5; url=new', 0],
    ['0;\n\turl\n=\nnew', 0],
  ] as const)
    test(JSON.stringify(content), () => {
      expect(parseRefresh(content, base, self)).toEqual({ url: target, seconds })
    })

  test('without a target the page refreshes itself', () => {
    for (const content of ['300', '300;', '300 ; ', '300.'])
      expect(parseRefresh(content, base, self)).toEqual({ url: self, seconds: 300 })
  })

  test('what browsers do not understand, or what leads nowhere we go, is none', () => {
    for (const content of [
      '',
      'url=new',
      ';url=new',
      '-1;url=new',
      '5x;url=new',
      'soon',
      '0;url=javascript:x',
    ])
      expect(parseRefresh(content, base, self)).toBeNull()
    expect(parseRefresh('0;url=http://[', base, self)).toBeNull()
  })

  test('a target named "urlaub" is no address after "url"', () => {
    expect(parseRefresh('0;urlaub', base, self)?.url).toBe('https://courier.test/news/urlaub')
  })
})

describe('a page refreshes', () => {
  test('by its first meta, resolved against base', async () => {
    const page = await read(
      '<meta http-equiv=Refresh content="3;url=b?x=1&amp;y=2"><base href="/a/"><meta http-equiv=refresh content="0;url=c">',
    )
    expect(page.refresh).toEqual({ url: 'https://courier.test/a/b?x=1&y=2', seconds: 3 })
  })

  test('by its header', async () => {
    const page = await read('<p>moved', { headers: { Refresh: '0; url=/b' } })
    expect(page.refresh).toEqual({ url: 'https://courier.test/b', seconds: 0 })
  })

  test('not inside noscript, where it is for browsers without scripts', async () => {
    expect(
      (await read('<noscript><meta http-equiv=refresh content="0;url=/no"></noscript>')).refresh,
    ).toBeNull()
  })

  test('to itself, when no target is named', async () => {
    expect((await read('<meta http-equiv=refresh content=60>')).refresh).toEqual({ url, seconds: 60 })
  })
})
