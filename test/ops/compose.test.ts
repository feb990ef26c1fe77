import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { parseArchiveUrl } from '../../src/archive/archive-url.ts'
import { blockOf, commands, namesIn, root, settings } from './known-names.ts'

interface Service {
  readonly image: string
  readonly build?: string
  readonly command?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly env_file?: string | readonly (string | { readonly path: string })[]
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
  expect(namesIn(blockOf(docs, 's3.env'))).toEqual([
    'ARCHIVE_URL',
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_ENDPOINT_URL_S3',
  ])
  for (const [, { env_file: files = [] }] of services)
    for (const file of [files].flat()) blockOf(docs, typeof file === 'string' ? file : file.path)
})

test('the store for objects gets its own credentials and nothing of ours, and stands where s3.env says', () => {
  expect(compose.services.s3).toMatchObject({ profiles: ['s3'], env_file: 's3.env' })
  const environment = Object.fromEntries(
    blockOf(docs, 's3.env')
      .split('\n')
      .map((line) => line.split(/=(.*)/s, 2) as [string, string]),
  )
  expect(environment.AWS_ENDPOINT_URL_S3).toBe('http://s3:8333')
  const url = parseArchiveUrl(environment.ARCHIVE_URL!)
  expect(url).toEqual({ kind: 'bucket', bucket: 'stet', prefix: 'archive' })
  expect(docs).toContain('s3.bucket.create -name stet')
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
