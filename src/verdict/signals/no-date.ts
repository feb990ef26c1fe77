import { type Observer, seen } from '../observation.ts'

/** How days are written that computers count from (1 January 1970, of the year 1, and the one before), and those without any figure. */
const origin =
  /(?<!\d)(?:0?1([./-])0?1\1(?:1970|0001)|31([./-])12\2(?:1969|-?0001)|30([./-])11\3-0001|1970-01-01|0001-01-01|0000-00-00|00([./-])00\4(?:0000|00))(?!\d)|(?<!\p{N})1\.? jan\p{L}*\.? 1970|jan\p{L}* 1, 1970|1970年1月1日/iu

/** A page of few words is dated from the day that computers count from: a template that was filled from a record which is not there. */
export const noDate: Observer = ({ page, isSuccess, isNotice }) => {
  if (page === null || !isSuccess || !isNotice) return null
  const { text, opening } = page
  const found = origin.exec(text.slice(opening.start, opening.end))
  return found === null ? null : seen('no-date', found[0])
}
