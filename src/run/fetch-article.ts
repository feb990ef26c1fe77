import type { SourceUrl } from '../address/source-url.ts'
import { type ArticleBytes, maxArticleBytes } from '../article/read-article.ts'
import { StetError } from '../error.ts'
import { contentCodings, decodeBody } from '../page/decode.ts'
import { pageLimits } from '../page/limits.ts'
import type { Net } from '../visit/net.ts'
import { header } from '../visit/visit.ts'
import { visitSource } from '../visit/visit-source.ts'

/**
 * Fetches an article of our own from the web, past the same guard as every visit.
 * @throws StetError `article-unreadable`
 */
export function fetchArticle(
  net: Net,
): (url: SourceUrl, signal: AbortSignal) => Promise<Omit<ArticleBytes, 'name'>> {
  return async (url, signal) => {
    await using visit = await visitSource(net, url, signal)
    if (visit.kind === 'failed')
      throw new StetError('article-unreadable', `${url} cannot be read: ${visit.detail}`)
    const { response } = visit.final
    if (response.status !== 200)
      throw new StetError('article-unreadable', `${url} cannot be read: it answers ${response.status}`)
    const pieces: Uint8Array[] = []
    const limits = { ...pageLimits, decodedBytes: maxArticleBytes }
    const whole = await decodeBody(
      response.body,
      contentCodings(response.headers) ?? [],
      limits,
      (bytes) => pieces.push(bytes) > 0,
    )
    if (!whole) throw new StetError('article-unreadable', `${url} could not be read to its end`)
    return {
      bytes: Buffer.concat(pieces),
      url: visit.finalUrl,
      mediaType: header(response.headers, 'content-type'),
    }
  }
}
