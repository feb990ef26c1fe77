import { StetError } from '../error.ts'

/** An article as it was fetched or read from a file. */
export interface ArticleBytes {
  /** what the user named: a path, an address, or `-`; its ending tells the format when the media type does not */
  readonly name: string
  readonly bytes: Uint8Array
  /** address it was fetched from; null for a file */
  readonly url: string | null
  /** as a Content-Type field has it, parameters included */
  readonly mediaType: string | null
}

export interface ArticleLimits {
  readonly bytes: number
  readonly citations: number
}

export const maxArticleBytes = 33_554_432
/** An article of a hundred thousand words has no more; beyond it is a list of addresses, or an attack. */
export const articleLimits: ArticleLimits = { bytes: maxArticleBytes, citations: 20_000 }

type ArticleErrorCode = 'article-empty' | 'article-binary' | 'article-too-large' | 'article-unreadable'

export function articleFault(
  code: ArticleErrorCode,
  message: string,
  advice: string,
): StetError<ArticleErrorCode> {
  return new StetError(code, message, { advice })
}

export const saveAsText = 'Save it as plain text, HTML or Markdown and check that.'
