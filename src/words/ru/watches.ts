import { plurals } from '../plural.ts'
import type { Words } from '../words.ts'

const counted = plurals('ru')

export const watches: Words['watches'] = {
  add: 'Наблюдать за адресом',
  addHint: 'Статьи, ленты, карты сайта или сайта, с https:// в начале. stet сразу на него посмотрит.',
  addButton: 'Наблюдать',
  noAddress: 'Это не адрес: он должен начинаться с https:// или http://.',
  nothing: 'Здесь не за чем наблюдать:',
  slow: 'Ответа не дождались. Попробуйте позже или назовите его ленту.',
  done: { added: 'Наблюдение началось.', removed: 'Наблюдение прекращено.' },
  input: 'Что',
  kind: 'Вид',
  kinds: {
    files: 'файлы',
    article: 'статья',
    feed: 'лента',
    sitemap: 'карта сайта',
    wordpress: 'WordPress',
  },
  state: 'Состояние',
  states: {
    paused: 'приостановлено',
    failing: 'не удаётся',
    new: 'ещё не смотрели',
    watched: 'под наблюдением',
  },
  failed: 'В последний раз не удалось:',
  polled: 'Смотрели',
  due: 'Посмотрим',
  articles: 'Статей',
  actions: 'Изменить',
  pause: 'Приостановить',
  resume: 'Продолжить',
  empty: 'Пока ни за чем не наблюдаем.',
  emptyAdvice: 'Назовите адрес выше или на самой машине: stet watch add',
  removeTitle: 'Прекратить наблюдение?',
  removeLead: (articles) =>
    `Уйдёт на покой ${counted(articles, { one: 'статья', few: 'статьи', many: 'статей', other: 'статьи' })}: ради них источники больше не проверяются. Отчёты останутся.`,
}
