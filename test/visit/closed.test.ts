import { expect, test } from 'vitest'
import { rawBytes } from '../web/broken.ts'
import { openWeb } from '../web/web.ts'
import { course, netFor, visit } from './net.ts'

const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n'

test.each<[string, string, readonly (number | string | null)[]]>([
  ['before a byte of the answer', '', [null, 'connection-reset']],
  ['in the status line', 'HTTP/1.1 2', [null, 'connection-reset']],
  ['after the status line', 'HTTP/1.1 200 OK\r\n', [null, 'connection-reset']],
  ['in the name of a header field', `${head}Content-Len`, [null, 'connection-reset']],
  ['before the empty line', head, [null, 'connection-reset']],
  ['after an informational answer', 'HTTP/1.1 103 Early Hints\r\n\r\n', [null, 'connection-reset']],
  ['before the body that was announced', `${head}Content-Length: 9\r\n\r\n`, [200]],
  ['in the body', `${head}Content-Length: 9\r\n\r\n<p>`, [200]],
  ['before the first chunk', `${head}Transfer-Encoding: chunked\r\n\r\n`, [200]],
  ['in the length of a chunk', `${head}Transfer-Encoding: chunked\r\n\r\n3\r\n<p>\r\n1`, [200]],
  ['in a chunk', `${head}Transfer-Encoding: chunked\r\n\r\n9\r\n<p>`, [200]],
  ['before the last chunk', `${head}Transfer-Encoding: chunked\r\n\r\n3\r\n<p>\r\n`, [200]],
  ['in the trailer', `${head}Transfer-Encoding: chunked\r\n\r\n3\r\n<p>\r\n0\r\nX-A`, [200]],
])('a connection that is closed %s', async (_, bytes, expected) => {
  await using web = await openWeb()
  const paper = web.site('paper.test', { '/a': rawBytes(bytes) })
  await using net = netFor(web)
  await using visited = await visit(net, paper.http('/a'))
  expect(course(visited)).toEqual(expected)
  if (visited.kind === 'answered') expect(visited.final.response.body.truncated).toBe('disconnect')
})
