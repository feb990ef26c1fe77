import { once } from 'node:events'
import { setImmediate as turn } from 'node:timers/promises'
import { eachByItself } from '../../src/queue/each-by-itself.ts'
import { noteJob, open, quick } from './harness.ts'

/** A worker in a process of its own. It tells what it takes, then does what the note says; a note may say several things. */
const [url = '', deaths = quick.deaths] = process.argv.slice(2)
const { queues, log } = await open(url)
void log.until(({ event }) => event === 'job.parked').then(() => process.stdout.write('parked\n'))
queues.work(
  noteJob,
  async ({ text: texts }, signal, delivery) =>
    await eachByItself(texts.split(' '), delivery.deaths, async (text) => {
      // an event loop that is blocked writes nothing but synchronously
      process.stdout.write(`took ${text}\n`)
      if (text === 'die') process.kill(process.pid, 'SIGKILL')
      if (text === 'hang') await new Promise(() => {})
      if (text === 'block') {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 4 * quick.lockMs)
        await once(signal, 'abort')
        process.stdout.write(`aborted: ${signal.reason.message}
`)
      }
      await turn()
      process.stdout.write(`did ${text}\n`)
    }),
  { concurrency: 2, limits: { ...quick, deaths: Number(deaths) } },
)
process.stdout.write('ready\n')
