/** Percent-encoding undone (RFC 3986 §2.1); as it stands where it is none in UTF-8. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
