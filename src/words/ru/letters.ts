import { plurals } from '../plural.ts'
import type { Words } from '../words.ts'

const counted = plurals('ru')

export const letters: Words['letters'] = {
  sources: 'Источники',
  resolved: 'исправилось',
  counts: {
    error: (count) => counted(count, { one: 'ошибка', few: 'ошибки', many: 'ошибок', other: 'ошибки' }),
    warning: (count) =>
      counted(count, {
        one: 'предупреждение',
        few: 'предупреждения',
        many: 'предупреждений',
        other: 'предупреждения',
      }),
    note: (count) => counted(count, { one: 'заметка', few: 'заметки', many: 'заметок', other: 'заметки' }),
    resolved: (count) => `исправилось: ${count}`,
  },
  noNews: 'Новостей нет',
  alsoIn: (titles) => `также в: ${titles}`,
  in: (titles) => `в: ${titles}`,
  more: (count) => `ещё ${count}`,
  moreItems: (count) => `… и ещё ${count}`,
  moreArticles: (count) =>
    `и ещё ${counted(count, { one: 'статья', few: 'статьи', many: 'статей', other: 'статьи' })}`,
  footer: (route) => `Это письмо прислал stet по маршруту «${route}».`,
  byRoute: (route) => `по маршруту «${route}»`,
  over: (finding) => `Больше не так: ${finding}`,
  failing: (since) => `Источник не отвечает с ${since}; это ещё не точно, stet проверит снова`,
  failed: (verdict, since) => `${verdict}; сбои с ${since}`,
  back: (verdict) => `Снова на месте: ${verdict}`,
  backAfter: (verdict, since) => `Снова на месте: ${verdict}; сбои были с ${since}`,
  sample: 'Образец: проверка, доходят ли уведомления',
  feed: 'stet: замечания',
}
