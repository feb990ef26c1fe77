import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { StetError } from '../../src/error.ts'
import { type LogDestination, type LogLevel, openLog } from '../../src/service/log.ts'

function collecting(level: LogLevel = 'debug', isTTY = false) {
  const lines: string[] = []
  const destination: LogDestination = { isTTY, write: (line) => lines.push(line) }
  return { log: openLog({ level, destination }), lines }
}

test('an event is one line of JSON with its level, its time, its name and its fields', () => {
  const { log, lines } = collecting()
  log.with({ jobId: 'j-1' }).info('source.checked', { state: 'alive', tookMs: 12 })
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0]!)).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    event: 'source.checked',
    jobId: 'j-1',
    state: 'alive',
    tookMs: 12,
  })
})

test('only events of the configured level and above are logged', () => {
  const { log, lines } = collecting('warn')
  log.debug('source.checked')
  log.info('source.checked')
  log.warn('host.slow')
  log.error('store.lost')
  expect(lines.map((line) => JSON.parse(line).event)).toEqual(['host.slow', 'store.lost'])
})

test('an error is told with its code and its causes, without secrets', () => {
  const { log, lines } = collecting()
  const cause = new Error('connect redis://:hunter2@queue.test')
  log.error('queue.lost', { error: new StetError('queue-unavailable', 'no queue', { cause }) })
  expect(lines[0]).not.toContain('hunter2')
  expect(JSON.parse(lines[0]!).error).toMatchObject({ code: 'queue-unavailable', cause: { name: 'Error' } })
})

test.each([false, true])('no field begins a line of its own or moves a terminal (terminal: %s)', (isTTY) => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary-ascii' }), (title, more) => {
      const { log, lines } = collecting('info', isTTY)
      log.info('page.read', {
        title: `${title}\r\n{"event":"forged"}\u2028\u0085\u001b[2J\u009b2J\ud800`,
        more,
      })
      expect(lines).toHaveLength(1)
      expect(lines[0]).toMatch(/^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]+\n$/)
      expect(lines[0]!.isWellFormed()).toBe(true)
    }),
  )
})

test('a person at a terminal reads short lines', () => {
  const { log, lines } = collecting('info', true)
  log
    .with({ jobId: 7 })
    .warn('host.slow', { host: 'paper.test', why: 'Retry-After: 60', error: new Error('late') })
  expect(lines[0]).toMatch(
    /^\d\d:\d\d:\d\d warn {2}host\.slow jobId=7 host=paper\.test why="Retry-After: 60" error="late"\n$/,
  )
})

const child = (script: string) =>
  spawn(
    process.execPath,
    [
      '--input-type=module-typescript',
      '--eval',
      `import { openLog } from '${fileURLToPath(new URL('../../src/service/log.ts', import.meta.url))}'
       const log = openLog({ level: 'info' })
       ${script}`,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )

test.each([
  ['process.exit', 'process.exit(3)'],
  ['an exception', 'throw new Error("the end")'],
  ['SIGTERM', 'process.kill(process.pid, "SIGTERM")'],
  ['SIGKILL', 'process.kill(process.pid, "SIGKILL")'],
])('the last of 2,000 lines is there after %s', async (_, end) => {
  const dying = child(`for (let n = 0; n < 2_000; n++) log.info('line.written', { n })\n${end}`)
  const lines = (await text(dying.stdout)).trimEnd().split('\n')
  expect(lines).toHaveLength(2_000)
  expect(JSON.parse(lines.at(-1)!).n).toBe(1_999)
})

test('a reader that goes away ends the log and nothing else', async () => {
  const running = child(`
    log.info('process.started')
    process.on('message', () => {})
    for (let n = 0; n < 50_000; n++) log.info('line.written', { n })
    process.stderr.write('still here')`)
  await once(running.stdout, 'data')
  running.stdout.destroy()
  expect(await text(running.stderr)).toBe('still here')
  expect(running.exitCode ?? (await once(running, 'exit'))[0]).toBe(0)
})
