// @ts-check
/** Findings by keyboard: single keys move through the list, choose and decide. They can be turned off (WCAG 2.1.4). */
const form = document.querySelector('form#triage')
const help = /** @type {HTMLDetailsElement | null} */ (document.querySelector('#keys'))
if (form instanceof HTMLFormElement && help !== null) work(form, help)

/**
 * @param {HTMLFormElement} form
 * @param {HTMLDetailsElement} help
 */
function work(form, help) {
  const boxes = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll('input[name=finding]')])
  const on = /** @type {HTMLInputElement} */ (help.querySelector('[data-key=on]'))
  const remembered = 'stet keys'
  on.checked = localStorage.getItem(remembered) !== 'off'
  on.addEventListener('change', () => localStorage.setItem(remembered, on.checked ? 'on' : 'off'))
  help.hidden = false
  chooseAll(form, boxes, help.dataset.chooseAll ?? '')

  let here = -1
  boxes.forEach((box, index) => {
    box.addEventListener('focus', () => mark(index))
  })

  /** @param {number} index */
  const mark = (index) => {
    boxes[here]?.closest('tr')?.classList.remove('here')
    here = index
    boxes[here]?.closest('tr')?.classList.add('here')
  }
  /** @param {number} steps */
  const move = (steps) => {
    const index = Math.min(boxes.length - 1, Math.max(0, here + steps))
    boxes[index]?.focus()
    boxes[index]?.closest('tr')?.scrollIntoView({ block: 'nearest' })
  }
  /** @param {string} key @returns {HTMLElement | null} */
  const part = (key) => document.querySelector(`[data-key="${key}"]`)
  /** Whoever has chosen nothing means the finding where they are. */
  const choose = () => {
    const box = boxes[here]
    if (!boxes.some(({ checked }) => checked) && box) box.checked = true
  }

  /** @param {string} name */
  const reach = (name) => {
    choose()
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLElement) field.focus()
  }

  /** @type {Record<string, () => void>} */
  const keys = {
    j: () => move(1),
    k: () => move(-1),
    x: () => boxes[here]?.click(),
    o: () =>
      /** @type {HTMLElement | null} */ (
        boxes[here]?.closest('tr')?.querySelector('[data-key=open]')
      )?.click(),
    a: () => reach('assignee'),
    s: () => reach('days'),
    f: () => reach('reason'),
    u: () => {
      const last = part('undo-bulk')
      if (last !== null && !boxes.some(({ checked }) => checked)) return last.click()
      choose()
      part('undo')?.click()
    },
    '/': () => part('search')?.focus(),
    '?': () => {
      help.open = !help.open
      help.querySelector('summary')?.focus()
    },
  }

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    const at = event.target instanceof HTMLElement ? event.target : null
    if (event.key === 'Escape' && at !== null && at.closest('form')) return boxes[Math.max(0, here)]?.focus()
    const isTyping = at?.matches('input:not([type=checkbox]), select, textarea') ?? false
    if (isTyping || !on.checked) return enter(event, at)
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined
    if (act === undefined) return
    event.preventDefault()
    act()
  })

  /**
   * The enter key in a field decides by the button beside it, and not by the first one of the form.
   * @param {KeyboardEvent} event
   * @param {HTMLElement | null} at
   */
  const enter = (event, at) => {
    if (event.key !== 'Enter') return
    const button = at?.closest('.decide .group')?.querySelector('button')
    if (!button) return
    event.preventDefault()
    button.click()
  }
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLInputElement[]} boxes
 * @param {string} label
 */
function chooseAll(form, boxes, label) {
  const all = document.createElement('input')
  all.type = 'checkbox'
  all.setAttribute('aria-label', label)
  all.addEventListener('change', () => {
    for (const box of boxes) box.checked = all.checked
  })
  form.querySelector('thead th')?.append(' ', all)
}
