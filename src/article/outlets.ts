/** A news organisation, or a platform on which people speak for themselves. */
export interface Outlet {
  /** the name a report uses */
  readonly name: string
  readonly kind: 'outlet' | 'platform'
  /** registrable domains and subdomains it publishes under */
  readonly domains: readonly string[]
  /** other names, spelled as in running text (case counts); Russian ones in the cases that occur after reporting verbs */
  readonly aliases: readonly string[]
}

const outlet = (name: string, domains: string, ...aliases: string[]): Outlet => ({
  name,
  kind: 'outlet',
  domains: domains.split(' '),
  aliases,
})
const platform = (name: string, domains: string, ...aliases: string[]): Outlet => ({
  ...outlet(name, domains, ...aliases),
  kind: 'platform',
})

/**
 * Outlets that articles name as their sources. A name that is also an ordinary word stands here only with its article
 * ("The Times"). Outlets that are missing are still known by the host of a cited address ("Kyiv Independent" and
 * kyivindependent.com) and by the noun beside them ("the … newspaper").
 */
export const outlets: readonly Outlet[] = [
  outlet('Reuters', 'reuters.com', 'REUTERS', 'Thomson Reuters', 'Рейтер', 'Рейтерс', 'Ройтерс'),
  outlet('AP', 'apnews.com ap.org', 'Associated Press', 'The Associated Press', 'Ассошиэйтед Пресс'),
  outlet('AFP', 'afp.com', 'Agence France-Presse', 'Agence France Presse', 'Франс Пресс', 'Франс-Пресс'),
  outlet('dpa', 'dpa.com dpa-international.com', 'DPA', 'Deutsche Presse-Agentur', 'ДПА'),
  outlet('EFE', 'efe.com', 'Agencia EFE', 'ЭФЭ'),
  outlet('ANSA', 'ansa.it', 'АНСА'),
  outlet('UPI', 'upi.com', 'United Press International'),
  outlet('PA Media', 'pa.media', 'Press Association', 'PA news agency'),
  outlet('Bloomberg', 'bloomberg.com', 'Bloomberg News', 'Блумберг'),
  outlet('Xinhua', 'xinhuanet.com news.cn', 'Xinhua News Agency', 'Синьхуа', '新华社'),
  outlet('Kyodo', 'kyodonews.net kyodonews.jp', 'Kyodo News', 'Киодо', '共同通信'),
  outlet('Yonhap', 'yna.co.kr', 'Yonhap News Agency', 'Ренхап', 'Ёнхап'),
  outlet('Anadolu', 'aa.com.tr', 'Anadolu Agency', 'Анадолу'),
  outlet('IRNA', 'irna.ir', 'ИРНА'),
  outlet('SANA', 'sana.sy', 'САНА'),
  outlet('WAFA', 'wafa.ps'),
  outlet('BelTA', 'belta.by', 'БелТА', 'БЕЛТА'),
  outlet('Ukrinform', 'ukrinform.net ukrinform.ua', 'Укринформ', 'Укринформу', 'Укрінформ'),
  outlet('UNIAN', 'unian.net unian.ua unian.info', 'УНИАН', 'УНІАН'),
  outlet('Interfax-Ukraine', 'interfax.com.ua', 'Интерфакс-Украина'),
  outlet('RIA Novosti', 'ria.ru rian.ru', 'RIA', 'РИА Новости', 'РИА «Новости»', 'РИА'),
  outlet('TASS', 'tass.com tass.ru itar-tass.com', 'ITAR-TASS', 'Itar-Tass', 'Tass', 'ТАСС', 'ИТАР-ТАСС'),
  outlet('Interfax', 'interfax.ru interfax.com', 'Интерфакс', 'Интерфакса', 'Интерфаксу', 'Интерфаксом'),
  outlet('Sputnik', 'sputniknews.com sputnikglobe.com', 'Спутник'),
  outlet('RT', 'rt.com', 'Russia Today'),
  outlet('Rossiya Segodnya', 'xn--c1acbl2abdlkab1og.xn--p1ai', 'Россия сегодня'),
  outlet('Rosbalt', 'rosbalt.ru', 'Росбалт', 'Росбалту'),
  outlet('Regnum', 'regnum.ru', 'REGNUM', 'Регнум'),
  outlet('Kommersant', 'kommersant.ru', 'Коммерсантъ', 'Коммерсант', 'Коммерсанта', 'Коммерсанту', 'Ъ'),
  outlet('Vedomosti', 'vedomosti.ru', 'Ведомости', 'Ведомостям', 'Ведомостей', 'Ведомостями'),
  outlet('RBC', 'rbc.ru', 'РБК'),
  outlet('Izvestia', 'iz.ru', 'Izvestiya', 'Известия', 'Известиям', 'Известий'),
  outlet('Rossiyskaya Gazeta', 'rg.ru', 'Российская газета', 'Российской газете', 'Российской газеты'),
  outlet('Komsomolskaya Pravda', 'kp.ru', 'Комсомольская правда', 'Комсомольской правде'),
  outlet('Moskovsky Komsomolets', 'mk.ru', 'Московский комсомолец', 'Московскому комсомольцу'),
  outlet('Novaya Gazeta', 'novayagazeta.ru novayagazeta.eu', 'Новая газета', 'Новой газете', 'Новой газеты'),
  outlet('Lenta.ru', 'lenta.ru', 'Лента.ру', 'Ленте.ру'),
  outlet('Gazeta.ru', 'gazeta.ru', 'Газета.ру', 'Газете.ру', 'Газета.Ru'),
  outlet('Fontanka', 'fontanka.ru', 'Фонтанка', 'Фонтанке', 'Фонтанки'),
  outlet('Meduza', 'meduza.io', 'Медуза', 'Медузе', 'Медузы', 'Медузой'),
  outlet('Mediazona', 'zona.media', 'Медиазона', 'Медиазоне', 'Медиазоны'),
  outlet('The Bell', 'thebell.io'),
  outlet('The Insider', 'theins.ru theins.press'),
  outlet('TV Rain', 'tvrain.tv tvrain.ru', 'Dozhd', 'Дождь', 'Дождю', 'Дождя'),
  outlet('Ekho Moskvy', 'echo.msk.ru', 'Echo of Moscow', 'Эхо Москвы', 'Эху Москвы'),
  outlet('The Moscow Times', 'themoscowtimes.com moscowtimes.ru', 'Moscow Times'),
  outlet('RFE/RL', 'rferl.org svoboda.org', 'Radio Free Europe', 'Радио Свобода', 'Радио Свободе'),
  outlet('Voice of America', 'voanews.com golosameriki.com', 'VOA', 'Голос Америки', 'Голосу Америки'),
  outlet('Deutsche Welle', 'dw.com', 'DW', 'Немецкая волна'),
  outlet(
    'BBC',
    'bbc.com bbc.co.uk',
    'BBC News',
    'BBC Russian Service',
    'Би-би-си',
    'Русская служба Би-би-си',
  ),
  outlet('CNN', 'cnn.com'),
  outlet('NBC', 'nbcnews.com', 'NBC News'),
  outlet('CBS', 'cbsnews.com', 'CBS News'),
  outlet('ABC News', 'abcnews.go.com abcnews.com'),
  outlet('Fox News', 'foxnews.com'),
  outlet('NPR', 'npr.org'),
  outlet('PBS', 'pbs.org', 'PBS NewsHour'),
  outlet('Sky News', 'news.sky.com'),
  outlet('ITV', 'itv.com', 'ITV News'),
  outlet('Al Jazeera', 'aljazeera.com aljazeera.net', 'Аль-Джазира', 'Аль-Джазире', 'الجزيرة'),
  outlet('Al Arabiya', 'alarabiya.net', 'Аль-Арабия'),
  outlet('Euronews', 'euronews.com', 'Евроньюс'),
  outlet('France 24', 'france24.com'),
  outlet('The New York Times', 'nytimes.com', 'New York Times', 'Нью-Йорк Таймс'),
  outlet('The Washington Post', 'washingtonpost.com', 'Washington Post', 'Вашингтон пост'),
  outlet('The Wall Street Journal', 'wsj.com', 'Wall Street Journal', 'WSJ'),
  outlet('USA Today', 'usatoday.com'),
  outlet('Los Angeles Times', 'latimes.com', 'The Los Angeles Times'),
  outlet('Chicago Tribune', 'chicagotribune.com', 'The Chicago Tribune'),
  outlet('Boston Globe', 'bostonglobe.com', 'The Boston Globe'),
  outlet('Politico', 'politico.com politico.eu', 'POLITICO'),
  outlet('Axios', 'axios.com'),
  outlet('The Hill', 'thehill.com'),
  outlet('The Atlantic', 'theatlantic.com'),
  outlet('The New Yorker', 'newyorker.com', 'New Yorker'),
  outlet('Newsweek', 'newsweek.com'),
  outlet('Time', 'time.com', 'TIME', 'Time magazine'),
  outlet('Forbes', 'forbes.com forbes.ru'),
  outlet('BuzzFeed News', 'buzzfeednews.com buzzfeed.com', 'BuzzFeed'),
  outlet('HuffPost', 'huffpost.com huffingtonpost.com', 'Huffington Post', 'The Huffington Post'),
  outlet('Vox', 'vox.com'),
  outlet('ProPublica', 'propublica.org'),
  outlet('Bellingcat', 'bellingcat.com', 'Беллингкэт'),
  outlet('The Guardian', 'theguardian.com guardian.co.uk', 'Guardian'),
  outlet('The Times', 'thetimes.co.uk thetimes.com'),
  outlet('The Sunday Times', 'thesundaytimes.co.uk', 'Sunday Times'),
  outlet('The Telegraph', 'telegraph.co.uk', 'Daily Telegraph', 'The Daily Telegraph'),
  outlet('The Independent', 'independent.co.uk the-independent.com'),
  outlet('Financial Times', 'ft.com', 'The Financial Times', 'FT'),
  outlet('The Economist', 'economist.com'),
  outlet('Daily Mail', 'dailymail.co.uk', 'The Daily Mail', 'MailOnline'),
  outlet('The Sun', 'thesun.co.uk'),
  outlet('Der Spiegel', 'spiegel.de', 'Spiegel'),
  outlet('Die Zeit', 'zeit.de'),
  outlet('Die Welt', 'welt.de'),
  outlet('Bild', 'bild.de', 'Bild-Zeitung'),
  outlet('Süddeutsche Zeitung', 'sueddeutsche.de'),
  outlet('FAZ', 'faz.net', 'Frankfurter Allgemeine Zeitung', 'Frankfurter Allgemeine'),
  outlet('NZZ', 'nzz.ch', 'Neue Zürcher Zeitung'),
  outlet('Tagesschau', 'tagesschau.de'),
  outlet('Le Monde', 'lemonde.fr'),
  outlet('Le Figaro', 'lefigaro.fr'),
  outlet('Libération', 'liberation.fr'),
  outlet('Mediapart', 'mediapart.fr'),
  outlet('El País', 'elpais.com', 'El Pais'),
  outlet('El Mundo', 'elmundo.es'),
  outlet('Corriere della Sera', 'corriere.it'),
  outlet('La Repubblica', 'repubblica.it'),
  outlet('Gazeta Wyborcza', 'wyborcza.pl'),
  outlet('Delfi', 'delfi.lt delfi.lv delfi.ee'),
  outlet('Ukrainska Pravda', 'pravda.com.ua', 'Украинская правда', 'Українська правда'),
  outlet('Kyiv Independent', 'kyivindependent.com', 'The Kyiv Independent'),
  outlet('Kyiv Post', 'kyivpost.com', 'The Kyiv Post'),
  outlet('Hurriyet', 'hurriyet.com.tr hurriyetdailynews.com', 'Hürriyet'),
  outlet('Haaretz', 'haaretz.com haaretz.co.il'),
  outlet('The Jerusalem Post', 'jpost.com', 'Jerusalem Post'),
  outlet('The Times of Israel', 'timesofisrael.com', 'Times of Israel'),
  outlet('Asahi Shimbun', 'asahi.com', 'The Asahi Shimbun'),
  outlet('Nikkei', 'nikkei.com', 'Nikkei Asia'),
  outlet('South China Morning Post', 'scmp.com', 'SCMP'),
  outlet('Global Times', 'globaltimes.cn'),
  outlet('The Hindu', 'thehindu.com'),
  outlet('The Times of India', 'timesofindia.indiatimes.com', 'Times of India'),
  outlet('The Sydney Morning Herald', 'smh.com.au', 'Sydney Morning Herald'),

  platform('Twitter', 'twitter.com x.com t.co', 'X', 'Твиттер', 'Твиттере', 'твиттер', 'твиттере', 'twitter'),
  platform(
    'Telegram',
    't.me telegram.me',
    'Telegram-канале',
    'Telegram-канал',
    'Телеграм',
    'Телеграме',
    'Телеграм-канале',
    'телеграм-канале',
  ),
  platform('Facebook', 'facebook.com fb.com', 'Фейсбук', 'Фейсбуке', 'фейсбуке'),
  platform('Instagram', 'instagram.com', 'Инстаграм', 'Инстаграме', 'инстаграме'),
  platform('VKontakte', 'vk.com vk.ru', 'VK', 'ВКонтакте', 'Вконтакте'),
  platform('YouTube', 'youtube.com youtu.be', 'Youtube', 'Ютуб', 'Ютубе', 'ютубе'),
  platform('TikTok', 'tiktok.com'),
  platform('LinkedIn', 'linkedin.com'),
  platform('Bluesky', 'bsky.app'),
  platform('Mastodon', 'mastodon.social'),
  platform('Truth Social', 'truthsocial.com'),
  platform('Weibo', 'weibo.com'),
  platform('Substack', 'substack.com'),
]

const byDomain = new Map(outlets.flatMap((one) => one.domains.map((domain) => [domain, one] as const)))

/** The outlet that publishes under a host, null when the table has none. */
export function outletOfHost(host: string): Outlet | null {
  let domain = host.toLowerCase()
  for (let dot = domain.indexOf('.'); dot >= 0; dot = domain.indexOf('.')) {
    const found = byDomain.get(domain)
    if (found !== undefined) return found
    domain = domain.slice(dot + 1)
  }
  return null
}
