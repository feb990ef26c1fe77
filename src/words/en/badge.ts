export const badge = {
  label: 'sources',
  unchecked: 'not checked',
  none: 'none cited',
  gone: (count: number, all: number) => `${count} of ${all} gone`,
  unsure: (count: number, all: number) => `${count} of ${all} not certain`,
  stand: (count: number) => (count === 1 ? 'it stands' : `all ${count} stand`),
  on: (day: string) => `checked ${day}`,
  described: (said: string, on: string | null) =>
    `Sources of this article: ${said}${on === null ? '' : `, ${on}`}`,
  title: 'Badge',
  note: 'For the published page: a picture that says what became of the sources. Whoever sees the page may see it.',
  code: 'HTML of the badge',
}
