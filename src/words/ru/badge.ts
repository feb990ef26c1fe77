export const badge = {
  label: 'источники',
  unchecked: 'не проверены',
  none: 'нет ссылок',
  gone: (count: number, all: number) => `исчезло: ${count} из ${all}`,
  unsure: (count: number, all: number) => `неясно: ${count} из ${all}`,
  stand: (count: number) => `на месте: ${count} из ${count}`,
  on: (day: string) => `проверено ${day}`,
  described: (said: string, on: string | null) =>
    `Источники этой статьи: ${said}${on === null ? '' : `, ${on}`}`,
  title: 'Значок',
  note: 'Для опубликованной страницы: картинка о том, что стало с источниками. Её увидит каждый, кто видит страницу.',
  code: 'HTML значка',
}
