import type { SourceUrl } from '../address/source-url.ts'
import { type ArticleBytes, maxArticleBytes } from '../article/article-bytes.ts'
import { StetError } from '../error.ts'
import { contentBytes } from '../page/content-bytes.ts'
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
    if (visit.kind === 'failed') throw unreadable(url, `cannot be read: ${visit.detail}`)
    const { response } = visit.final
    if (response.status !== 200) throw unreadable(url, `cannot be read: it answers ${response.status}`)
    const content = await contentBytes(response, maxArticleBytes)
    if (content === null) throw unreadable(url, 'comes in a content coding we did not ask for')
    if (!content.whole) throw unreadable(url, 'could not be read to its end')
    return { bytes: content.bytes, url: visit.finalUrl, mediaType: header(response.headers, 'content-type') }
  }
}

function unreadable(url: SourceUrl, why: string): StetError {
  return new StetError('article-unreadable', `${url} ${why}`)
}
