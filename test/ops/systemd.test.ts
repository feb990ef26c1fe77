import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commands, root, settings } from './known-names.ts'

const folder = join(root, 'docs/systemd')
const units = await Promise.all(
  (await readdir(folder)).map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
)

function values(unit: string, key: string): string[] {
  return [...unit.matchAll(new RegExp(`^${key}=(.*)$`, 'gm'))].map(([, value]) => value!)
}

test('every unit runs a command that there is, with settings that there are, as nobody in particular', async () => {
  const known = await commands()
  expect(units).toHaveLength(4)
  for (const [, unit] of units) {
    const [program, command] = /^\/usr\/bin\/env (\w+) (\w+)$/.exec(values(unit, 'ExecStart')[0]!)!.slice(1)
    expect([program, known.includes(command!)]).toEqual(['stet', true])
    const named = values(unit, 'Environment').map((assignment) => assignment.split('=')[0]!)
    expect(settings).toEqual(expect.arrayContaining(named))
    expect(values(unit, 'User')).toEqual(['stet'])
  }
})

test('every unit comes back, has time to stop, and is shut in alike', () => {
  const shutIn = units.map(([, unit]) => unit.slice(unit.indexOf('Restart=')))
  expect(new Set(shutIn).size).toBe(1)
  for (const setting of [
    'Restart=always',
    'NoNewPrivileges=yes',
    'ProtectSystem=strict',
    'CapabilityBoundingSet=',
  ])
    expect(shutIn[0]).toContain(`${setting}\n`)
  for (const [, unit] of units) expect(Number(values(unit, 'TimeoutStopSec')[0])).toBeGreaterThanOrEqual(60)
})
