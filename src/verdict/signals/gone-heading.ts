import { type Observer, seen } from '../observation.ts'

/** As `gone-title`, of the heading; on a page without one, of a line of its own. */
export const goneHeading: Observer = ({ isSuccess, hasProse, page, goneTitles: { heading } }) => {
  if (!isSuccess || heading === null || (page?.heading === null && hasProse)) return null
  return seen('gone-heading', heading)
}
