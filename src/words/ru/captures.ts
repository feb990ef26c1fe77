import { plurals } from '../plural.ts'
import type { Words } from '../words.ts'

const counted = plurals('ru')

export const captures: Words['captures'] = {
  title: 'Копия',
  of: 'Копия страницы',
  taken: 'Снята',
  status: 'Ответ',
  revisit: 'Ничего нового тогда не пришло, страница взята из копии',
  revisits: {
    'server-not-modified': 'сервер сказал, что она не менялась (304)',
    'identical-payload-digest': 'пришли те же байты',
  },
  digest: 'Хеш содержимого',
  record: 'Запись',
  size: 'Размер',
  downloads: 'Скачать',
  warc: 'WARC',
  wacz: 'WACZ',
  headers: 'Что сервер прислал вместе с ней',
  replay: 'Страница, как она была',
  replayNote: 'Показана без сценариев, на отдельном адресе; к живой сети обращений нет.',
  alone: 'Открыть отдельно',
  damaged: 'Эту копию нельзя прочесть:',
  compare: 'Сравнить',
  comparison: 'Сравнение двух копий',
  before: 'Раньше',
  after: 'Позже',
  same: 'Все слова те же.',
  skipped: (count) =>
    counted(count, {
      one: 'строка без изменений',
      few: 'строки без изменений',
      many: 'строк без изменений',
      other: 'строки без изменений',
    }),
  coarse: 'Общего так мало, что отмечены только целые строки.',
  noWords: 'В этой копии не удалось прочесть слов.',
  quoteStays: 'Слова, которые вы цитируете, есть в обеих.',
  quoteGone: 'Слова, которые вы цитировали, исчезли между этими копиями:',
  quoteCame: 'Слова, которые вы цитируете, появились между этими копиями:',
  quoteNever: 'Слов, которые вы цитируете, нет ни в одной:',
  quoted: 'цитируется',
}
