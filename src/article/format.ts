export type Format = 'html' | 'markdown' | 'text'

const byMediaType: Readonly<Record<string, Format>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/markdown': 'markdown',
  'text/x-markdown': 'markdown',
}

const byEnding: Readonly<Record<string, Format>> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  mkd: 'markdown',
  txt: 'text',
  text: 'text',
}

/**
 * What an article is written in: by media type, then by the ending of its name, then by its first characters.
 * `text/plain` does not count as a media type that knows better: servers and file systems say it of Markdown too.
 */
export function formatOf(name: string, mediaType: string | null, head: string): Format {
  const essence = (mediaType ?? '').split(';')[0]!.trim().toLowerCase()
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  return byMediaType[essence] ?? byEnding[ending] ?? (essence === 'text/plain' ? 'text' : byContent(head))
}

/** `charset` of a media type, null when it has none. */
export function charsetOf(mediaType: string | null): string | null {
  return /;\s*charset\s*=\s*"?([^\s;"]{1,40})/i.exec(mediaType ?? '')?.[1] ?? null
}

function byContent(head: string): Format {
  if (/<(?:!doctype html|html|head|body|article|main|div|p)[\s>]/i.test(head)) return 'html'
  if (/^---\r?\n[\w-]+:/.test(head)) return 'markdown'
  return /^#{1,6} \S|\]\(https?:|^\[[^\]\n]{1,80}\]: ?https?:/m.test(head) ? 'markdown' : 'text'
}
