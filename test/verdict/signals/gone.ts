import { hashesOfPassage } from '../../../src/page/likeness.ts'
import { nothingKnown } from '../../../src/verdict/known.ts'
import { sketchPage } from '../../../src/verdict/sketch.ts'
import { blankPage } from '../../page/blank-page.ts'
import { answered, barePage, type Case, failed, longText, type Scene, storyPage } from '../scene.ts'

const shows = (title: string | null, text = '', heading: string | null = null, status = 200) =>
  answered(status, { page: { ...barePage(title, text), heading } })

export const goneTitleCases: readonly Case[] = [
  ['English', shows('Page not found'), 'gone-title'],
  ["with the site's name", shows('404 - Page Not Found | The Paper'), 'gone-title'],
  ["with the site's name first", shows('The Paper: Startseite – Seite nicht gefunden'), 'gone-title'],
  ['a number alone', shows('Error 404 (Not Found)'), 'gone-title'],
  ['Russian', shows('Страница не найдена — Газета'), 'gone-title'],
  ['Russian with a number', shows('Ошибка 404. Страница не найдена'), 'gone-title'],
  ['Ukrainian', shows('Сторінку не знайдено'), 'gone-title'],
  ['German', shows('Seite nicht gefunden - Die Zeitung'), 'gone-title'],
  ['French', shows('Page introuvable | Le Journal'), 'gone-title'],
  ['Spanish', shows('Página no encontrada'), 'gone-title'],
  ['Portuguese', shows('Ops! Não encontramos essa página - Folha'), 'gone-title'],
  ['Italian', shows('Pagina non trovata'), 'gone-title'],
  ['Polish', shows('Nie znaleziono strony – Tygodnik'), 'gone-title'],
  ['Turkish, in capitals', shows('SAYFA BULUNAMADI - Gazete'), 'gone-title'],
  ['Dutch', shows('Pagina niet gevonden'), 'gone-title'],
  ['Swedish', shows('Sidan kunde inte hittas'), 'gone-title'],
  ['Czech', shows('Stránka nebyla nalezena'), 'gone-title'],
  ['Indonesian', shows('Halaman tidak ditemukan'), 'gone-title'],
  ['Arabic, with vowels', shows('عذرًا، الصفحةُ غير موجودة | أخبار'), 'gone-title'],
  ['Persian', shows('صفحه مورد نظر یافت نشد'), 'gone-title'],
  ['Hindi', shows('पृष्ठ नहीं मिला'), 'gone-title'],
  ['Chinese', shows('页面没有找到_新闻网'), 'gone-title'],
  ['Japanese', shows('ページが見つかりません | 新聞'), 'gone-title'],
  ['Korean', shows('요청하신 페이지를 찾을 수 없습니다'), 'gone-title'],
  ['with a name in it', shows('The page “/news/2017/bridge” could not be found'), 'gone-title'],
  ['a product', shows('Product no longer available | Shop'), 'gone-title'],
  ['an advertisement', shows('Diese Stellenanzeige ist nicht mehr online'), 'gone-title'],
  ['a thing that no page shows', shows('Boat not found'), null],
  ['a question', shows('Page not found after moving to a new host'), null],
  [
    'what the address says itself',
    answered(200, { url: 'https://wiki.test/wiki/HTTP_404', page: barePage('HTTP 404 - Wiki', '') }),
    null,
  ],
  ['a story', shows('Missing hiker not found after nine days'), null],
  [
    'a story about error pages',
    shows('404 Not Found: a short history of the error page | The Paper', longText),
    null,
  ],
  ['a 404, which says so itself', shows('Page not found', '', null, 404), null],
  ['no answer', failed('timeout'), null],
]

export const goneHeadingCases: readonly Case[] = [
  ['the heading', shows('The Paper', '', 'Oops! That page can’t be found.'), 'gone-heading'],
  ['the heading says sorry', shows('The Paper', '', 'Sorry, this page doesn’t exist'), 'gone-heading'],
  ['in its second sentence', shows('Oh no', '', 'Uh oh. This listing has expired'), 'gone-heading'],
  [
    'a line of a page without headings',
    shows('Messenger', 'Messenger\nPost not found\nOpen'),
    'gone-heading',
  ],
  [
    'a statement that the title does not repeat',
    shows('Chirp', '', 'This post was deleted by the person who wrote it'),
    'gone-heading',
  ],
  ['a headline', shows('Minister’s post was deleted', '', 'Minister’s post was deleted'), null],
  ['a section of a standard', shows('Standard', '', '15.5.5. 404 Not Found'), null],
  [
    'a line of an article without headings',
    answered(200, { page: { ...storyPage, heading: null, text: 'This content is no longer available.' } }),
    null,
  ],
  ['a 404, which says so itself', shows('The Paper', '', 'Page not found', 404), null],
]

export const goneTextCases: readonly Case[] = [
  ['English', shows(null, 'Sorry, the page you are looking for does not exist.'), 'gone-text'],
  ['Russian', shows(null, 'Запрашиваемая страница не существует.'), 'gone-text'],
  ['German', shows(null, 'Die von Ihnen gesuchte Seite gibt es nicht.'), 'gone-text'],
  ['French', shows(null, 'La page que vous recherchez n’existe plus.'), 'gone-text'],
  ['Spanish', shows(null, 'La página que buscas no existe.'), 'gone-text'],
  [
    'a record asked for',
    shows(null, 'El expediente solicitado no existe o ha sido dado de baja.'),
    'gone-text',
  ],
  ['Japanese', shows(null, '指定された記事は掲載期間が終了しました。'), 'gone-text'],
  ['Chinese', shows(null, '您要查看的网页可能已被删除、名称已被更改。'), 'gone-text'],
  ['Arabic', shows(null, 'الصفحة التي تبحث عنها غير متوفرة أو تم نقلها.'), 'gone-text'],
  [
    'of something in a page with a heading of its own',
    shows('Minutes of 2017 | Town', 'The page you are looking for was not found.', 'Minutes of 2017'),
    'gone-content',
  ],
  ['content, embedded or not', shows(null, 'Sorry, this video has been removed.'), 'gone-content'],
  [
    'above a list of teasers',
    answered(200, {
      page: {
        ...barePage('Shop', `Shop\nSorry\nThe page you requested was not found.\n${longText}`),
        heading: 'Sorry',
        passage: { start: 0, end: 40 },
      },
    }),
    'gone-text',
  ],
  [
    'a story that quotes one',
    shows(null, `"The page you are looking for does not exist." ${longText}`),
    null,
  ],
  ['among teasers', shows('Shop', `${'News from the harbour\n'.repeat(60)}The page was not found.`), null],
  ['other words', shows(null, 'The hiker was not found.'), null],
]

export const goneMarkCases: readonly Case[] = [
  ['a class of the body', answered(200, { page: { classes: new Set(['blog', 'error404']) } }), 'gone-mark'],
  ['the id of an element', answered(200, { page: { ids: new Set(['Page-Not-Found']) } }), 'gone-mark'],
  ['others', answered(200, { page: { classes: new Set(['single', 'post-404']) } }), null],
  ['under 404', answered(404, { page: { classes: new Set(['error404']) } }), null],
]

const retired = 'The product you are looking for is no longer available.'
const partly = (opening: string, rest: string): Scene =>
  answered(200, {
    page: { title: 'Bicycles', text: `${opening}\n${rest}`, opening: { start: 0, end: opening.length } },
  })

export const noticeAloneCases: readonly Case[] = [
  ['a sentence', answered(200, { page: barePage('Bicycles', retired) }), 'notice-alone'],
  [
    'a sentence above other goods',
    partly(retired, 'Bicycles of all sizes, 499 a piece. '.repeat(12)),
    'notice-alone',
  ],
  ['a title alone', answered(200, { page: barePage('Page not found', '') }), 'notice-alone'],
  [
    'nothing but an offer',
    answered(200, { page: barePage(null, 'This domain is for sale.') }),
    'notice-alone',
  ],
  [
    'a brief that comes to it later',
    answered(200, {
      page: barePage(
        'Bicycles',
        `The shop on the quay closed its doors on Monday, after forty years of selling to all of the town and half of the county. ${retired}`,
      ),
    }),
    null,
  ],
  [
    'a sentence that says it in passing',
    answered(200, {
      page: barePage(
        'Bicycles',
        'The court held on Monday that the order of the mayor stands, that the file is no longer available to visitors of the archive, and that both sides bear their costs.',
      ),
    }),
    null,
  ],
  ['under 404', answered(404, { page: barePage('Bicycles', retired) }), null],
]

export const nothingFoundCases: readonly Case[] = [
  ['a search for the address', shows('Search', '', 'We could not find “harbour bridge”'), 'nothing-found'],
  ['German', shows('Ihre Suche ergab keine Treffer | Zeitung'), 'nothing-found'],
  [
    'a search that was cited',
    answered(200, { url: 'https://paper.test/?s=bridge', page: barePage('No results for bridge', '') }),
    null,
  ],
  ['a story', answered(200, { page: storyPage }), null],
]

const json = (text: string) => answered(200, { page: { mediaType: 'application/json', text } })

export const claimsGoneCases: readonly Case[] = [
  ['a status for robots', answered(200, { page: { claimedStatus: 404 } }), 'claims-gone'],
  ['a good one', answered(200, { page: { claimedStatus: 200 } }), null],
  ['a service that says 404', json('{"status":404,"message":"x"}'), 'claims-gone'],
  ['a service that says it in words', json('{"error":{"message":"Record not found"}}'), 'claims-gone'],
  ['in a list of errors', json('{"errors":[{"code":"NOT_FOUND"}]}'), 'claims-gone'],
  ['a record', json('{"status":"ok","title":"Bridge"}'), null],
  ['a record of a link checker', json('{"links":[{"status":404}]}'), null],
  ['no JSON', json('not found {'), null],
  ['under 404', answered(404, { page: { claimedStatus: 404 } }), null],
]

export const troubleTitleCases: readonly Case[] = [
  ['an error', shows('Ошибка | Связи'), 'trouble-title'],
  ['the heading', shows('The Paper', '', 'Oops!'), 'trouble-title'],
  ['a story about errors', shows('Errors of the mayor'), null],
  ['over a story', shows('Error', longText), null],
]

const pdf = 'https://paper.test/files/bridge.pdf'

export const notTheDocumentCases: readonly Case[] = [
  ['a web page for a PDF', answered(200, { url: pdf, page: barePage('Files', 'Gone.') }), 'not-the-document'],
  ['the PDF', answered(200, { url: pdf, page: { mediaType: 'application/pdf' } }), null],
  ['a reader around it', answered(200, { url: pdf, page: barePage('Files', longText) }), null],
  [
    "an encyclopaedia's page about a file",
    answered(200, {
      url: 'https://wiki.test/wiki/File:Bridge.jpg',
      page: barePage('File:Bridge.jpg', 'By me.'),
    }),
    null,
  ],
]

const whole = { start: 0, end: longText.length }
const was = sketchPage({
  ...blankPage,
  ...storyPage,
  passage: whole,
  passageHashes: hashesOfPassage(longText, whole),
})
const over = (title: string, text: string): Scene => ({
  ...shows(title, text),
  known: { ...nothingKnown, before: was },
})

export const beforeCases: readonly Case[] = [
  ['the story, rewritten in part', over('Bridge open', `It rained on Sunday. ${longText}`), 'like-before'],
  ['another text under another title', over('Taken down', 'This was withdrawn.'), 'unlike-before'],
  ['another text under the same title', over('Harbour bridge reopens after storm', 'Soon.'), null],
  ['never seen before', shows('Taken down', 'This was withdrawn.'), null],
  [
    'a list before',
    {
      ...shows('Taken down', 'This was withdrawn.'),
      known: { ...nothingKnown, before: { ...was, prose: false } },
    },
    null,
  ],
]

export const contentCases: readonly Case[] = [
  ['long text', answered(200, { page: storyPage }), 'readable-text'],
  ['few words', answered(200, { page: { text: 'Gone.' } }), 'short-text'],
  ['few words of a text that was cut', answered(200, { page: { text: 'Gone.', partial: true } }), null],
  ['few words that are no web page', answered(200, { page: { text: 'a,b', mediaType: 'text/csv' } }), null],
  [
    'long, but nothing of it a story',
    answered(200, { page: { ...storyPage, passage: { start: 0, end: 100 } } }),
    'no-passage',
  ],
  ['neither long nor short', answered(200, { page: { text: 'a'.repeat(1_000) } }), null],
  [
    'kilobytes of obfuscated script',
    answered(200, { page: { text: '+((!+[]+!![]) '.repeat(500) } }),
    'short-text',
  ],
  ['a long error page', answered(404, { page: { text: longText } }), null],
  [
    'a long front page instead',
    answered(200, { via: [[301, 'https://paper.test/']], page: { text: longText } }),
    null,
  ],
]

export const markupCases: readonly Case[] = [
  ['a date and an author', answered(200, { page: storyPage }), 'article-markup'],
  ['an author', answered(200, { page: { author: 'Ada Lind', isArticle: true } }), 'article-markup'],
  [
    'a date that the address has',
    answered(200, { page: { publishedAt: '2017-12-11' } }),
    'no-article-markup',
  ],
  ['neither', answered(200, { page: {} }), 'no-article-markup'],
  ['a PDF', answered(200, { page: { mediaType: 'application/pdf' } }), null],
  ['an error', answered(500, { page: storyPage }), null],
]

export const documentCases: readonly Case[] = [
  ['a PDF', answered(200, { page: { mediaType: 'application/pdf' } }), 'document'],
  ['a picture', answered(200, { page: { mediaType: 'image/jpeg' } }), 'document'],
  ['a web page', answered(200, { page: {} }), null],
  ['an empty PDF', answered(200, { page: { mediaType: 'application/pdf', bytes: 0 }, size: 0 }), null],
  ['a PDF of an error', answered(404, { page: { mediaType: 'application/pdf' } }), null],
]

export const slugCases: readonly Case[] = [
  ['the words of the address', answered(200, { page: storyPage }), 'slug-in-title'],
  ['in the heading only', answered(200, { page: { heading: 'Harbour bridge reopens' } }), 'slug-in-title'],
  [
    'to say that they were not found',
    answered(200, { page: { title: 'We could not find “harbour bridge reopens”' } }),
    null,
  ],
  ['one word of five', answered(200, { page: { title: 'The bridge' } }), null],
  ['another story', answered(200, { page: { title: 'Mayor resigns' } }), null],
  [
    'written in Cyrillic',
    answered(200, { url: 'https://gazeta.test/moskva-vystavka', page: { title: 'Москва: выставка' } }),
    'slug-in-title',
  ],
  ['an error page with the words', answered(404, { page: storyPage }), null],
]

export const despiteStatusCases: readonly Case[] = [
  ['a whole article under 404', answered(404, { page: storyPage }), 'content-despite-status'],
  [
    'a short story',
    answered(403, { page: { ...storyPage, text: longText.slice(0, 900) } }),
    'content-despite-status',
  ],
  ['no article', answered(404, { page: { ...storyPage, isArticle: false } }), null],
  ['few words', answered(404, { page: { ...storyPage, text: 'Gone' } }), null],
  [
    'suggestions of other stories',
    answered(404, { page: { ...storyPage, title: 'Oops', heading: 'Oops' } }),
    null,
  ],
  ['200', answered(200, { page: storyPage }), null],
]

export const noindexCases: readonly Case[] = [
  ['noindex', answered(200, { page: { noindex: true } }), 'noindex'],
  ['index', answered(200, { page: {} }), null],
  ['no page', answered(200, { page: null }), null],
]
