/**
 * Loaded before a program (`node --import`), in its main thread and in each worker: notes the longest turn of each event loop, in
 * milliseconds of that thread's own processor time, which a busy machine does not lengthen.
 */
import { getEnvironmentData, isMainThread, setEnvironmentData, threadId } from 'node:worker_threads'

const name = 'longest turns'
const mostThreads = 256

if (isMainThread)
  setEnvironmentData(
    name,
    new Float64Array(new SharedArrayBuffer(mostThreads * Float64Array.BYTES_PER_ELEMENT)),
  )
const turns = longestTurns()

let before = process.threadCpuUsage()
setInterval(() => {
  const { user, system } = process.threadCpuUsage(before)
  const ms = (user + system) / 1000
  if (threadId < mostThreads && ms > turns[threadId]!) turns[threadId] = ms
  before = process.threadCpuUsage()
}, 1).unref()

/** Of the main thread, then of the workers in the order of their start; to be set to 0 where a measurement begins. */
export function longestTurns(): Float64Array {
  return getEnvironmentData(name) as unknown as Float64Array
}

/** Milliseconds of processor time that a fixed piece of work takes here and now: some 25 where nothing else runs. */
export function yardstickMs(): number {
  const began = process.threadCpuUsage()
  let sum = 0
  for (let at = 0; at < 400_000; at++) sum += `${at} of them`.indexOf('f')
  const { user, system } = process.threadCpuUsage(began)
  return (user + system + (sum < 0 ? 1 : 0)) / 1000
}
