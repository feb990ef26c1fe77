import { parse } from 'yaml'
import { languageCode } from '../language/language.ts'
import { authorsOf, sectionOf } from './byline.ts'
import { isoDate } from './dates.ts'
import type { Manuscript } from './manuscript.ts'

type Said = Pick<Manuscript, 'title' | 'publishedAt' | 'language' | 'url' | 'section' | 'authors'>

const maxLength = 65_536
const nothing: Said = { title: null, publishedAt: null, language: null, url: null }

/**
 * The YAML between the `---` lines at the head of a Markdown file: title, date, language, address, section and authors, by the names that
 * static site generators use. Front matter that is no YAML says nothing.
 * @returns what it says and how many characters it takes, 0 when there is none
 */
export function readFrontMatter(text: string): { said: Said; length: number } {
  const found = /^---[ \t]*(?:\r\n|\n|\r)/.exec(text)
  if (found === null) return { said: nothing, length: 0 }
  const end = /(?:^|[\r\n])(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/.exec(text.slice(found[0].length, maxLength))
  if (end === null) return { said: nothing, length: 0 }
  const yaml = text.slice(found[0].length, found[0].length + end.index)
  return { said: said(yaml), length: found[0].length + end.index + end[0].length }
}

function said(yaml: string): Said {
  let fields: unknown
  try {
    fields = parse(yaml, { schema: 'failsafe', logLevel: 'silent' })
  } catch {
    return nothing
  }
  const named = (name: string): unknown =>
    typeof fields === 'object' && fields !== null ? (fields as Record<string, unknown>)[name] : null
  const field = (...names: string[]): string | null => {
    for (const name of names) {
      const value = named(name)
      if (typeof value === 'string' && value.trim() !== '') return value.trim()
    }
    return null
  }
  const url = field('canonical', 'canonical_url', 'canonicalURL', 'url', 'permalink')
  return {
    title: field('title', 'headline'),
    publishedAt: isoDate(field('date', 'published', 'publishedAt', 'pubDate', 'published_at') ?? ''),
    language: languageCode(field('lang', 'language', 'locale')),
    url: url !== null && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null,
    section: sectionOf(named('section'), named('category'), named('categories')),
    authors: authorsOf(named('authors'), named('author'), named('byline')),
  }
}
