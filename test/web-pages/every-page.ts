import type { CheerioAPI } from 'cheerio'

interface NamedPage {
  readonly title: string
  readonly path: string
}

/**
 * Where every kind of page of the example newsroom is found, starting from those that have a fixed address.
 * @param look opens a page
 */
export async function everyPage(look: (path: string) => Promise<CheerioAPI>): Promise<NamedPage[]> {
  const found: NamedPage[] = [
    { title: 'today', path: '/' },
    { title: 'triage', path: '/findings' },
    { title: 'triage-empty', path: '/findings?host=nowhere.test' },
    { title: 'search', path: '/search?q=the+harbour+or+bridge+or+ferry' },
    { title: 'search-empty', path: '/search' },
    { title: 'insight', path: '/insight' },
    { title: 'articles', path: '/articles' },
    { title: 'sources', path: '/sources' },
    { title: 'settings', path: '/settings' },
    { title: 'watches', path: '/settings/watches' },
    { title: 'hosts', path: '/settings/hosts' },
    { title: 'host', path: '/settings/hosts/*.gazette.example' },
    { title: 'notices', path: '/settings/notices' },
    { title: 'account', path: '/account' },
    { title: 'schedule', path: '/settings/schedule' },
    { title: 'policy', path: '/settings/policy' },
    { title: 'queues', path: '/settings/queues' },
    { title: 'people', path: '/settings/people' },
    { title: 'tokens', path: '/settings/tokens' },
    { title: 'api', path: '/api' },
    { title: 'audit', path: '/settings/audit' },
    { title: 'nothing-here', path: '/nothing-here' },
  ]
  const follow = async (from: string, selector: string, title: string): Promise<string> => {
    const path = (await look(from))(selector).first().attr('href')
    if (path === undefined) throw new Error(`${from} leads to no ${title}`)
    found.push({ title, path })
    return path
  }
  await follow('/articles', 'tbody a', 'article')
  await follow('/settings/people', 'tbody a[href^="/settings/people/"]', 'person')
  await follow('/settings/notices', 'main a[href^="/settings/notices/"]', 'notice-route')
  await follow('/settings/watches', 'tbody a[href$="/remove"]', 'watch-remove')
  await follow('/findings', 'tbody a[href^="/findings/"]', 'finding')
  await follow('/sources?state=dead', 'tbody a[href^="/sources/"]', 'source-dead')
  const alive = await follow('/sources?state=alive', 'tbody a[href^="/sources/"]', 'source')
  const capture = await follow(alive, 'a[href^="/captures/"]', 'capture')
  const before = (await look(alive))('a[href^="/captures/"]').last().attr('href')!
  const ids = [before, capture].map((path) => path.slice('/captures/'.length))
  found.push({ title: 'compare', path: `/compare/${ids.join('/')}` })
  return found
}
