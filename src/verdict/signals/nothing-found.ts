import { type Observer, seen } from '../observation.ts'

/** In place of the page its site shows its own search, which found nothing. */
export const nothingFound: Observer = ({ isSuccess, hasProse, goneTitles }) =>
  isSuccess && !hasProse && goneTitles.nothingFound !== null
    ? seen('nothing-found', goneTitles.nothingFound)
    : null
