import type { HostFact } from '../../check/host-fact.ts'
import type { Words } from '../words.ts'

export const hosts: Words['hosts'] = {
  host: 'Сайт',
  known: 'Что известно',
  ordered: 'Что назначено',
  empty: 'О таких сайтах ничего не известно.',
  emptyAdvice:
    'stet узнаёт о сайтах, когда их посещает. Назовите сайт выше, чтобы назначить для него правило.',
  open: (host) => `Открыть ${host} или назначить для него правило`,
  kinds: {
    'soft-404': 'отвечает на несуществующее',
    wall: 'не пускает нас',
    cookies: 'требует cookie',
    'crawl-delay': 'просит паузы',
    'status-lie': 'код ответа обманывает',
    'retry-after': 'просил подождать',
  },
  factWording: wording,
  fact: 'Наблюдение',
  learnt: 'Узнали',
  believedUntil: 'Верим до',
  nothingKnown: 'Об этом сайте пока ничего не известно.',
  forget: 'Забыть всё',
  forgetLead: 'stet узнает это заново при следующих посещениях.',
  rule: 'Правило',
  noRule: 'Ничего не назначено: с ним обходятся как со всеми.',
  asEvery: 'как для всех сайтов',
  every: (ms) => `${ms} мс между запросами`,
  fromRuleOf: (pattern) => `по правилу для ${pattern}`,
  ended: 'Срок этого правила вышел, оно не действует.',
  by: 'Назначил',
  change: 'Изменить правило',
  interval: 'Миллисекунд между запросами',
  intervalHint: 'До 30000. Пусто: как для всех сайтов.',
  robots: 'robots.txt',
  robotsOrders: { keep: 'robots.txt соблюдается', ignore: 'robots.txt не учитывается' },
  headers: 'Поля заголовка',
  headersHint:
    'По одному в строке, Имя: значение. Они отправляются только этому сайту, и значения здесь видят только администраторы.',
  browser: 'Браузер',
  browserOrders: {
    never: 'браузер его не посещает',
  },
  trust: 'Выводы',
  trustOrders: { 'never-dead': 'никогда не считается пропавшим' },
  note: 'Почему',
  noteHint: 'Это видно в отчётах рядом с тем, что изменилось. Нужно, если robots.txt не учитывается.',
  until: 'До',
  untilHint: 'День вида 2027-01-31, до его конца по UTC, или время вида 2027-01-31T18:00Z. Пусто: навсегда.',
  refused: 'Ничего не изменилось. Посмотрите на отмеченные поля.',
  faults: {
    intervalMs: 'Целое число от 0 до 30000.',
    robots: 'Выберите одно из этих.',
    headers: 'Не больше двадцати полей; имя до 100 знаков, значение до 1000.',
    browser: 'Выберите одно из этих.',
    trust: 'Выберите одно из этих.',
    note: 'Не больше 1000 знаков.',
    until: 'Напишите как 2027-01-31 или как 2027-01-31T18:00Z.',
  },
  past: 'Это уже прошло.',
  headerMalformed: (line) => `Это не поле заголовка: ${line}`,
  headerReserved: (name) =>
    `${name} задавать нельзя: это поле держит запрос, просит не всю страницу или содержит секрет, а копии запросов хранятся.`,
  headerTwice: (name) => `${name} названо дважды.`,
  noteMissing: 'robots.txt не учитывают без причины: скажите почему.',
  removeRule: 'Отменить правило',
  removeRuleLead: 'С сайтом снова обходятся как со всеми или по правилу домена над ним.',
  done: {
    saved: 'Правило сохранено. Служба учтёт его за 30 секунд.',
    removed: 'Правила больше нет.',
    forgotten: 'Всё известное забыто.',
  },
}

function wording(fact: HostFact): string {
  switch (fact.kind) {
    case 'soft-404': {
      const led = fact.finalUrl === fact.url ? '' : `, на ${fact.finalUrl}`
      return `${fact.place} отвечает ${fact.status}${led} на то, чего не может быть`
    }
    case 'wall': {
      const { maker, detail, recent } = fact
      const walled = recent.replaceAll('.', '').length
      return `не пускает нас${maker === null ? '' : ` (${maker})`}, ${walled} из последних ${recent.length} посещений: ${detail}`
    }
    case 'cookies':
      return `требует cookie: ${fact.url} ведёт на себя же без ${fact.names.join(', ')}`
    case 'crawl-delay':
      return `просит ${fact.ms / 1000} с между запросами (Crawl-delay)`
    case 'status-lie':
      return `отвечает ${fact.status} на то, ${fact.about === 'missing' ? 'чего не может быть' : 'что есть'}: ${fact.detail}`
    case 'retry-after':
      return `просил подождать ${fact.seconds} с (${fact.status}, Retry-After)`
  }
}
