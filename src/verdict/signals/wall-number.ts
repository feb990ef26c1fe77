import { type Observer, seen } from '../observation.ts'

const mostLinks = 2
const mostText = 400
/** Numbers that firewalls give what they refuse, for those who ask why: long ones, in decimal or hexadecimal digits. */
const number = /(?<![\p{L}\p{N}])(?:\d{15,22}|(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{16,40})(?![\p{L}\p{N}])/iu

/** A line or two without a menu that name a long number, as firewalls do when they refuse a request, in whatever language. */
export const wallNumber: Observer = ({ page, isNotice }) => {
  if (page === null || !isNotice || page.links > mostLinks || page.text.length > mostText) return null
  const found = number.exec(page.text)
  return found === null ? null : seen('wall-number', found[0])
}
