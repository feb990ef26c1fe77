import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { openHealthServer } from '../../src/service/health-server.ts'
import { openLog } from '../../src/service/log.ts'
import { openMetrics } from '../../src/service/metrics.ts'
import { commands, root } from './known-names.ts'

const read = (name: string) => readFile(join(root, name), 'utf8')
const lines = (await read('Dockerfile')).replaceAll('\\\n', ' ').split('\n')
const last = (word: string) =>
  lines.findLast((line) => line.startsWith(`${word} `))?.slice(word.length + 1) ?? ''

test('what is copied is there, and is let through to the builder', async () => {
  const passed = (await read('.dockerignore')).split('\n').flatMap((line) => /^!(.+)$/.exec(line)?.[1] ?? [])
  const copied = lines
    .filter((line) => /^COPY (?!--from)/.test(line))
    .flatMap((line) => line.split(' ').slice(1, -1))
  const names = copied.map((name) => name.replace(/^\.\//, ''))
  expect([...new Set(names)].sort()).toEqual(passed.sort())
  for (const name of names) await promisify(execFile)('test', ['-e', join(root, name)])
})

test('it runs the program of the package as the program wants to be run, and not as root', async () => {
  const { bin } = JSON.parse(await read('package.json'))
  const flags = /^#!.*node (.*)$/m.exec(await read('src/cli/stet.ts'))![1]!.split(' ')
  expect(JSON.parse(last('ENTRYPOINT'))).toEqual(['node', ...flags, `/app/${bin.stet}`])
  expect(await commands()).toContain(JSON.parse(last('CMD'))[0])
  expect(last('USER')).toBe('node')
})

test('its health check tells a healthy process from none', async () => {
  const [, check] = / CMD (\[.*\])$/.exec(last('HEALTHCHECK'))!
  const [, ...args] = JSON.parse(check!) as string[]
  const log = openLog({ level: 'error', destination: { write: () => {} } })
  const metrics = openMetrics(() => Promise.reject(new Error('nobody asks')))
  const server = await openHealthServer({
    host: '127.0.0.1',
    port: 0,
    parts: {},
    metrics,
    log,
  })
  const env = { STET_HEALTH_PORT: String(server.port) }
  await promisify(execFile)(process.execPath, args, { env })
  await server[Symbol.asyncDispose]()
  await expect(promisify(execFile)(process.execPath, args, { env })).rejects.toMatchObject({ code: 1 })
})
