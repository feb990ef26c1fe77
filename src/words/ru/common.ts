import type { common as English } from '../en/common.ts'
import { plurals } from '../plural.ts'
import type { Words } from '../words.ts'

const counted = plurals('ru')

export const common: Pick<Words, keyof typeof English> = {
  language: 'ru',
  languageName: 'Русский',
  sections: {
    today: 'Сегодня',
    triage: 'Разбор',
    articles: 'Статьи',
    sources: 'Источники',
    insight: 'Наблюдения',
    settings: 'Настройки',
    account: 'Учётная запись',
  },
  skip: 'Перейти к содержанию',
  navigation: 'Страницы',
  search: 'Найти',
  searchFor: 'Поиск по статьям, источникам и архиву',
  logOut: 'Выйти',
  logIn: 'Войти',
  save: 'Сохранить',
  cancel: 'Отмена',
  remove: 'Удалить',
  reload: 'Обновить',
  next: 'Дальше',
  first: 'К началу',
  pages: 'Продолжение списка',
  never: 'никогда',
  unknown: 'неизвестно',
  untitled: 'Без названия',
  citations: (count) => counted(count, { one: 'ссылка', few: 'ссылки', many: 'ссылок', other: 'ссылки' }),
  sourcesCounted: (count) =>
    counted(count, { one: 'источник', few: 'источника', many: 'источников', other: 'источника' }),
  articlesCounted: (count) =>
    counted(count, { one: 'статья', few: 'статьи', many: 'статей', other: 'статьи' }),
  findingsCounted: (count) =>
    counted(count, { one: 'замечание', few: 'замечания', many: 'замечаний', other: 'замечания' }),
  checksCounted: (count) =>
    counted(count, { one: 'проверка', few: 'проверки', many: 'проверок', other: 'проверки' }),
  theme: 'Цвета следуют настройкам системы.',
  failures: {
    'not-found': { title: 'Здесь ничего нет', advice: 'Возможно, страницу удалили или адрес неполный.' },
    unavailable: {
      title: 'stet не может открыть хранилище',
      advice: 'Ничего не потеряно. Попробуйте через минуту.',
    },
    fault: { title: 'У нас что-то сломалось', advice: 'Подробности в журнале, под номером ниже.' },
    forbidden: {
      title: 'Эта страница для вас закрыта',
      advice: 'Права вашей записи может изменить администратор.',
    },
    'not-meant': {
      title: 'Эта форма устарела',
      advice: 'Вернитесь, обновите страницу и повторите действие. Ничего не изменилось.',
    },
    'too-large': { title: 'Для одной формы это слишком много', advice: 'Отправьте по частям.' },
    invalid: { title: 'В таком виде это принять нельзя', advice: 'Вернитесь и проверьте отмеченные поля.' },
  },
  request: 'Запрос',
}
