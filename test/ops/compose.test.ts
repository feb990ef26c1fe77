import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { blockOf, commands, namesIn, root, settings } from './known-names.ts'

interface Service {
  readonly image: string
  readonly build?: string
  readonly command?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly env_file?: string
  readonly restart: string
  readonly stop_grace_period: string
  readonly cap_drop: readonly string[]
  readonly security_opt: readonly string[]
  readonly read_only?: boolean
  readonly volumes: readonly string[]
  readonly healthcheck?: object
  readonly profiles?: readonly string[]
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>
  readonly ports?: readonly string[]
}

const compose = parse(await readFile(join(root, 'docker-compose.yml'), 'utf8'), { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>
  readonly volumes: Readonly<Record<string, unknown>>
}
const services = Object.entries(compose.services)
const ours = services.filter(([, { build }]) => build !== undefined)
const docs = await readFile(join(root, 'docs/service.md'), 'utf8')

test('every service of ours runs a command that there is, with settings that there are', async () => {
  const known = await commands()
  expect(ours.map(([name]) => name)).toEqual(['schedule', 'worker', 'web'])
  for (const [, { command, environment }] of ours) {
    expect(known).toContain(command?.[0])
    expect(settings).toEqual(expect.arrayContaining(Object.keys(environment ?? {})))
  }
})

test('the environment files that the docs show hold settings that there are, and each file that is asked for', () => {
  expect(settings).toEqual(expect.arrayContaining(namesIn(blockOf(docs, 'stet.env'))))
  expect(namesIn(blockOf(docs, 'postgres.env'))).toEqual([
    'POSTGRES_USER',
    'POSTGRES_DB',
    'POSTGRES_PASSWORD',
  ])
  for (const [, { env_file: file }] of services) if (file !== undefined) blockOf(docs, file)
})

test('every service comes back after a crash, has time to stop, and can do no more than it must', () => {
  for (const [name, service] of services) {
    expect([name, service.restart]).toEqual([name, 'unless-stopped'])
    expect([name, service.cap_drop, service.security_opt]).toEqual([
      name,
      ['ALL'],
      ['no-new-privileges:true'],
    ])
    expect(Number.parseInt(service.stop_grace_period, 10)).toBeGreaterThanOrEqual(30)
  }
})

test('nothing of it is reached from other machines, and ours waits for what it needs', () => {
  for (const [, { ports = [] }] of services) for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/)
  for (const [, { depends_on: needs }] of ours)
    for (const name of Object.keys(needs ?? {})) expect(compose.services[name]?.healthcheck).toBeDefined()
})

test('every volume is declared', () => {
  const used = services.flatMap(([, { volumes }]) => volumes.map((volume) => volume.split(':')[0]!))
  expect(Object.keys(compose.volumes).sort()).toEqual([...new Set(used)].sort())
})

test('the queue keeps what it is given', () => {
  const words = compose.services.redis?.command?.join(' ')
  expect(words).toContain('--appendonly yes')
  expect(words).toContain('--appendfsync everysec')
  expect(words).toContain('--maxmemory-policy noeviction')
})
