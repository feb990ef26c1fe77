import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { passwordFault } from '../../src/access/password-rule.ts'
import { openPasswords } from '../../src/access/passwords.ts'
import { cheap } from './newsroom-access.ts'

const ada = { name: 'Ada Quill', email: 'ada.quill@paper.test' }

describe('a password that somebody chooses', () => {
  test.each([
    ['a phrase', 'every harbour has a storm gate'],
    ['a phrase in Russian', 'каждой гавани свои ворота'],
    ['letters alone', 'kqzvbnwetpsd'],
    ['emoji, counted as people count them', '🐙🦑🐚🐠🐡🦈🐳🦞🦀🪸🐬🦭'],
    ['a name among other words', 'ada walks the long pier'],
    ['256 characters', `a long way home ${'over the sea '.repeat(20)}`.slice(0, 256)],
  ])('will do: %s', (_, password) => {
    expect(passwordFault(password, ada)).toBeNull()
  })

  test.each([
    ['eleven characters', 'kqzvbnwetps', 'too-short'],
    ['eleven emoji', '🐙🦑🐚🐠🐡🦈🐳🦞🦀🪸🐬', 'too-short'],
    ['257 characters', 'kq'.repeat(129), 'too-long'],
    ['one character again and again', 'aaaaaaaaaaaaaaaa', 'too-plain'],
    ['two characters again and again', 'azazazazazazaz', 'too-plain'],
    ['a run', '123456789012345', 'too-plain'],
    ['the alphabet', 'abcdefghijklmnop', 'too-plain'],
    ['their name', 'Ada Quill 2026', 'too-near'],
    ['their address', 'ada.quill@paper.test', 'too-near'],
    ['the name of this', 'stet-stet-stet', 'too-near'],
    ['what everybody tries', 'Password123!', 'too-near'],
  ])('will not do: %s', (_, password, fault) => {
    expect(passwordFault(password, ada)).toBe(fault)
  })

  test('is judged in no time, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.string(),
        fc.string(),
        (password, name, email) => {
          passwordFault(password, { name, email })
        },
      ),
    )
  })
})

describe('a password that is kept', () => {
  const passwords = openPasswords(randomBytes, cheap)

  test('is a PHC string at the cost that OWASP names', async () => {
    const kept = await openPasswords(randomBytes).hash('every harbour has a storm gate')
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
  })

  test('is known again, however its letters are composed, and no other is', async () => {
    const kept = await passwords.hash('caf\u00e9 au port du nord')
    expect(await passwords.verify('cafe\u0301 au port du nord', kept)).toBe(true)
    expect(await passwords.verify('cafe au port du nord', kept)).toBe(false)
    expect(await passwords.verify('', kept)).toBe(false)
  })

  test('is never the same text twice', async () => {
    expect(await passwords.hash('the same words')).not.toBe(await passwords.hash('the same words'))
  })

  test('that was kept at another cost is known again, and told to be outdated', async () => {
    const kept = await openPasswords(randomBytes, { m: 16, t: 2, p: 1 }).hash('every harbour')
    expect(await passwords.verify('every harbour', kept)).toBe(true)
    expect(passwords.isOutdated(kept)).toBe(true)
    expect(passwords.isOutdated(await passwords.hash('every harbour'))).toBe(false)
  })

  test.each([null, '', 'plain text', '$argon2id$v=19$m=8,t=1,p=1$AAAA$AAAA'])(
    'in another form (%s) is nobody’s password',
    async (kept) => {
      expect(await passwords.verify('every harbour', kept)).toBe(false)
    },
  )

  test('takes as much work to refuse where there is none', async () => {
    const dear = openPasswords(randomBytes, { m: 65_536, t: 2, p: 1 })
    const kept = await dear.hash('every harbour has a storm gate')
    const workOf = async (against: string | null) => {
      const before = process.cpuUsage()
      await dear.verify('not the storm gate at all', against)
      return process.cpuUsage(before).user
    }
    const [known, none] = [await workOf(kept), await workOf(null)]
    expect(none).toBeGreaterThan(known / 3)
  })

  test('more than a hundred at once are told to come back', async () => {
    const all = await Promise.allSettled(Array.from({ length: 150 }, () => passwords.hash('x')))
    const refused = all.filter((one) => one.status === 'rejected')
    expect(refused.length).toBeGreaterThan(0)
    expect(refused[0]!.reason).toMatchObject({ code: 'access-busy' })
    expect(await passwords.hash('x')).toMatch(/^\$argon2id/)
  })
})
