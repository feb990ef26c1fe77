// @ts-check
/** Shows how far a check has come, and the page anew when it is done. */
const place = document.querySelector('[data-progress]')
const address = place?.getAttribute('data-progress')
if (place && address) {
  const bar = place.querySelector('progress')
  const events = new EventSource(address)
  events.addEventListener('progress', (event) => {
    const { sources, checked, done } = JSON.parse(event.data)
    if (bar) {
      bar.max = Math.max(1, sources)
      bar.value = checked
      bar.textContent = `${checked} / ${sources}`
    }
    if (!done) return
    events.close()
    location.replace(location.pathname)
  })
}
