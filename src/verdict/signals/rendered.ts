import { type Observer, seen } from '../observation.ts'

/** How the page came to be what is judged here: it says nothing of the source, but of all that is seen in it. */
export const rendered: Observer = ({ known }) => {
  if (known.rendered === null) return null
  const { by, detail } = known.rendered
  return seen(by === 'browser' ? 'rendered' : 'not-rendered', detail)
}
