import { captureId, findCapture, listCaptures } from '../archive/list-captures.ts'
import type { ArchivePlace } from '../archive/place.ts'
import { type ArchivedResponse, readCapture } from '../archive/read-capture.ts'
import { StetError } from '../error.ts'
import { contentCodings, decodeBody } from '../page/decode.ts'
import { pageLimits } from '../page/limits.ts'
import { printable } from '../printable.ts'
import { openDataFolder } from '../setup/data-folder.ts'
import { archivePlaceOf } from '../setup/open-archive.ts'
import { exitCode } from './exit-code.ts'
import { configOf } from './flags.ts'

/** `stet archive list [TEXT]`: one line for each capture: id, time, status, size, address. */
export async function archiveList(text: string | null, options: Record<string, unknown>): Promise<number> {
  let listed = 0
  for await (const entry of listCaptures(await archivePlace(options))) {
    if (text !== null && !entry.url.includes(text)) continue
    listed += 1
    const { id, capture, status, url } = entry
    process.stdout.write(
      `${id}  ${capture.at}  ${status}  ${String(capture.length).padStart(8)}  ${printable(url)}\n`,
    )
  }
  if (listed === 0)
    process.stderr.write('stet: no capture fits; stet check keeps one of every source it visits\n')
  return exitCode.pass
}

/**
 * `stet archive show CAPTURE`: the head of what was answered, then its body with content codings undone; for a revisit, which
 * earlier capture that body is of.
 */
export async function archiveShow(
  id: string,
  options: Record<string, unknown> & { headers?: boolean; body?: boolean },
): Promise<number> {
  const place = await archivePlace(options)
  const found = await findCapture(place, id)
  if (found === null) {
    throw new StetError('capture-unknown', `no capture is called ${id}`, {
      advice: 'stet archive list shows them',
    })
  }
  const response = await readCapture(place, found.capture)
  if (options.body !== true) {
    const fields = response.headers.map(([name, value]) => `${printable(name)}: ${printable(value)}\n`)
    process.stdout.write(
      `${response.url}\n${response.at.toISOString()}${earlier(response)}\nHTTP/1.1 ${response.status} ${printable(response.statusText)}\n${fields.join('')}\n`,
    )
  }
  if (options.headers !== true) {
    const decoder = new TextDecoder()
    await decodeBody(response.body, contentCodings(response.headers) ?? [], pageLimits, (bytes) => {
      // A terminal gets text that cannot move its cursor; a file or a pipe gets the bytes.
      const shown = process.stdout.isTTY
        ? decoder.decode(bytes, { stream: true }).replace(/[^\n]+/g, printable)
        : bytes
      process.stdout.write(shown)
      return process.stdout.writable
    })
  }
  return exitCode.pass
}

/** Where a revisit has its body from. */
function earlier({ revisit, original }: ArchivedResponse): string {
  const copy = `${captureId(original)} of ${original.at}`
  switch (revisit) {
    case null:
      return ''
    case 'server-not-modified':
      return `\nthe server said: not modified (304); this is ${copy}`
    case 'identical-payload-digest':
      return `\nthe body is the same, and kept, in ${copy}`
  }
}

async function archivePlace(options: Record<string, unknown>): Promise<ArchivePlace> {
  const config = configOf(options)
  return await archivePlaceOf(openDataFolder(config.data), config)
}
