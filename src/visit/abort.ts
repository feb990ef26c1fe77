/**
 * Calls back once when the signal aborts, which it must not have done yet; the result takes it back.
 *
 * One run has one signal and thousands of visits that wait: an EventTarget walks all its listeners for each that comes or
 * goes, so a signal gets one listener of ours, and a set behind it.
 */
export function onAbort(signal: AbortSignal, call: () => void): () => void {
  let calls = watched.get(signal)
  if (calls === undefined) {
    const all = new Set<() => void>()
    signal.addEventListener('abort', () => all.forEach((each) => void each()), { once: true })
    watched.set(signal, all)
    calls = all
  }
  const set = calls
  // A wrapper of its own, so that one function may be given twice.
  const own = () => call()
  set.add(own)
  return () => set.delete(own)
}

const watched = new WeakMap<AbortSignal, Set<() => void>>()

/** What `work` gives, or a rejection with the signal's reason as soon as it aborts; the work itself goes on unheard. */
export function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) {
    work.catch(() => {})
    return Promise.reject(signal.reason)
  }
  const { promise, resolve, reject } = Promise.withResolvers<T>()
  const forget = onAbort(signal, () => reject(signal.reason))
  work.then(
    (value) => {
      forget()
      resolve(value)
    },
    (reason) => {
      forget()
      reject(reason)
    },
  )
  return promise
}
