import type { QueueEvent, QueueLog } from '../queue/queue-log.ts'
import type { Log } from './log.ts'

/** What queues tell of themselves, into the log. */
export function queueLog(log: Log): QueueLog {
  return ({ event, ...fields }) => log[levelOf({ event, ...fields } as QueueEvent)](event, fields)
}

function levelOf(event: QueueEvent): 'info' | 'warn' | 'error' {
  switch (event.event) {
    case 'schedule.set':
    case 'schedule.removed':
    case 'job.handed-back':
      return 'info'
    case 'job.stalled':
    case 'worker.restarted':
    case 'queue.error':
      return 'warn'
    case 'job.failed':
      return event.final ? 'error' : 'warn'
    case 'job.parked':
      return 'error'
  }
}
