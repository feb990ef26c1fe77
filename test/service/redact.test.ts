import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSecretName, redactText, redactValue } from '../../src/service/redact.ts'

describe('in a text', () => {
  test.each([
    ['https://reader:hunter2@paper.test/a', 'https://***@paper.test/a'],
    ['https://reader@paper.test/a', 'https://***@paper.test/a'],
    ['https://a:p@ss@paper.test/', 'https://***@paper.test/'],
    ['postgres://stet:hunter2@/postgres?host=/run&port=5432', 'postgres://***@/postgres?host=/run&port=5432'],
    ['postgres://stet:hun/ter?2@db.test/stet', 'postgres://***@db.test/stet'],
    ['rediss://:hunter2@queue.test:6379/0', 'rediss://***@queue.test:6379/0'],
    [
      'connect to redis://x:hunter2@a.test,redis://x:hunter2@b.test failed',
      'connect to redis://***@b.test failed',
    ],
    [
      'https://s3.test/a?X-Amz-Signature=hunter2&X-Amz-Credential=hunter2&part=1',
      'https://s3.test/a?X-Amz-Signature=***&X-Amz-Credential=***&part=1',
    ],
    [
      'https://paper.test/?apiKey=hunter2;sig=hunter2&page=2#access_token=hunter2',
      'https://paper.test/?apiKey=***;sig=***&page=2#access_token=***',
    ],
    ['https://paper.test/?user[password]=hunter2', 'https://paper.test/?user[password]=***'],
    ['/hook?token=hunter2', '/hook?token=***'],
    ["host=db.test password='hunter2 and more' dbname=stet", 'host=db.test password=*** dbname=stet'],
    ['Authorization: Bearer hunter2hunter2', 'Authorization: ***'],
    ['{"authorization":"Basic hunter2"}', '{"authorization":***'],
    ['Set-Cookie: sid=hunter2; Path=/', 'Set-Cookie: ***'],
    ['it sent Bearer hunter2hunter2.', 'it sent Bearer ***'],
  ])('%s', (text, redacted) => {
    expect(redactText(text)).toBe(redacted)
    expect(redactText(text)).not.toContain('hunter2')
  })

  test.each([
    'https://medium.test/@writer/a-story?page=2',
    'https://paper.test/search?keyword=bridge&design=old&author=Ada',
    'mail desk@paper.test about https://paper.test/a, please',
    'the key to it: a cookie recipe',
    'https://[2001:db8::1]:8443/a?x=1',
  ])('%s stays as it is', (text) => {
    expect(redactText(text)).toBe(text)
  })

  test('the password of any address is gone', () => {
    const secret = fc.stringMatching(/^[A-Za-z0-9!$()*,:;&+-]{12,30}$/)
    fc.assert(
      fc.property(secret, fc.constantFrom('https', 'postgres', 'redis', 's3'), (password, scheme) => {
        const text = redactText(`failed: ${scheme}://user:${password}@host.test/path (retrying)`)
        return !text.includes(password)
      }),
    )
  })

  test.each(['://', 'a://', '=', 'key=', '@', 'a://@', 'cookie:', 'bearer ', 'a.', "='", '="', '[%'])(
    'a megabyte of %s takes no time worth speaking of',
    (piece) => {
      const started = performance.now()
      redactText(piece.repeat(1_000_000 / piece.length))
      expect(performance.now() - started).toBeLessThan(2_000)
    },
  )
})

test('names of secrets are known however they are written', () => {
  const secret = ['token', 'apiKey', 'api_key', 'X-API-Key', 'key', 'sig', 'X-Amz-Security-Token', 'PASSWORD']
  const plain = ['keyword', 'monkey', 'design', 'author', 'country', 'event', 'jobId', 'passage', 'codec']
  expect(secret.filter((name) => !isSecretName(name))).toEqual([])
  expect(plain.filter(isSecretName)).toEqual([])
})

describe('in a value', () => {
  test('secrets go from every depth, and errors keep their code, their cause and no secret', () => {
    const cause = Object.assign(new Error('connect postgres://stet:hunter2@db.test/stet'), {
      code: 'ECONNREFUSED',
    })
    const value = redactValue({
      headers: { Authorization: 'hunter2', cookie: 'hunter2', accept: 'text/html' },
      list: ['https://a:hunter2@paper.test/'],
      error: new Error('lost: redis://:hunter2@queue.test', { cause }),
      apiToken: 'hunter2',
    })
    expect(JSON.stringify(value)).not.toContain('hunter2')
    expect(value).toMatchObject({
      headers: { accept: 'text/html' },
      error: { name: 'Error', message: 'lost: redis://***@queue.test', cause: { code: 'ECONNREFUSED' } },
    })
  })

  test('what is endless is cut', () => {
    const circle: Record<string, unknown> = { text: 'x'.repeat(1_000_000), list: Array(1_000).fill(1) }
    circle.self = circle
    expect(JSON.stringify(redactValue(circle)).length).toBeLessThan(60_000)
  })

  test('anything at all can be logged', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true }),
        (value) => {
          JSON.stringify(redactValue(value))
        },
      ),
    )
  })
})
