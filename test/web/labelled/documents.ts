/** PDFs with words, and without any. What they say is theirs: an error page is a web page. */
import { type PdfOptions, type PdfPage, pdf } from '../pdf.ts'
import { redirect, reply } from '../reply.ts'
import type { Family, LabelledCase } from './case.ts'
import { bridge, hospital, type Story, stories } from './stories.ts'

/** A story as a page is set: its title large, lines of some ninety characters. */
function setting({ title, paragraphs }: Story): PdfPage {
  const wrapped = paragraphs.flatMap((text) => text.match(/.{1,90}(?:\s|$)/gu) ?? [])
  return [{ text: title, size: 18 }, ...wrapped.map((line) => line.trim())]
}

function document(
  id: string,
  imitates: string,
  hard: string,
  pages: readonly PdfPage[],
  options: PdfOptions = {},
  more: Partial<LabelledCase> = {},
): LabelledCase {
  const host = `${id}.papers.test`
  return {
    id,
    imitates,
    hard,
    lang: 'en',
    url: `https://${host}/2021/report.pdf`,
    hosts: { [host]: { '/2021/report.pdf': reply(pdf(pages, options), { type: 'application/pdf' }) } },
    looks: 'dead',
    expected: ['alive ok'],
    ...more,
  }
}

const notFound: PdfPage = [
  { text: '404 Not Found', size: 20 },
  'The page you are looking for does not exist or has been removed.',
]

export const documents: Family = {
  name: 'documents',
  cases: [
    document('report', 'a harbour trust’s report', 'no markup', [setting(bridge)]),
    document(
      'russian',
      'a Russian newspaper’s page as it was printed',
      'letters that only a table explains',
      [setting(stories.ru)],
      {},
      { lang: 'ru' },
    ),
    document(
      'short-about-errors',
      'a slide',
      'a PDF of which a reader sees nothing but an error’s words',
      [notFound],
      { info: { Title: '404 Not Found' } },
    ),
    document('for-sale', 'a broker’s price list', 'a PDF that offers a domain', [
      [{ text: 'This domain is for sale', size: 24 }, 'for-sale.papers.test may be for sale. Make an offer.'],
    ]),
    document(
      'captcha',
      'a handbook’s cover',
      'a PDF with the words of a wall',
      [['Checking your browser before you proceed', 'Verify you are human']],
      {},
      { looks: 'walled' },
    ),
    document('locked', 'a court that protects its files', 'asks for a password', [setting(hospital)], {
      encrypted: 'password',
    }),
    {
      ...document(
        'short-link',
        'a ministry that moved its files',
        'a permanent redirect to the same PDF',
        [],
      ),
      url: 'https://old.short-link.papers.test/2021/bridge-report.pdf',
      hosts: {
        'old.short-link.papers.test': {
          '*': redirect(301, 'https://short-link.papers.test/files/2021/bridge-report.pdf'),
        },
        'short-link.papers.test': { '*': reply(pdf([setting(bridge)]), { type: 'application/pdf' }) },
      },
      expected: ['moved redirect-permanent'],
    },
  ],
}
