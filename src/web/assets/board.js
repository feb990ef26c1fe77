// @ts-check
/** The board knows nothing of our forms: every request of its script that changes something brings their proof. */
const proof = document.querySelector('meta[name="csrf"]')?.getAttribute('content') ?? ''
const { send } = XMLHttpRequest.prototype
XMLHttpRequest.prototype.send = function (body) {
  this.setRequestHeader('x-csrf-token', proof)
  send.call(this, body)
}
