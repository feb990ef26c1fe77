import { html } from 'hono/html'
import { z } from 'zod'
import type { NoticeRoute } from '../../notices/route.ts'
import { ruleIds, severities } from '../../report/report.ts'
import { languageNames } from '../../words/words-for.ts'
import { type Markup, nothing } from '../markup.ts'
import { formToken } from '../parts/form.ts'
import type { PageContext } from '../route.ts'

const text = z.string().trim().catch('')
/** One a line. */
const lines = z
  .string()
  .catch('')
  .transform((all) =>
    all
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  )
const severalOf = z.preprocess(
  (given) => (given === undefined ? [] : [given].flat()),
  z.array(z.string()).catch([]),
)

const FilledForm = z.object({
  name: text,
  kind: z.enum(['email', 'slack', 'webhook']).catch('email'),
  mailboxes: lines,
  address: text,
  severity: text,
  rules: severalOf,
  sections: lines,
  authors: lines,
  hosts: lines,
  pace: z.enum(['at-once', 'daily']).catch('at-once'),
  hour: text,
  zone: text,
  language: text,
  quietFrom: text,
  quietTo: text,
  urgent: z.literal('yes').nullable().catch(null),
})
/** What somebody filled in, right or wrong. */
export type Filled = z.output<typeof FilledForm>

export async function filledFrom(c: PageContext): Promise<Filled> {
  return FilledForm.parse(await c.req.parseBody({ all: true }))
}

/** What was filled in, as settings that are still to be checked. */
export function settingsOf(filled: Filled, secret: string) {
  const {
    name,
    kind,
    mailboxes,
    address,
    severity,
    rules,
    sections,
    authors,
    hosts,
    pace,
    hour,
    zone,
    language,
  } = filled
  const channels = {
    email: { kind, to: mailboxes },
    slack: { kind, address },
    webhook: { kind, address, secret },
  }
  const quiet =
    filled.quietFrom === '' && filled.quietTo === ''
      ? null
      : { fromMinute: minuteOf(filled.quietFrom), toMinute: minuteOf(filled.quietTo) }
  return {
    name,
    channel: channels[kind],
    filter: { rules, severity, sections, authors, hosts },
    pace: pace === 'daily' ? { kind: pace, hour: hour === '' ? null : Number(hour) } : { kind: pace },
    zone,
    ...(language !== '' && { language }),
    quiet,
    urgentPasses: filled.urgent !== null,
  }
}

/** Minute of the day of `HH:MM`; null for anything else, which no route takes. */
function minuteOf(clock: string): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)(?::\d\d)?$/.exec(clock) ?? []
  return minutes === undefined ? null : Number(hours) * 60 + Number(minutes)
}

/** A route as its form has it; where it goes is not shown again. */
export function formOf({
  name,
  channel,
  filter,
  pace,
  zone,
  language,
  quiet,
  urgentPasses,
}: NoticeRoute): Filled {
  return {
    ...filter,
    name,
    kind: channel.kind,
    mailboxes: [],
    address: '',
    pace: pace.kind,
    hour: pace.kind === 'daily' ? String(pace.hour) : '',
    zone,
    language,
    quietFrom: quiet === null ? '' : clock(quiet.fromMinute),
    quietTo: quiet === null ? '' : clock(quiet.toMinute),
    urgent: urgentPasses ? 'yes' : null,
  }
}

/** Of a minute of the day, `HH:MM`. */
export function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

/**
 * The form of a route.
 * @param filled null for a new one
 * @param target where it goes now, as it may be shown; null for a new one
 */
export function noticeForm(
  c: PageContext,
  action: string,
  filled: Filled | null,
  target: string | null,
): Markup {
  const words = c.get('words')
  const { notices } = words
  const {
    name,
    kind,
    mailboxes,
    address,
    severity,
    rules,
    sections,
    authors,
    hosts,
    pace,
    hour,
    zone,
    language,
    quietFrom,
    quietTo,
    urgent,
  } = filled ?? FilledForm.parse({ severity: 'warning', hour: '8', zone: 'UTC', language: words.language })
  const area = (field: string, label: string, content: readonly string[]) =>
    html`<label>${label}<textarea name="${field}" rows="2">${content.join('\n')}</textarea></label>`
  const choice = (field: string, value: string, chosen: boolean, label: string) =>
    html`<label><input type="radio" name="${field}" value="${value}"${chosen ? html` checked` : nothing}> ${label}</label>`
  return html`<form class="fields" method="post" action="${action}">${formToken(c)}
<label>${notices.name}<input name="name" value="${name}" maxlength="100" required></label>
<fieldset class="fields"><legend>${notices.channel}</legend>
${(['email', 'slack', 'webhook'] as const).map((one) => choice('kind', one, one === kind, notices.channels[one]))}
${target === null ? nothing : html`<p class="dim">${notices.keepTarget} ${target}</p>`}
${area('mailboxes', notices.mailboxes, mailboxes)}
<label>${notices.address}<input name="address" type="url" value="${address}" autocomplete="off"></label>
</fieldset>
<fieldset class="fields"><legend>${notices.filter}</legend>
<p class="dim">${notices.filterAdvice}</p>
<label>${notices.severity}<select name="severity">${severities.map(
    (one) =>
      html`<option value="${one}"${one === severity ? html` selected` : nothing}>${words.severities[one]}</option>`,
  )}</select></label>
<label>${notices.rules}<select name="rules" multiple size="6">${ruleIds.map(
    (rule) =>
      html`<option value="${rule}"${rules.includes(rule) ? html` selected` : nothing}>${words.rules[rule]}</option>`,
  )}</select></label>
${area('sections', notices.sections, sections)}
${area('authors', notices.authors, authors)}
${area('hosts', notices.hosts, hosts)}
</fieldset>
<fieldset class="fields"><legend>${notices.pace}</legend>
${choice('pace', 'at-once', pace === 'at-once', notices.atOnce)}
${choice('pace', 'daily', pace === 'daily', notices.daily)}
<input name="hour" type="number" min="0" max="23" value="${hour}" aria-label="${notices.daily}">
<label>${notices.language}<select name="language">${languageNames.map(
    ([tag, name]) =>
      html`<option value="${tag}" lang="${tag}"${tag === language ? html` selected` : nothing}>${name}</option>`,
  )}</select></label>
<label>${notices.zone}<input name="zone" value="${zone}" required></label>
<label>${notices.quietFrom}<input name="quietFrom" type="time" value="${quietFrom}"></label>
<label>${notices.quietTo}<input name="quietTo" type="time" value="${quietTo}"></label>
<label><input type="checkbox" name="urgent" value="yes"${urgent === null ? nothing : html` checked`}> ${notices.urgent}</label>
</fieldset>
<button class="main">${words.save}</button>
</form>`
}
