import type { Words } from '../words.ts'

export const api: Words['api'] = {
  title: 'API',
  lead: 'Всё, что умеют страницы, для программ: токены создаются в разделе «Учётная запись». Одним документом:',
  noScript:
    'Чтобы вызвать операцию отсюда, браузер должен выполнять наши скрипты; чтобы читать о них, это не нужно.',
  parts: 'Разделы API',
  tags: {
    articles: 'Статьи',
    reports: 'Отчёты',
    sources: 'Источники',
    captures: 'Копии',
    watches: 'Наблюдение',
    hosts: 'Хосты',
    findings: 'Замечания',
    overview: 'Обзор',
    notices: 'Уведомления',
    access: 'Люди и действия',
    about: 'Об API',
  },
  takes: 'Что принимает (JSON Schema)',
  answers: 'Что отвечает (JSON Schema)',
  body: 'Тело (JSON)',
  send: 'Отправить',
  answer: 'Ответ:',
}
