import { domainToASCII } from 'node:url'

/** One spelling for a host: lower case, punycode, no port, no trailing dot. */
export function hostName(authority: string): string {
  const name = authority.replace(/:\d*$/, '').replace(/\.$/, '')
  return domainToASCII(name) || name.toLowerCase()
}
