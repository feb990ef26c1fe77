import { describe, expect, test } from 'vitest'
import { pageLimits } from '../../src/page/limits.ts'
import { readPage } from '../../src/page/read-page.ts'
import { now, read, response, url } from './responses.ts'

const textOf = async (markup: string) => (await read(markup)).text

describe('the text of a page', () => {
  test('has a line for each block, and inline elements do not break words', async () => {
    expect(
      await textOf(
        '<h1>Bud<em>get</em></h1><p>One <b>two</b>\n  three<br>four</p><ul><li>a<li>b</ul><td>c<td>d',
      ),
    ).toBe('Budget\nOne two three\nfour\na\nb\nc\nd')
  })

  test('has its white space folded, no-break spaces too', async () => {
    expect(await textOf('<p>\u00a0 a &nbsp; b\u2009c\t\r\n\u3000d </p>  \n <p> e')).toBe('a b c d\ne')
  })

  test('has its character references decoded, as browsers do', async () => {
    expect(await textOf('<p>&ldquo;4 &lt; 5&#8221; &amp;amp; &copy2026 &notit; &#x1F600; &unknown; &')).toBe(
      '“4 < 5” &amp; ©2026 ¬it; 😀 &unknown; &',
    )
  })

  test('decodes a character reference that is cut in two by the pieces a page comes in', async () => {
    const markup = `<!--${'x'.repeat(20_000)}--><title>a&ldquo;b</title><p id="&lt;">Caf&eacute; &CounterClockwiseContourIntegral; &amp;`
    for (const chunkBytes of [1, 2, 5, 11, 1000]) {
      const page = await read(markup, { chunkBytes })
      expect(page).toMatchObject({ text: 'Café ∳ &', title: 'a“b' })
      expect([...page.ids]).toEqual(['<'])
    }
  })

  test('has neither scripts nor styles, templates, drawings, frames and lists of choices', async () => {
    expect(
      await textOf(`<head><title>t</title><style>p > a {}</style><script>if (a < b) document.write("<p>x")</script></head>
        <template><p>no</p><template>no</template>no</template><svg><title>no</title><text>no</text></svg>
        <select><option>no<option>no</select><iframe>no</iframe><textarea>no</textarea><p>yes`),
    ).toBe('yes')
  })

  test('goes on after a drawing or a list of choices that is never closed', async () => {
    expect(await textOf('<svg><path><p>one</p>')).toBe('one')
    expect(await textOf('<div><svg><g></div>two')).toBe('two')
    expect(await textOf('<select><option>no<p>three')).toBe('three')
    expect(await textOf('<svg/>four<svg><svg></svg>no</svg>five')).toBe('fourfive')
    expect(await textOf('<svg><foreignObject><p>no</p></foreignObject>no</svg>six')).toBe('six')
  })

  test('has what readers without scripts see, menus and footers too: nothing of an article may be lost', async () => {
    expect(
      await textOf('<nav>menu</nav><aside>box</aside><noscript>no scripts</noscript><footer>foot</footer>'),
    ).toBe('menu\nbox\nno scripts\nfoot')
  })

  test('has no characters that are not seen, and no halves of characters', async () => {
    expect(
      await textOf(
        '<!doctype html><html lang=en><title>Budget</title><p>a\0b\u0007c\u00ad\u200bd\ufeff\u202ee&#xD800;&#0;',
      ),
    ).toBe('abcde\ufffd\ufffd')
    expect(await textOf('<p>👩\u200d🚒 می\u200cخواهم')).toBe('👩\u200d🚒 می\u200cخواهم')
  })

  test('is read from broken markup', async () => {
    expect(await textOf('<p>a<b>b</p>c</i></div><p a="x>y" b=z>d<!-- e --!>f<!x>g</>h<1>i<')).toBe(
      'ab\nc\ndfgh<1>i<',
    )
    expect(await textOf('<p>a<!-- never closed <p>b')).toBe('a')
    expect(await textOf('<p>a<p class="never closed <p>b')).toBe('a')
    for (const cut of ['</p ', '<p /', '<p ', '<p a=', '<!-- '])
      expect(await textOf(`<p>a</p>${cut}`)).toBe('a')
    expect(await textOf('<DIV>A<P>B</P>C</DIV>')).toBe('A\nB\nC')
  })

  test('ends at its bound, and says so', async () => {
    const limits = { ...pageLimits, textLength: 10 }
    const cut = await readPage(url, response('<p>one two<p>three four'), limits, now)
    expect(cut).toMatchObject({ text: 'one two\nth', partial: true })
    const fits = await readPage(url, response('<p>one two<p>th'), limits, now)
    expect(fits).toMatchObject({ text: 'one two\nth', partial: false })
  })

  test('is partial when the body was', async () => {
    expect((await read('<p>a', { truncated: 'length' })).partial).toBe(true)
    expect((await read('<p>a')).partial).toBe(false)
  })

  test('has the same digest for the same words, whatever is around them', async () => {
    const [one, two, other] = await Promise.all([
      read('<p>one  two</p>'),
      read('<script>1</script><div class=x>one <i>two</i></div>'),
      read('<p>one three</p>'),
    ])
    expect(one.textDigest).toBe(two.textDigest)
    expect(one.textDigest).not.toBe(other.textDigest)
    expect(one.textDigest).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('ids', () => {
  test('are those of elements and the names of anchors, as fragments find them', async () => {
    const page = await read(
      '<h2 id=a>x</h2><A NAME="b&amp;c">y</A><p ID=d><a name=e id=f><input name=no id=g>',
    )
    expect([...page.ids]).toEqual(['a', 'b&c', 'd', 'f', 'e', 'g'])
  })

  test('are bounded in number and length', async () => {
    const many = Array.from({ length: 6_000 }, (_, index) => `<p id=i${index}>`).join('')
    expect((await read(many)).ids.size).toBe(5_000)
    const [long] = (await read(`<p id="${'x'.repeat(9_000)}">`)).ids
    expect(long).toHaveLength(2_000)
  })
})

describe('what is not HTML', () => {
  const typed = (type: string, body: string | Uint8Array) => read(body, { headers: { 'Content-Type': type } })

  test('plain text has a line for each paragraph', async () => {
    expect(await typed('text/plain', 'one\r\ntwo <b>\n \n\nthree &amp;\n')).toMatchObject({
      text: 'one two <b>\nthree &amp;',
      mediaType: 'text/plain',
      charset: 'utf-8',
      access: 'open',
      title: null,
    })
  })

  test('JSON is text', async () => {
    expect((await typed('application/ld+json; charset=utf-8', '{"a":\n "b"}')).text).toBe('{"a": "b"}')
  })

  test('a feed has a line for each element, marked sections and references decoded', async () => {
    const page = await typed(
      'application/rss+xml',
      '<?xml version="1.0"?><rss><title>A &amp; B</title><x/><description><![CDATA[c < d]]></description></rss>',
    )
    expect(page).toMatchObject({ text: 'A & B\nc < d', mediaType: 'application/rss+xml', ids: new Set() })
  })

  test('everything else has a media type and no text, and nobody can mistake that for an empty page', async () => {
    for (const type of ['application/pdf', 'image/png', 'image/svg+xml', 'video/mp4', 'application/zip'])
      expect(await typed(type, 'anything')).toMatchObject({
        mediaType: type,
        charset: null,
        text: '',
        access: 'unknown',
        partial: false,
        bytes: 8,
      })
  })
})
