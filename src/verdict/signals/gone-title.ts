import { type Observer, seen } from '../observation.ts'

/** The title says that there is nothing here, and hardly anything else; the address does not say so itself. */
export const goneTitle: Observer = ({ isSuccess, goneTitles: { title } }) =>
  isSuccess && title !== null ? seen('gone-title', title) : null
