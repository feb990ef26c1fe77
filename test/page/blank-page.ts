import type { Page } from '../../src/page/page.ts'

/** A page of HTML that says nothing, for tests to fill in. */
export const blankPage: Page = {
  mediaType: 'text/html',
  charset: 'utf-8',
  title: null,
  heading: null,
  description: null,
  publisher: null,
  author: null,
  publishedAt: null,
  modifiedAt: null,
  language: null,
  canonical: null,
  access: 'unknown',
  refresh: null,
  noindex: false,
  ids: new Set(),
  text: '',
  partial: false,
  bytes: 0,
  textDigest: '',
}
