/**
 * An article's bytes as text. The first of these that speaks wins: byte order mark; the charset of the media type; for
 * HTML the `meta` element in the first 1,024 bytes (HTML standard, "prescan a byte stream"); UTF-16 where zeros say so;
 * UTF-8 where it is valid; else the Windows page that fits the bytes: 1251 when most
 * of the bytes above 0x7F are letters of it in runs, as Russian text has, 1252 otherwise. Throws nothing.
 */
export function decodeArticle(bytes: Uint8Array, charset: string | null, html: boolean): string {
  return new TextDecoder(encodingOf(bytes, charset, html)).decode(bytes)
}

function encodingOf(bytes: Uint8Array, charset: string | null, html: boolean): string {
  const marked = markOf(bytes)
  if (marked !== null) return marked
  for (const label of [charset, html ? declaredIn(bytes) : null])
    if (label !== null && isKnown(label)) return label
  const wide = wideOf(bytes)
  if (wide !== null) return wide
  if (isUtf8(bytes)) return 'utf-8'
  return looksCyrillic(bytes) ? 'windows-1251' : 'windows-1252'
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function declaredIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024))
  const label = /<meta\b[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(head)?.[1] ?? null
  // A meta element that could be read as ASCII is not UTF-16, whatever it says (HTML standard, prescan, step 15).
  return label !== null && /^utf-?16/i.test(label) ? 'utf-8' : label
}

function isKnown(label: string): boolean {
  try {
    new TextDecoder(label)
    return true
  } catch {
    return false
  }
}

/** UTF-16 without a mark: spaces and Latin letters have a zero in every other place, and never in the places between. */
export function wideOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 4096)
  const zeros = [0, 0]
  for (let i = 0; i < head.length; i++) if (head[i] === 0) zeros[i % 2]! += 1
  const enough = head.length * 0.05
  if (head.length < 8) return null
  if (zeros[1]! > enough && zeros[0] === 0) return 'utf-16le'
  if (zeros[0]! > enough && zeros[1] === 0) return 'utf-16be'
  return null
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function looksCyrillic(bytes: Uint8Array): boolean {
  let high = 0
  let inRuns = 0
  let previous = 0
  for (const byte of bytes) {
    if (byte >= 0x80) high++
    // 0xC0–0xFF are the Russian letters of windows-1251; accented Latin letters seldom stand side by side.
    if (byte >= 0xc0 && previous >= 0xc0) inRuns++
    previous = byte
  }
  return inRuns > high * 0.4
}
