import { z } from 'zod'
import { parseAddress } from '../../address/source-url.ts'
import { submitArticle } from '../../store/articles.ts'
import type { Store } from '../../store/store.ts'

const Address = z.string().transform((text, context) => {
  const parsed = parseAddress(text)
  if (parsed.kind === 'source') return parsed.url
  context.addIssue({ code: 'custom', message: 'not an http(s) address' })
  return z.NEVER
})

/** An article as a CMS hands it in: where it is published, or what it says. */
export const SubmittedArticle = z.union([
  z.strictObject({ url: Address }),
  z.strictObject({
    /** known by this name from now on: handed in again under it, it is the same article, changed */
    name: z.string().trim().min(1).max(1_000),
    content: z.string().min(1),
    mediaType: z.enum(['text/html', 'text/markdown', 'text/plain']),
  }),
])

/**
 * Have an article read at the next sweep, as those are that somebody watches.
 * @returns its id
 * @throws StetError `store-unavailable`
 */
export async function takeArticle(store: Store, article: z.output<typeof SubmittedArticle>): Promise<string> {
  if ('url' in article)
    return await submitArticle(store, { key: article.url, input: article.url, watchId: null, content: null })
  const { name, content, mediaType } = article
  return await submitArticle(store, {
    key: `api ${name}`,
    input: name,
    watchId: null,
    content: { bytes: new TextEncoder().encode(content), mediaType },
  })
}
