import { expect, test } from 'vitest'
import { asTold, routeFor } from '../../src/notices/route-for.ts'
import { back, findingNews, harbour, minutesAfter, noon, routeWith, sourceNews } from './news.ts'

const goes = [{ routeId: 'r1', notBefore: noon, dueAt: minutesAfter(noon, 5) }]

test.each([
  ['without filters takes everything', {}, sourceNews(), true],
  ['for errors takes an error', { severity: 'error' }, sourceNews(), true],
  ['for errors leaves a warning', { severity: 'error' }, findingNews(), false],
  ['for warnings takes an error', { severity: 'warning' }, sourceNews(), true],
  ['for a rule takes it', { rules: ['quote-missing'] }, findingNews(), true],
  ['for a rule leaves another', { rules: ['quote-missing'] }, sourceNews(), false],
  ['for a section takes its articles, in whatever case', { sections: ['politics'] }, findingNews(), true],
  [
    'for a section leaves articles of none',
    { sections: ['Sport'] },
    findingNews({ article: { ...harbour, section: null } }),
    false,
  ],
  [
    'for a section takes a source that one of its articles cites',
    { sections: ['Sport'] },
    sourceNews({ articles: [harbour, { ...harbour, id: 'a2', section: 'Sport' }] }),
    true,
  ],
  ['for an author takes their articles', { authors: ['anna petrova'] }, sourceNews(), true],
  ['for an author leaves those of others', { authors: ['Ivan Ivanov'] }, sourceNews(), false],
  [
    'wants section and author of one article',
    { sections: ['Sport'], authors: ['Anna Petrova'] },
    sourceNews({ articles: [harbour, { ...harbour, section: 'Sport', authors: [] }] }),
    false,
  ],
  ['for a host takes it and those under it', { hosts: ['test'] }, sourceNews(), true],
  ['for a host leaves one whose name only ends like it', { hosts: ['aper.test'] }, sourceNews(), false],
  [
    'for a host leaves what is about no source',
    { hosts: ['paper.test'] },
    findingNews({ source: null }),
    false,
  ],
  ['for errors hears that an error is over', { severity: 'error' }, back(), true],
] as const)('a route %s', (_, filter, news, wanted) => {
  expect(routeFor(news, [routeWith({ filter })], noon)).toEqual(wanted ? goes : [])
})

const evening = new Date('2026-11-22T21:30:00Z') // 22:30 in Berlin
const sevenInBerlin = new Date('2026-11-23T06:00:00Z')
const quiet = { zone: 'Europe/Berlin', quiet: { fromMinute: 22 * 60, toMinute: 7 * 60 } }
const note = findingNews({ severity: 'note' })

test.each([
  ['that is at once waits for its window', {}, note, noon, noon, minutesAfter(noon, 5)],
  ['without a window goes now', { pace: { kind: 'at-once', windowMinutes: 0 } }, note, noon, noon, noon],
  [
    'that is daily goes at its hour',
    { zone: 'Europe/Berlin', pace: { kind: 'daily', hour: 8 } },
    note,
    noon,
    new Date('2026-11-23T07:00:00Z'),
    new Date('2026-11-23T07:00:00Z'),
  ],
  ['that is asleep waits for the morning', quiet, note, evening, sevenInBerlin, sevenInBerlin],
  [
    'whose window ends in quiet hours does not begin with it',
    quiet,
    note,
    minutesAfter(evening, -32),
    sevenInBerlin,
    sevenInBerlin,
  ],
  ['that is asleep keeps a dead source too', quiet, sourceNews(), evening, sevenInBerlin, sevenInBerlin],
  [
    'that lets urgent news pass is told of a dead source at night',
    { ...quiet, urgentPasses: true },
    sourceNews(),
    evening,
    evening,
    minutesAfter(evening, 5),
  ],
  [
    'that lets urgent news pass keeps a note',
    { ...quiet, urgentPasses: true },
    note,
    evening,
    sevenInBerlin,
    sevenInBerlin,
  ],
  [
    'that lets urgent news pass is not woken to hear that all is well',
    { ...quiet, urgentPasses: true },
    back(),
    evening,
    sevenInBerlin,
    sevenInBerlin,
  ],
  [
    'that is daily at a quiet hour waits for its end',
    { ...quiet, pace: { kind: 'daily', hour: 6 } },
    note,
    noon,
    sevenInBerlin,
    sevenInBerlin,
  ],
] as const)('a route %s', (_, settings, news, now, notBefore, dueAt) => {
  expect(routeFor(news, [routeWith(settings)], now)).toEqual([{ routeId: 'r1', notBefore, dueAt }])
})

test('a route that is paused gets nothing, another gets it all the same', () => {
  const routes = [routeWith({}, { id: 'r1', paused: true }), routeWith({}, { id: 'r2' })]
  expect(routeFor(note, routes, noon).map(({ routeId }) => routeId)).toEqual(['r2'])
})

test('a route for a section tells of its articles alone', () => {
  const sport = { ...harbour, id: 'a2', section: 'Sport' }
  const news = sourceNews({ articles: [harbour, sport] })
  expect(asTold(routeWith({ filter: { sections: ['Sport'] } }), news)).toEqual({ ...news, articles: [sport] })
  expect(asTold(routeWith(), news)).toEqual(news)
})
