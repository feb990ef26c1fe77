// @ts-check
/** Shows every moment of the page in the reader's own zone; the exact time stays in the title. */
const format = new Intl.DateTimeFormat(document.documentElement.lang, {
  dateStyle: 'medium',
  timeStyle: 'short',
})

/** @param {ParentNode} within */
export function localTimes(within) {
  for (const element of within.querySelectorAll('time[datetime]')) {
    const at = new Date(element.getAttribute('datetime') ?? '')
    if (!Number.isNaN(at.getTime())) element.textContent = format.format(at)
  }
}

localTimes(document)
