import { linkTarget } from '../../src/report/link.ts'
import { states } from '../../src/verdict/verdict.ts'

export interface MarkdownNode {
  readonly type: string
  readonly url?: string
  readonly value?: string
  readonly position?: unknown
  readonly children?: readonly MarkdownNode[]
}

const ours = new Set([
  'root',
  'heading',
  'paragraph',
  'list',
  'listItem',
  'text',
  'link',
  'strong',
  'inlineCode',
])
const strongWords = new Set<string>([...states, 'error', 'warning', 'note', 'The gate fails.'])

/** What Markdown made of a report that the report did not write: as `type: what`. */
export function strangeNodes(tree: MarkdownNode, addresses: readonly string[]): string[] {
  const targets = new Set(addresses.map(linkTarget))
  const strange: string[] = []
  const visit = (node: MarkdownNode): void => {
    const text = node.children?.map(({ value }) => value).join('')
    // A link that a reader found in finished text has no place in the source.
    const isOurLink =
      node.type !== 'link' ||
      (node.position !== undefined && targets.has(node.url ?? null) && text === node.url)
    const isOurs = ours.has(node.type) && isOurLink && (node.type !== 'strong' || strongWords.has(text ?? ''))
    if (!isOurs) strange.push(`${node.type}: ${node.url ?? node.value ?? text}`)
    for (const child of node.children ?? []) visit(child)
  }
  visit(tree)
  return strange
}
