import { html } from 'hono/html'
import { parseConfig } from '../../config/config.ts'
import type { FailureKind } from '../../schedule/bearing.ts'
import type { Words } from '../../words/words.ts'
import { page } from '../layout.ts'
import type { Markup } from '../markup.ts'
import type { Newsroom, ShownSettings } from '../newsroom.ts'
import { table } from '../parts/list.ts'
import { settingsNav } from '../parts/settings-nav.ts'
import type { PageContext, Route } from '../route.ts'

type Setting = keyof Words['settings']['settings']

/** Settings › Schedule: when sources are checked again and a failure is certain, as it is configured. */
export function schedulePages({ settings }: Newsroom): readonly Route[] {
  const usual = parseConfig({}, {}, {})
  const show = async (c: PageContext): Promise<Response> => {
    const words = c.get('words').settings
    const { places, fromConfiguration, scheduleKey, otherProcesses } = words
    const [now, usually] = [valuesOf(words, settings), valuesOf(words, usual)]
    const rhythm = (Object.keys(now) as Setting[]).map(
      (name) =>
        html`<tr><td><code>${name}</code></td><td>${inForce(words, now[name], usually[name])}</td><td>${words.settings[name]}</td></tr>`,
    )
    const body = html`${settingsNav(c, 'schedule')}<p class="dim">${places.schedule.lead}</p>
<p>${fromConfiguration} ${scheduleKey} ${otherProcesses}</p>
<h2>${words.rhythm}</h2>
${table(words.rhythm, [words.setting, words.value, words.does], rhythm)}
<h2>${words.failures}</h2><p>${words.failuresLead}</p>
${failures(words, settings, usual)}`
    return await page(c, { title: places.schedule.name, section: 'settings', body })
  }
  return [{ method: 'GET', path: '/settings/schedule', needs: 'viewer', handle: show }]
}

function valuesOf(words: Words['settings'], settings: ShownSettings): Readonly<Record<Setting, string>> {
  const { schedule, keepMonths } = settings
  return {
    firstDayHours: words.hours(schedule.firstDayHours),
    firstWeekHours: words.hours(schedule.firstWeekHours),
    shortestDays: words.days(schedule.shortestDays),
    longestDays: words.days(schedule.longestDays),
    failingLongestDays: words.days(schedule.failingLongestDays),
    doubtfulMinutes: words.minutes(schedule.doubtfulMinutes),
    window: words.minutes(settings.window),
    hostInterval: words.milliseconds(settings.hostInterval),
    sweepCron: settings.sweepCron,
    notifyCron: settings.notifyCron,
    housekeepingCron: settings.housekeepingCron,
    timezone: settings.timezone,
    keepMonths: keepMonths === null ? words.forGood : words.months(keepMonths),
  }
}

/** What was set by hand says what it would be otherwise. */
function inForce(words: Words['settings'], value: string, usual: string): Markup {
  return value === usual
    ? html`${value}`
    : html`<b>${value}</b> <span class="dim">(${words.usually(usual)})</span>`
}

function failures(words: Words['settings'], now: ShownSettings, usual: ShownSettings): Markup {
  const kinds = Object.keys(now.schedule.failures) as FailureKind[]
  const headings = [words.failureKind, words.strikes, words.overDays, words.againHours]
  return table(
    words.failures,
    headings,
    kinds.map((kind) => {
      const own = patienceOf(words, now, kind)
      const other = patienceOf(words, usual, kind)
      const cells = own.map((value, index) => html`<td>${inForce(words, value, other[index]!)}</td>`)
      return html`<tr><td><code>${kind}</code><br>${words.kinds[kind]}</td>${cells}</tr>`
    }),
  )
}

function patienceOf(words: Words['settings'], { schedule }: ShownSettings, kind: FailureKind): string[] {
  const { strikes, overDays, againHours } = schedule.failures[kind]
  const { strikesFor410 } = schedule.failures.gone
  const sooner = kind === 'gone' && strikesFor410 !== null ? `; ${words.strikesFor410(strikesFor410)}` : ''
  // with one strike there is nothing to spread
  const over = strikes === 1 ? words.atOnce : words.days(overDays)
  return [`${strikes}${sooner}`, over, words.hours(againHours)]
}
