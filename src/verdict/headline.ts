import type { Reason } from './verdict.ts'

/**
 * One plain sentence for a person, without a full stop, so that an address or a detail can follow it. A reason belongs to
 * one state only, so a switch over reasons covers both.
 */
export function headline({ reason }: { readonly reason: Reason }): string {
  switch (reason) {
    case 'ok':
      return 'The source stands'
    case 'redirect-trivial':
      return 'The source stands, at a slightly different address'
    case 'redirect-temporary':
      return 'The source stands, for now behind a temporary redirect'
    case 'not-modified':
      return 'The source stands, unchanged since we last saw it'
    case 'redirect-permanent':
      return 'The source moved for good'
    case 'meta-refresh':
      return 'The source moved: its page sends readers on to another address'
    case 'canonical-elsewhere':
      return 'The source names another address as its own'
    case 'http-404':
      return 'The source is gone: its server says that there is no such page (404)'
    case 'http-410':
      return 'The source is gone: its server says that it was removed (410)'
    case 'soft-404':
      return 'The source is gone: an error page stands in its place'
    case 'redirect-to-home':
      return "The source is gone: its address leads to the site's front page"
    case 'dns-not-found':
      return 'The source is gone: there is no site of that name any more'
    case 'parked':
      return 'The source is gone: its domain is parked or for sale'
    case 'suspended':
      return 'The source is gone: its site was suspended by its host'
    case 'taken-over':
      return 'The source is gone: somebody else has taken over its site'
    case 'bot-wall':
      return 'The source may stand, but its site turns robots away'
    case 'login':
      return 'The source may stand, but only for readers who log in or pay'
    case 'forbidden':
      return 'The source may stand, but its server refuses us'
    case 'legal':
      return 'The source is withheld for legal reasons where we are'
    case 'robots':
      return 'The source may stand, but its site asks robots not to visit it (robots.txt)'
    case 'consent-wall':
      return 'The source may stand, but a request for consent stands before it'
    case 'timeout':
      return 'The source gave no answer in time'
    case 'connection-refused':
      return 'The server of the source refused the connection'
    case 'connection-reset':
      return 'The server of the source broke off the connection'
    case 'dns-failure':
      return "The name of the source's server could not be looked up"
    case 'tls-expired':
      return "The certificate of the source's server has expired"
    case 'tls-untrusted':
      return "The certificate of the source's server is not to be trusted"
    case 'tls-wrong-host':
      return "The certificate of the source's server is for another site"
    case 'tls-other':
      return 'No secure connection to the source could be made'
    case 'server-error':
      return 'The server of the source reports a fault of its own'
    case 'rate-limited':
      return 'The server of the source asks us to come back later'
    case 'redirect-loop':
      return 'The source redirects in a circle'
    case 'protocol-error':
      return 'The server of the source gave an answer that makes no sense'
    case 'too-large':
      return 'The source is larger than we take'
    case 'offline':
      return 'The source could not be checked: we are offline'
    case 'malformed':
      return 'This is not an address'
    case 'unsupported-scheme':
      return 'This is not a web address (http or https)'
    case 'private-address':
      return 'This address leads into a private network'
  }
}
