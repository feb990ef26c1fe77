import { html } from 'hono/html'
import { defaultPolicy, policyWith } from '../../report/policy.ts'
import { ruleIds } from '../../report/report.ts'
import type { Words } from '../../words/words.ts'
import { page } from '../layout.ts'
import { type Markup, nothing } from '../markup.ts'
import type { Newsroom } from '../newsroom.ts'
import { severityBadge } from '../parts/badge.ts'
import { table } from '../parts/list.ts'
import { settingsNav } from '../parts/settings-nav.ts'
import type { PageContext, Route } from '../route.ts'

type Level = (typeof defaultPolicy)[keyof typeof defaultPolicy]

/** Settings › Policy: the level of every rule, as it is configured. */
export function policyPages({ settings }: Newsroom): readonly Route[] {
  const show = async (c: PageContext): Promise<Response> => {
    const words = c.get('words')
    const { places, fromConfiguration, policyKey, otherProcesses, gate, rule, level } = words.settings
    const policy = policyWith(settings.rules)
    const rows = ruleIds.map((id) => {
      const usual = defaultPolicy[id]
      return html`<tr><td>${words.rules[id]}</td><td><code>${id}</code></td><td>${levelText(words, policy[id])}${
        policy[id] === usual
          ? nothing
          : html` <span class="dim">(${words.settings.usually(levelName(words, usual))})</span>`
      }</td></tr>`
    })
    const body = html`${settingsNav(c, 'policy')}<p class="dim">${places.policy.lead}</p>
<p>${fromConfiguration} ${policyKey} ${otherProcesses}</p>
<p>${gate}</p>
${table(places.policy.name, [rule, words.settings.setting, level], rows)}`
    return await page(c, { title: places.policy.name, section: 'settings', body })
  }
  return [{ method: 'GET', path: '/settings/policy', needs: 'viewer', handle: show }]
}

function levelText(words: Words, level: Level): Markup {
  return level === 'off' ? html`<span class="dim">${words.settings.off}</span>` : severityBadge(words, level)
}

function levelName(words: Words, level: Level): string {
  return level === 'off' ? words.settings.off : words.severities[level]
}
