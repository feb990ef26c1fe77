import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Found {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string }[]
  }[]
}

/** The barriers that axe finds on the page that a window shows (its context bypasses CSP), each with the first place. */
export async function barriersOn(window: Page): Promise<string[]> {
  await window.evaluate(axe)
  const { violations } = (await window.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], iframes: false })`,
  )) as Found
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 200)}`)
}
