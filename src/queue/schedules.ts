import { getNextMillis } from 'bullmq'
import { StetError } from '../error.ts'
import type { BullQueue } from './backend.ts'
import type { Schedule } from './job.ts'
import type { QueueLog } from './queue-log.ts'

/** A tick that is late by this and nowhere in the queue is lost. */
const lostMs = 60_000

/**
 * Makes a queue hold the schedule that its job declares and no other, whatever it held before. A schedule that is there
 * already is left alone: BullMQ's upsert drops the tick that is just due.
 * @throws StetError `schedule-invalid`
 */
export async function keepSchedule(
  queue: BullQueue,
  declared: Schedule | null,
  now: () => number,
  log: QueueLog,
): Promise<void> {
  const id = queue.name
  for (const { key } of await queue.getJobSchedulers()) {
    if (declared !== null && key === id) continue
    await queue.removeJobScheduler(key)
    log({ event: 'schedule.removed', job: queue.name, id: key })
  }
  if (declared === null) return
  const { cron: pattern, timezone: tz } = declared
  if (!hasTicks(pattern, tz, now()))
    throw new StetError('schedule-invalid', `the schedule of ${id} is none: "${pattern}" in ${tz}`, {
      advice: 'write five cron fields and a time zone such as Europe/Berlin',
    })
  if (await isKept(queue, declared, now)) return
  await queue.upsertJobScheduler(id, { pattern, tz }, { name: id, data: {} })
  log({ event: 'schedule.set', job: id, id })
}

function hasTicks(pattern: string, tz: string, now: number): boolean {
  try {
    // an empty one would be read as every minute
    return pattern.trim() !== '' && getNextMillis(now, { pattern, tz }) !== undefined
  } catch {
    return false
  }
}

async function isKept(queue: BullQueue, { cron, timezone }: Schedule, now: () => number): Promise<boolean> {
  const id = queue.name
  const held = await queue.getJobScheduler(id)
  if (held === undefined || held.pattern !== cron || held.tz !== timezone) return false
  const next = held.next ?? 0
  return next > now() - lostMs || (await queue.getJob(`repeat:${id}:${next}`)) !== undefined
}
