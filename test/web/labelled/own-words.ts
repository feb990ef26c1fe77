/** Pages that quote what error pages, landers and servers say, and those that say it. */
import { html } from '../reply.ts'
import type { Family, Label, LabelledCase } from './case.ts'
import { doc, links } from './second-markup.ts'

function said(
  id: string,
  imitates: string,
  hard: string,
  url: string,
  title: string,
  body: string,
  more: Partial<LabelledCase> = {},
  ...expected: readonly Label[]
): LabelledCase {
  const { hostname, pathname } = new URL(url)
  const [first, ...others] = expected
  return {
    id,
    imitates,
    hard,
    lang: 'en',
    url,
    hosts: { [hostname]: { [pathname]: html(doc(more.lang ?? 'en', title, body)) } },
    ...(first === undefined && { looks: 'dead' as const }),
    expected: [first ?? 'alive ok', ...others],
    ...more,
  }
}

/** The host says this to every address. */
const everywhere = (host: string, title: string, body: string) => ({
  hosts: { [host]: { '*': html(doc('en', title, body)) } },
})

const menu = links('/section/', 'Home', 'News', 'Help', 'Contact')

export const ownWords: Family = {
  name: 'own-words',
  cases: [
    said(
      'help-quotes-error',
      'a ferry company’s help page',
      'shows in a quotation what its machine says',
      'https://help.seaferry.test/kiosk/messages',
      'What the kiosk says | Sea Ferry Help',
      `${menu}<h1>What the kiosk says</h1><blockquote>The page you are looking for does not exist.</blockquote><p>Press the green button twice, and the list of sailings comes back.</p>`,
    ),
    said(
      'manual-quotes-error',
      'a web server’s manual',
      'has an error page in its example',
      'https://manual.gullserver.test/error-pages',
      'Error pages — Gull manual',
      `<h1>Error pages</h1><pre>404 Not Found\nThe page you requested could not be found.</pre><p>Write this line into the file and load it again: <code>error_page 404 /missing.html</code>.</p>`,
    ),
    said(
      'note-quotes-lander',
      'a blog’s short note',
      'quotes a lander',
      'https://notes.wharfblog.test/2022/what-became-of-the-old-paper',
      'What became of the old paper | Wharf notes',
      `<h1>What became of the old paper</h1><p>Its address now shows nothing but <q>This domain is for sale</q>, in three languages. We have kept the years from 2004 in a cupboard.</p>`,
    ),
    said(
      'note-in-german',
      'a blog’s short note in German',
      'quotes an error page',
      'https://notizen.kaiblog.test/2022/was-der-automat-sagt',
      'Was der Automat sagt | Kai-Notizen',
      `<h1>Was der Automat sagt</h1><blockquote>Die gesuchte Seite wurde nicht gefunden.</blockquote><p>Wer zweimal auf die grüne Taste drückt, bekommt den Fahrplan zurück.</p>`,
      { lang: 'de' },
    ),
    said(
      'framework-pre',
      'an application’s own answer',
      'says in preformatted text that nothing is there, and nothing else',
      'https://app.quaydesk.test/reports/2019/summary',
      'Error',
      '<pre>Cannot GET /reports/2019/summary</pre>',
      everywhere('app.quaydesk.test', 'Error', '<pre>Cannot GET /reports/2019/summary</pre>'),
      'dead soft-404',
    ),
    said(
      'notice-in-blockquote',
      'a theme that sets its notices as quotations',
      'is all quotation',
      'https://www.pierweekly.test/2018/04/new-crane-arrives',
      'Page not found | Pier Weekly',
      `${menu}<h1>Page not found</h1><blockquote>Sorry, the page you are looking for does not exist or has been moved.</blockquote>`,
      {},
      'dead soft-404',
    ),
    said(
      'broker-offer',
      'a broker of domains that is no known one',
      'offers another domain, on its own site',
      'https://www.namecounter.test/offers/fishing-boats',
      'fishing-boats.example is for sale | NameCounter',
      `${menu}<h1>fishing-boats.example is for sale</h1><p>This domain name is for sale. Asking price: 1,800 crowns. Make an offer, or ask our broker Ms Quill.</p><p>NameCounter has sold names since 2009.</p>`,
    ),
    said(
      'shop-for-sale',
      'a boatyard’s list',
      'things are for sale under the name of the site',
      'https://www.harbourboats.test/for-sale',
      'For sale | harbourboats.test',
      `${menu}<h1>For sale at harbourboats.test</h1><p>Sloop, 1974, 8 m, new mast. Make an offer.</p><p>Rowing boat, two pairs of oars. Buy it now for 300 crowns.</p>`,
    ),
    said(
      'status-page',
      'a service’s status page',
      'speaks of outages in the words of an error page',
      'https://status.mooringpay.test/incidents/2841',
      '503 Service Unavailable for some payments | MooringPay Status',
      `${menu}<h1>503 Service Unavailable for some payments</h1><p>Resolved. This incident has been resolved, and payments pass again.</p><p>Identified. Between 09:12 and 10:40 UTC one in twenty payments was answered with 503.</p><p>Investigating. We are looking into errors.</p>`,
    ),
    said(
      'outage-brief',
      'a newspaper’s brief',
      'its headline is an error’s name',
      'https://www.lindcourier.test/2023/05/city-website-service-temporarily-unavailable',
      '“Service temporarily unavailable”: city website down for a day | Lind Courier',
      `${menu}<h1>“Service temporarily unavailable”: city website down for a day</h1><p>Whoever wanted a parking permit on Monday met an error page. The server was back on Tuesday at noon, the city said.</p>`,
    ),
    said(
      'server-down',
      'a server that is down',
      'says so, and nothing else, with status 200',
      'https://www.oldmoor.test/2020/harvest-fair',
      'Service Temporarily Unavailable',
      '<h1>Service Temporarily Unavailable</h1><p>The server is temporarily unable to service your request due to maintenance downtime or capacity problems. Please try again later.</p>',
      everywhere(
        'www.oldmoor.test',
        'Service Temporarily Unavailable',
        '<h1>Service Temporarily Unavailable</h1><p>The server is temporarily unable to service your request due to maintenance downtime or capacity problems. Please try again later.</p>',
      ),
      'unreachable server-error',
    ),
  ],
}
