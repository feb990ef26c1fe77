import type { Words } from '../words.ts'

export const articles: Words['articles'] = {
  title: 'Статьи',
  watched: 'Статьи, за которые отвечает stet, сначала новые.',
  empty: 'Пока нет ни одной статьи.',
  emptyAdvice: 'Добавьте её в настройках, в разделе наблюдения, или командой stet watch add',
  article: 'Статья',
  state: 'Источники',
  findings: 'Замечания',
  gate: 'Проверка',
  reported: 'Последний отчёт',
  waiting: 'проверяется',
  unread: 'ещё не прочитана',
}
