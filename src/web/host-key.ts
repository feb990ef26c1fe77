import { surt } from '../address/surt.ts'

/** The beginning of the keys of a host's sources: keys begin with the host turned around; null for what is no host. */
export function hostKey(host: string): string | null {
  if (host === '' || !URL.canParse(`http://${host}/`)) return null
  return surt(new URL(`http://${host}/`)).replace(/\/$/, '')
}
