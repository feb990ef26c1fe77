import { isOfDoubt, type News } from './news.ts'

/** What is left to tell of news that waited, in its order, and what need not be told any more. */
export interface Settled<Item> {
  readonly left: readonly Item[]
  readonly undone: readonly Item[]
}

/**
 * News waits a little before it is sent, and may be undone meanwhile: of each thing only the last change is told, and none
 * when all is as it was.
 */
export function settle<Item extends { readonly news: News }>(waiting: readonly Item[]): Settled<Item> {
  const inOrder = waiting.toSorted(
    (a, b) => a.news.at.getTime() - b.news.at.getTime() || (a.news.id < b.news.id ? -1 : 1),
  )
  const left = new Set<Item>()
  for (const changes of Map.groupBy(inOrder, ({ news }) => changeOf(news).of).values()) {
    const last = changes.at(-1)!
    if (changeOf(changes[0]!.news).from !== changeOf(last.news).to) left.add(last)
  }
  return {
    left: inOrder.filter((item) => left.has(item)),
    undone: inOrder.filter((item) => !left.has(item)),
  }
}

/** News as the way of one thing from one condition to another. */
function changeOf(news: News): { readonly of: string; readonly from: string; readonly to: string } {
  if (news.about === 'finding') {
    const [from, to] = news.kind === 'new' ? ['absent', 'there'] : ['there', 'absent']
    return { of: `finding ${news.finding}`, from, to }
  }
  // That something fails is one thing, what certainly stands another: who is told of the second alone may not hear of the first.
  const { key } = news.source
  if (isOfDoubt(news)) {
    const [from, to] = news.kind === 'failing' ? ['steady', 'failing'] : ['failing', 'steady']
    return { of: `doubt ${key}`, from, to }
  }
  return { of: `source ${key}`, from: news.before?.state ?? 'alive', to: news.after?.state ?? 'alive' }
}
