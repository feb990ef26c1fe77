import { answered, barePage, type Case, failed, longText, storyPage } from '../scene.ts'

const shows = (title: string | null, text = '', heading: string | null = null, status = 200) =>
  answered(status, { page: { ...barePage(title, text), heading } })

export const goneTitleCases: readonly Case[] = [
  ['English', shows('Page not found'), 'gone-title'],
  ["with the site's name", shows('404 - Page Not Found | The Paper'), 'gone-title'],
  ["with the site's name first", shows('The Paper: Startseite – Seite nicht gefunden'), 'gone-title'],
  ['a number alone', shows('Error 404 (Not Found)'), 'gone-title'],
  ['the heading', shows('The Paper', '', 'Oops! That page can’t be found.'), 'gone-title'],
  ['the heading says sorry', shows('The Paper', '', 'Sorry, this page doesn’t exist'), 'gone-title'],
  ['Russian', shows('Страница не найдена — Газета'), 'gone-title'],
  ['Russian with a number', shows('Ошибка 404. Страница не найдена'), 'gone-title'],
  ['Ukrainian', shows('Сторінку не знайдено'), 'gone-title'],
  ['German', shows('Seite nicht gefunden - Die Zeitung'), 'gone-title'],
  ['French', shows('Page introuvable | Le Journal'), 'gone-title'],
  ['Spanish', shows('Página no encontrada'), 'gone-title'],
  ['a story', shows('Missing hiker not found after nine days'), null],
  [
    'a story about error pages',
    shows('404 Not Found: a short history of the error page | The Paper', longText),
    null,
  ],
  ['a 404, which says so itself', shows('Page not found', '', null, 404), null],
  ['no answer', failed('timeout'), null],
]

export const goneTextCases: readonly Case[] = [
  ['English', shows(null, 'Sorry, the page you are looking for does not exist.'), 'gone-text'],
  ['Russian', shows(null, 'Запрашиваемая страница не существует.'), 'gone-text'],
  ['German', shows(null, 'Die von Ihnen gesuchte Seite gibt es nicht.'), 'gone-text'],
  ['French', shows(null, 'La page que vous recherchez n’existe plus.'), 'gone-text'],
  ['Spanish', shows(null, 'La página que buscas no existe.'), 'gone-text'],
  [
    'a story that quotes one',
    shows(null, `"The page you are looking for does not exist." ${longText}`),
    null,
  ],
  ['other words', shows(null, 'The hiker was not found.'), null],
]

export const contentCases: readonly Case[] = [
  ['long text', answered(200, { page: storyPage }), 'readable-text'],
  ['few words', answered(200, { page: { text: 'Gone.' } }), 'short-text'],
  ['few words of a text that was cut', answered(200, { page: { text: 'Gone.', partial: true } }), null],
  ['few words that are no web page', answered(200, { page: { text: 'a,b', mediaType: 'text/csv' } }), null],
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
  ['an author', answered(200, { page: { author: 'Ada Lind' } }), 'article-markup'],
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
  ['undated', answered(404, { page: { ...storyPage, publishedAt: null } }), null],
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
