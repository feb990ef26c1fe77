/**
 * The address and delay of a declarative refresh: a `<meta http-equiv=refresh>`'s content or a `Refresh` field, read as
 * the HTML standard's "shared declarative refresh steps" say. Throws nothing.
 * @param input the content
 * @param base  address that a relative target is resolved against
 * @param self  the document's own address: the target when none is named
 * @returns seconds as a whole number and the absolute target; null when a browser would do nothing, or when the target
 *          is not an http(s) address
 */
export function parseRefresh(
  input: string,
  base: string,
  self: string,
): { url: string; seconds: number } | null {
  const parts =
    /^[\t\n\f\r ]*(?:(\d+)(?:\.[\d.]*)?|\.[\d.]*)(?:$|[\t\n\f\r ]*[;,][\t\n\f\r ]*|[\t\n\f\r ]+)/.exec(input)
  if (parts === null) return null
  const seconds = Math.min(Number(parts[1] ?? '0'), Number.MAX_SAFE_INTEGER)
  const rest = input.slice(parts[0].length)
  const target = rest === '' ? self : unquoted(rest.replace(/^url[\t\n\f\r ]*=[\t\n\f\r ]*/i, ''))
  if (!URL.canParse(target, base)) return null
  const url = new URL(target, base)
  return url.protocol === 'http:' || url.protocol === 'https:' ? { url: url.href, seconds } : null
}

function unquoted(target: string): string {
  const quote = target[0]
  if (quote !== '"' && quote !== "'") return target
  const end = target.indexOf(quote, 1)
  return end === -1 ? target.slice(1) : target.slice(1, end)
}
