import { markIn } from '../marks/mark.ts'
import { captchaMarks, wallMarks } from '../marks/wall.ts'
import { type Observer, seen } from '../observation.ts'

/** A page of few words built of a challenge's own parts. */
export const wallMark: Observer = ({ page, isNotice }) => {
  if (page === null || !isNotice) return null
  const mark = markIn(page, wallMarks)
  return mark === null ? null : seen('wall-mark', mark)
}

/** A page of hardly any words, without menus, and a test for robots on it: one before comments has a site around it. */
export const captcha: Observer = ({ page, isNotice, isBare, amountOfText }) => {
  if (page === null || !isNotice || !isBare || amountOfText !== 'short') return null
  const mark = markIn(page, captchaMarks)
  return mark === null ? null : seen('captcha', mark)
}
