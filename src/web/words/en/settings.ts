import type { FailureKind } from '../../../schedule/bearing.ts'
import { amounts } from '../plural.ts'

const amount = amounts('en')

export const settings = {
  navigation: 'Settings',
  places: {
    watches: { name: 'Watches', lead: 'Where articles come from: feeds, sitemaps, sites, single articles.' },
    hosts: { name: 'Hosts', lead: 'What stet has learnt about each host, and what you order for it.' },
    schedule: {
      name: 'Schedule',
      lead: 'When sources are checked again, and when a failure becomes certain.',
    },
    policy: { name: 'Policy', lead: 'Which findings are errors, warnings, notes, or none at all.' },
    notices: { name: 'Notices', lead: 'Who hears of what has changed, and how.' },
    people: { name: 'People', lead: 'Who may use these pages, and as what.' },
    tokens: { name: 'Tokens', lead: 'What programs come with.' },
    audit: { name: 'Audit', lead: 'Who did what, and when.' },
    queues: { name: 'Queues', lead: 'The jobs of the service: what waits, what runs, what was parked.' },
  },
  fromConfiguration:
    'This is what is in force. It comes from the configuration of this process and is not changed here:',
  policyKey: 'set rules in stet.config.json and start stet again; docs/configuration.md says how.',
  scheduleKey:
    'set schedule and the other keys named below and start stet again; docs/schedule.md and docs/configuration.md say how.',
  otherProcesses: 'Workers on other machines have a configuration of their own, which should say the same.',
  setting: 'Setting',
  value: 'In force',
  usually: (value: string) => `usually ${value}`,
  does: 'What it does',
  hours: (count: number): string => amount(count, 'hour'),
  days: (count: number): string => amount(count, 'day'),
  minutes: (count: number): string => amount(count, 'minute'),
  milliseconds: (count: number): string => amount(count, 'millisecond'),
  months: (count: number): string => amount(count, 'month'),
  forGood: 'for good',
  rhythm: 'How often a source is looked at',
  settings: {
    firstDayHours: 'the wait while an article that cites the source is less than a day old',
    firstWeekHours: 'the wait while it is less than seven days old',
    shortestDays: 'the shortest wait after that, for a source that stands',
    longestDays: 'the longest wait: a source that has not changed for long is looked at this seldom',
    failingLongestDays: 'the longest wait for a source whose failure is certain: it may come back',
    doubtfulMinutes: 'the wait after a check while it was doubtful that stet itself was online',
    window: 'so long after a visit a new citation is held against the copy, and the source not visited again',
    hostInterval: 'the time between two requests to one host, where nothing else is ordered for it',
    sweepCron: 'when what is due becomes jobs (cron, six fields begin with seconds)',
    notifyCron: 'when people are told what has changed (cron)',
    housekeepingCron: 'when what is old goes (cron)',
    timezone: 'the time zone of these three',
    keepMonths: 'so long reports and checks are kept',
  },
  failures: 'When a failure is certain',
  failuresLead:
    'A failure is a strike. It takes several, spread over days, before a verdict changes; one visit that brings the content clears them.',
  failureKind: 'Failure',
  strikes: 'Strikes',
  overDays: 'Over at least',
  againHours: 'Looked at again after',
  kinds: {
    gone: 'the page is not there (404, 410, an error page, the home page instead)',
    'no-such-host': 'the name of the host is gone',
    'given-up': 'the host was given up: parked, suspended, taken over',
    private: 'it leads to a private address',
    'no-answer': 'no answer, or none that can be judged',
  } satisfies Record<FailureKind, string>,
  strikesFor410: (count: number) => `410: ${count}`,
  atOnce: 'at once',
  rule: 'Rule',
  level: 'Level',
  off: 'off',
  gate: 'The gate of an article fails on errors, and on nothing else.',
} as const
