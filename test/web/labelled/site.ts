/** Sites as content systems build them: one dress each, in the language of the site. All words and markup are ours. */
import { escaped } from '../page.ts'
import { type Lang, type Story, stories } from './stories.ts'
import { words } from './words.ts'

/** A document before it is dressed. */
export interface Leaf {
  readonly lang: Lang
  readonly site: string
  /** the title element, as it stands there */
  readonly title: string
  /** markup of the main column */
  readonly main: string
  /** markup at the end of head */
  readonly head?: string
  /** markup at the end of body */
  readonly end?: string
  readonly bodyClass?: string
}

export type Dress = (leaf: Leaf) => string

/** A blog or small paper: widgets beside the column. */
export const wordpress: Dress = (leaf) => {
  const w = words[leaf.lang]
  return `<!DOCTYPE html>
<html lang="${leaf.lang}" class="no-js">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="profile" href="https://gmpg.org/xfn/11">
<title>${escaped(leaf.title)}</title>
<link rel='stylesheet' id='twenty-style-css' href='/wp-content/themes/lantern/style.css?ver=6.4' media='all' />
<link rel="https://api.w.org/" href="/wp-json/" />
${leaf.head ?? ''}
</head>
<body class="wp-embed-responsive ${leaf.bodyClass ?? 'single single-post'}">
<a class="skip-link screen-reader-text" href="#content">↓</a>
<header id="masthead" class="site-header"><p class="site-title"><a href="/" rel="home">${escaped(leaf.site)}</a></p>
<nav class="main-navigation"><ul class="menu">${w.menu.map((item, at) => `<li class="menu-item"><a href="/category/${at + 1}/">${escaped(item)}</a></li>`).join('')}</ul></nav></header>
<div id="content" class="site-content"><main id="main">${leaf.main}</main>
<aside id="secondary" class="widget-area">
<section class="widget widget_search"><form role="search" action="/"><label>${w.search} <input type="search" name="s"></label></form></section>
<section class="widget widget_recent_entries"><h2 class="widget-title">${w.mostRead}</h2><ul>${w.headlines.map((line, at) => `<li><a href="/${2100 + at}/">${escaped(line)}</a></li>`).join('')}</ul></section>
</aside></div>
<footer id="colophon" class="site-footer"><a href="/about/">${w.about}</a> · <a href="/privacy/">${w.privacy}</a> · © ${escaped(leaf.site)}</footer>
${leaf.end ?? ''}
</body>
</html>
`
}

/** A large newsroom: sign-in and search in the header, a cookie bar, a footer full of links. */
export const newsroom: Dress = (leaf) => {
  const w = words[leaf.lang]
  return `<!doctype html>
<html lang="${leaf.lang}" data-edition="main"${leaf.lang === 'ar' ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8"><meta http-equiv="X-UA-Compatible" content="IE=edge">
<title>${escaped(leaf.title)}</title>
<meta name="theme-color" content="#123"><link rel="preload" as="font" href="/f/serif.woff2" crossorigin>
<script>window.dataLayer=window.dataLayer||[];dataLayer.push({site:"${leaf.lang}",consent:"pending"})</script>
${leaf.head ?? ''}
</head>
<body class="${leaf.bodyClass ?? 'p-article'}">
<div class="c-banner" role="dialog" aria-label="cookies" hidden><p>${w.cookies}</p><button>${w.accept}</button></div>
<header class="c-header"><a class="c-logo" href="/"><svg width="10" height="10"></svg> ${escaped(leaf.site)}</a>
<a class="c-account" href="/account">${w.signIn}</a>
<nav><ul>${w.menu.map((item, at) => `<li><a href="/s/${at + 1}">${escaped(item)}</a></li>`).join('')}</ul></nav></header>
<main class="l-grid">${leaf.main}</main>
<aside class="l-rail"><h3>${w.mostRead}</h3><ol>${w.headlines.map((line, at) => `<li><a href="/a/${88120 + at}">${escaped(line)}</a></li>`).join('')}</ol></aside>
<footer class="c-footer"><ul><li><a href="/about">${w.about}</a></li><li><a href="/imprint">${w.imprint}</a></li><li><a href="/privacy">${w.privacy}</a></li></ul><p>© 2026 ${escaped(leaf.site)}. ${w.rights}.</p></footer>
<script defer src="/js/app.3f9a1c.js"></script>
${leaf.end ?? ''}
</body>
</html>
`
}

/** A ministry, university or town hall: breadcrumbs, blocks, a language switch. */
export const drupal: Dress = (leaf) => {
  const w = words[leaf.lang]
  return `<!DOCTYPE html>
<html lang="${leaf.lang}" dir="${leaf.lang === 'ar' ? 'rtl' : 'ltr'}" prefix="og: https://ogp.me/ns#">
<head>
<meta charset="utf-8" />
<meta name="Generator" content="Drupal 10 (https://www.drupal.org)" />
<title>${escaped(leaf.title)}</title>
${leaf.head ?? ''}
</head>
<body class="path-node ${leaf.bodyClass ?? 'page-node-type-article'}">
<div class="dialog-off-canvas-main-canvas"><div id="page-wrapper">
<header role="banner"><div class="region-header"><a href="/" rel="home">${escaped(leaf.site)}</a><ul class="language-switcher"><li><a href="/${leaf.lang}">${leaf.lang.toUpperCase()}</a></li><li><a href="/en">EN</a></li></ul></div></header>
<nav role="navigation" aria-labelledby="block-main"><h2 class="visually-hidden" id="block-main">${escaped(leaf.site)}</h2><ul class="menu">${w.menu.map((item, at) => `<li><a href="/node/${at + 10}">${escaped(item)}</a></li>`).join('')}</ul></nav>
<nav class="breadcrumb"><ol><li><a href="/">${w.home}</a></li></ol></nav>
<main role="main"><div data-drupal-messages-fallback class="hidden"></div><div class="region-content">${leaf.main}</div></main>
<footer role="contentinfo"><p>${escaped(leaf.site)} · <a href="/node/2">${w.imprint}</a> · <a href="/node/3">${w.privacy}</a></p></footer>
</div></div>
${leaf.end ?? ''}
</body>
</html>
`
}

/** A magazine on a hosted publishing platform. */
export const ghost: Dress = (leaf) => {
  const w = words[leaf.lang]
  return `<!DOCTYPE html>
<html lang="${leaf.lang}">
<head>
<title>${escaped(leaf.title)}</title>
<meta charset="utf-8" /><meta name="HandheldFriendly" content="True" /><meta name="generator" content="Ghost 5.82" />
${leaf.head ?? ''}
<link rel="alternate" type="application/rss+xml" title="${escaped(leaf.site)}" href="/rss/" />
<script defer src="/public/portal.min.js" data-ghost="/" data-key="0f" crossorigin="anonymous"></script>
</head>
<body class="${leaf.bodyClass ?? 'post-template'} has-sans-body">
<div class="gh-site"><header id="gh-head" class="gh-head outer"><a class="gh-head-logo" href="/">${escaped(leaf.site)}</a><ul class="nav">${w.menu
    .slice(0, 3)
    .map((item) => `<li><a href="/tag/x/">${escaped(item)}</a></li>`)
    .join('')}</ul><a href="#/portal/signin" data-portal="signin">${w.signIn}</a></header>
<div class="site-content">${leaf.main}</div>
<footer class="site-footer outer">${escaped(leaf.site)} © 2026 <a href="/privacy/">${w.privacy}</a></footer></div>
${leaf.end ?? ''}
</body>
</html>
`
}

/** A portal of the eastern web: upper-case paths, inline scripts, counters in the footer. */
export const bitrix: Dress = (leaf) => {
  const w = words[leaf.lang]
  return `<!DOCTYPE html>
<html xml:lang="${leaf.lang}" lang="${leaf.lang}">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8" />
<title>${escaped(leaf.title)}</title>
<link href="/bitrix/cache/css/s1/portal/page_5f1/style.css?1699" type="text/css" rel="stylesheet" />
<script type="text/javascript">if(!window.BX)window.BX={};</script>
${leaf.head ?? ''}
</head>
<body>
<div id="panel"></div>
<div class="top"><a href="/"><img src="/upload/logo.png" alt="${escaped(leaf.site)}"></a> <a href="/auth/">${w.signIn}</a></div>
<ul id="horizontal-multilevel-menu">${w.menu.map((item, at) => `<li><a href="/section${at}/" class="root-item">${escaped(item)}</a></li>`).join('')}</ul>
<div id="workarea">${leaf.main}</div>
<div class="right-col"><div class="block-title">${w.mostRead}</div>${w.headlines.map((line, at) => `<div class="news-item"><span class="news-date-time">0${at + 1}.11.2026</span> <a href="/news/${5120 + at}/">${escaped(line)}</a></div>`).join('')}</div>
<div id="footer">© ${escaped(leaf.site)}, 2004–2026. ${w.rights}. <a href="/contacts/">${w.imprint}</a> 16+</div>
${leaf.end ?? ''}
</body>
</html>
`
}

/** A page written by hand in 2003 and never touched again. */
export const tables: Dress = (leaf) => {
  const w = words[leaf.lang]
  return `<HTML>
<HEAD><TITLE>${escaped(leaf.title)}</TITLE>
<META NAME="GENERATOR" CONTENT="Composer">
${leaf.head ?? ''}</HEAD>
<BODY BGCOLOR="#FFFFEE" TEXT="#000000" LINK="#0000CC">
<TABLE WIDTH="760" BORDER=0 CELLPADDING=4><TR><TD COLSPAN=2><FONT SIZE="+2"><B>${escaped(leaf.site)}</B></FONT><HR></TD></TR>
<TR><TD WIDTH=160 VALIGN=TOP>${w.menu.map((item, at) => `<A HREF="page${at}.htm">${escaped(item)}</A><BR>`).join('')}</TD>
<TD VALIGN=TOP>${leaf.main}</TD></TR>
<TR><TD COLSPAN=2><HR><SMALL>${escaped(leaf.site)} - <A HREF="mail.htm">${w.imprint}</A></SMALL></TD></TR></TABLE>
${leaf.end ?? ''}
</BODY></HTML>
`
}

/** A site drawn by a framework and delivered with its data beside it. */
export const next: Dress = (leaf) => {
  const w = words[leaf.lang]
  const data = JSON.stringify({
    props: { pageProps: { lang: leaf.lang } },
    page: '/[...slug]',
    buildId: 'k2vJ',
  })
  return `<!DOCTYPE html><html lang="${leaf.lang}"><head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width"/><title>${escaped(leaf.title)}</title>${leaf.head ?? ''}<link rel="preload" href="/_next/static/css/9b1.css" as="style"/><script defer="" src="/_next/static/chunks/main-7d1.js"></script></head><body><div id="__next"><header class="Header_root__x1"><a href="/">${escaped(leaf.site)}</a><nav>${w.menu.map((item) => `<a href="/t/x">${escaped(item)}</a>`).join('')}</nav></header><main>${leaf.main}</main><footer><span>© <!-- -->2026<!-- --> <!-- -->${escaped(leaf.site)}</span> <a href="/privacy">${w.privacy}</a></footer></div><script id="__NEXT_DATA__" type="application/json">${data}</script>${leaf.end ?? ''}</body></html>`
}

/** No dress at all. */
export const bare: Dress = (leaf) =>
  `<!doctype html><html lang="${leaf.lang}"><head><title>${escaped(leaf.title)}</title>${leaf.head ?? ''}</head><body>${leaf.main}${leaf.end ?? ''}</body></html>\n`

export const h1 = (text: string) => `<h1>${escaped(text)}</h1>`

/** Paragraphs of plain text. */
export const p = (...texts: readonly string[]) => texts.map((text) => `<p>${escaped(text)}</p>`).join('\n')

/** The main column of a story: heading, byline, text. */
export function storyMarkup(story: Story, paragraphs = story.paragraphs): string {
  return `<article><header><h1>${escaped(story.title)}</h1>
<p class="byline"><span class="author">${escaped(story.author)}</span> <time datetime="${story.published}">${story.published.slice(0, 10)}</time></p></header>
${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n')}
</article>`
}

/** What a story tells machines of itself, in the head. */
export function storyHead(story: Story, site: string): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: story.title,
    datePublished: story.published,
    author: { '@type': 'Person', name: story.author },
    publisher: { '@type': 'NewsMediaOrganization', name: site },
  }
  return `<meta property="og:type" content="article"><meta property="og:title" content="${escaped(story.title)}"><meta property="og:site_name" content="${escaped(site)}">
<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
`
}

/** A whole story page. */
export function storyPage(dress: Dress, site: string, story: Story, more: Partial<Leaf> = {}): string {
  return dress({
    lang: story.lang,
    site,
    title: `${story.title} | ${site}`,
    main: storyMarkup(story),
    ...more,
    head: storyHead(story, site) + (more.head ?? ''),
  })
}

/** A front page: other stories, nothing of the one that was asked for. */
export function frontPage(dress: Dress, site: string, lang: Lang): string {
  const w = words[lang]
  const others = stories[lang]
  return dress({
    lang,
    site,
    title: `${site} – ${w.menu[0]}, ${w.menu[1]}, ${w.menu[4]}`,
    bodyClass: 'home front',
    head: `<meta property="og:type" content="website"><link rel="canonical" href="/">`,
    main: `<h1>${escaped(site)}</h1>
<section>${w.headlines.map((line, at) => `<article><h2><a href="/2026/11/${at}">${escaped(line)}</a></h2><p>${escaped(others.paragraphs[at + 1]?.slice(0, 140) ?? '')}…</p></article>`).join('\n')}</section>`,
  })
}

/** A list of stories under one heading. */
export function sectionPage(dress: Dress, site: string, lang: Lang, name: string, extra = ''): string {
  const w = words[lang]
  return dress({
    lang,
    site,
    title: `${name} | ${site}`,
    bodyClass: 'archive category',
    main: `<h1>${escaped(name)}</h1><ul class="teasers">${w.headlines.map((line, at) => `<li><a href="/2026/11/${at}">${escaped(line)}</a> <span>${at + 2} ${w.menu[0]}</span></li>`).join('')}</ul>${extra}`,
  })
}
