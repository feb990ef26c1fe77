import { printable } from '../printable.ts'
import type { Words } from '../words/words.ts'
import { wordsFor } from '../words/words-for.ts'
import { type Group, groupsOf, type Item, type Message, subjectOf } from './message.ts'

/** Slack takes 150 characters in a header, 3000 in a section, 50 blocks in a message. */
const longestHeader = 150
const longestSection = 3_000
const mostGroups = 40

/** A message as the body of a Slack-compatible incoming webhook: blocks, and a text for where they are not shown. */
export function slackBody(message: Message, webUrl: string | null): string {
  const words = wordsFor(message.language)
  const { letters } = words
  const groups = groupsOf(message, webUrl)
  const subject = subjectOf(message)
  const shown = groups.slice(0, mostGroups)
  const more = groups.length - shown.length
  return JSON.stringify({
    text: escaped(`stet: ${subject}`),
    // Slack would visit what it unfurls.
    unfurl_links: false,
    unfurl_media: false,
    blocks: [
      {
        type: 'header',
        text: { type: 'plain_text', text: cut(`stet: ${subject}`, longestHeader), emoji: false },
      },
      ...shown.map((group) => ({
        type: 'section',
        text: { type: 'mrkdwn', text: section(words, group), verbatim: true },
      })),
      ...(more > 0 ? [context(letters.moreArticles(more))] : []),
      context(letters.byRoute(printable(message.route.name))),
    ],
  })
}

function context(text: string) {
  return { type: 'context', elements: [{ type: 'plain_text', text, emoji: false }] }
}

/** Whole items, as many as fit: one that is cut might lose the end of a link. */
function section(words: Words, { title, page, items }: Group): string {
  const heading = page === null ? escaped(title) : `<${page}|${escaped(title)}>`
  let text = title === '' ? '' : `*${heading}*`
  for (const [index, item] of items.entries()) {
    const line = `\n• ${itemText(words, item)}`
    const rest = `\n${words.letters.moreItems(items.length - index)}`
    const room = longestSection - (index === items.length - 1 ? 0 : rest.length)
    if (text.length + line.length > room) return text + rest
    text += line
  }
  return text
}

function itemText({ letters, severities }: Words, { severity, text, url, address, alsoIn }: Item): string {
  // The escaped forms of a link's two ends would be read as them again; a URL has codes of its own for both and for the bar.
  const target = url
    ?.replaceAll('<', '%3C')
    .replaceAll('>', '%3E')
    .replaceAll('|', '%7C')
    .replaceAll('&', '&amp;')
  const shown =
    address === null ? '' : target === undefined ? ` ${escaped(address)}` : ` <${target}|${escaped(address)}>`
  const also = alsoIn.length === 0 ? '' : ` (${escaped(letters.alsoIn(alsoIn.join('; ')))})`
  return `${severity === null ? letters.resolved : severities[severity]}: ${escaped(text)}${shown}${also}`
}

/** Slack knows three characters that mean something else, and wants them so. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
