import { open } from 'node:fs/promises'
import { type ArticleBytes, maxArticleBytes } from '../article/article-bytes.ts'
import { errorCode, StetError } from '../error.ts'

/**
 * Reads an article from a file.
 * @throws StetError `article-unreadable`, `article-too-large`
 */
export async function articleFile(path: string): Promise<ArticleBytes> {
  try {
    await using file = await open(path)
    if ((await file.stat()).size > maxArticleBytes) throw articleTooLarge(path)
    return { name: path, url: null, mediaType: null, bytes: await file.readFile() }
  } catch (error) {
    if (error instanceof StetError) throw error
    throw new StetError(
      'article-unreadable',
      `${path} cannot be read (${errorCode(error) ?? 'unknown error'})`,
      { cause: error },
    )
  }
}

export function articleTooLarge(name: string): StetError {
  return new StetError('article-too-large', `${name} is larger than ${maxArticleBytes / 1024 / 1024} MiB`, {
    advice: 'an article that long is not one; split it',
  })
}
