import { expect, test } from 'vitest'
import { sourceUrl } from '../../src/address/source-url.ts'
import { readPage } from '../../src/page/read-page.ts'

async function pageOf(markup: string) {
  const bytes = Buffer.from(markup)
  return await readPage(sourceUrl('https://paper.test/a'), {
    headers: [['content-type', 'text/html; charset=utf-8']],
    body: {
      size: bytes.length,
      truncated: null,
      bytes,
      async *chunks() {
        yield bytes
      },
    },
  })
}

test('a page tells what it brings in: frames, scripts, and the code that stands in it', async () => {
  const page = await pageOf(
    '<script src=" /a.js "></script><script>location.href="/b"</script><iframe src="//c.test/?x=1&amp;y=2">no frames</iframe>' +
      '<frameset><frame src="d.html"></frameset><script type="module">go()</script>' +
      '<script type="application/json">{"not":"code"}</script><script type="application/ld+json">{}</script>',
  )
  expect(page.scripts).toEqual(['/a.js'])
  expect(page.frames).toEqual(['//c.test/?x=1&y=2', 'd.html'])
  expect(page.code).toBe('location.href="/b"\ngo()')
  expect(page.text).toBe('')
})

test('of many scripts and long ones only the beginning is kept', async () => {
  const page = await pageOf(
    `<iframe src="/${'f'.repeat(9_000)}"></iframe>${'<script src="/x.js"></script>'.repeat(500)}<script>${'y'.repeat(90_000)}</script>`,
  )
  expect(page.scripts).toHaveLength(50)
  expect(page.frames[0]).toHaveLength(500)
  expect(page.code.length).toBeLessThanOrEqual(4_000)
})
