/**
 * What an address may be linked to: the address in the URL standard's serialised form, which has no white space, quotation
 * marks or angle brackets left; null for everything that is not http or https.
 */
export function linkTarget(address: string): string | null {
  if (!URL.canParse(address)) return null
  const { protocol, href } = new URL(address)
  return protocol === 'http:' || protocol === 'https:' ? href : null
}
