import { plurals } from '../plural.ts'

const counted = plurals('ru')

export const today = {
  title: 'Сегодня',
  wants: 'Ждёт человека',
  calm: 'Сейчас ничего не ждёт человека.',
  errors: (count: number) =>
    counted(count, { one: 'открытая ошибка', few: 'открытые ошибки', other: 'открытых ошибок' }),
  warnings: (count: number) =>
    counted(count, {
      one: 'открытое предупреждение',
      few: 'открытых предупреждения',
      other: 'открытых предупреждений',
    }),
  yours: (count: number) =>
    counted(count, {
      one: 'открытое замечание поручено вам',
      few: 'открытых замечания поручены вам',
      other: 'открытых замечаний поручено вам',
    }),
  changed: 'Что изменилось',
  since: 'С',
  day: 'вчерашнего дня',
  week: 'прошлой недели',
  month: 'прошлого месяца',
  nothingChanged: 'Ни один источник не изменился.',
  nothingChangedAdvice: 'О том, что стало с источником, говорится здесь, когда это установлено.',
  kinds: {
    first: 'увиден впервые',
    failing: 'начал отказывать, это ещё не установлено',
    confirmed: 'установлено после нескольких посещений',
    recovered: 'снова на месте',
    changed: 'изменился',
  },
  more: (count: number) => counted(count, { one: 'ещё статья', few: 'ещё статьи', other: 'ещё статей' }),
  due: 'Что предстоит',
  dueIn: 'Посещения в ближайшие 24 часа',
  dueText: 'Сколько источников предстоит посетить в каждый из ближайших 24 часов.',
  hour: 'С',
  visits: 'Источников',
  late: 'Просрочено',
  notLate: 'Ничего не просрочено.',
  lateSince: (count: string, minutes: number) => `источников: ${count}, первый ждёт ${minutes} мин`,
  atLeast: (count: number) => `больше ${count.toLocaleString('ru')}`,
  health: 'Сам stet',
  online: { online: 'видит сеть', doubtful: 'возможно, отрезан от сети', unknown: 'видел слишком мало' },
  hosts: (answered: number, failed: number) => `недавно ответило узлов: ${answered}, не ответило: ${failed}`,
  nobodyWorks: 'Ни один процесс службы не давал о себе знать последние пять минут: ничего не проверяется.',
  process: 'Процесс',
  failingWatches: (count: number) =>
    counted(count, {
      one: 'наблюдение не прочитано в последний раз',
      few: 'наблюдения не прочитаны в последний раз',
      other: 'наблюдений не прочитано в последний раз',
    }),
  unreadable: (count: number) =>
    counted(count, { one: 'статья не читается', few: 'статьи не читаются', other: 'статей не читается' }),
  unindexed: (count: number) =>
    counted(count, {
      one: 'источник ждёт индексации',
      few: 'источника ждут индексации',
      other: 'источников ждут индексации',
    }),
  well: 'В остальном всё в порядке.',
} as const
