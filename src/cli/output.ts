import { once } from 'node:events'
import { open } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import { errorCode, StetError } from '../error.ts'

/**
 * Writes a report in pieces, to a file or to a stream, no faster than it takes them.
 * @throws StetError `output-unwritable`
 */
export async function writeOut(
  pieces: AsyncIterable<string>,
  file: string | null,
  stream: Writable,
): Promise<void> {
  if (file === null) return await writeStream(pieces, stream)
  try {
    await using handle = await open(file, 'w')
    for await (const piece of grouped(pieces)) await handle.write(piece)
  } catch (error) {
    if (error instanceof StetError) throw error
    throw new StetError(
      'output-unwritable',
      `${file} cannot be written (${errorCode(error) ?? 'unknown error'})`,
      {
        cause: error,
        advice: 'the report is stored all the same; see stet reports',
      },
    )
  }
}

async function writeStream(pieces: AsyncIterable<string>, stream: Writable): Promise<void> {
  for await (const piece of grouped(pieces)) {
    // A reader that went away (`| head`) has seen what it wanted.
    if (stream.destroyed || !stream.writable) return
    if (!stream.write(piece)) await Promise.race([once(stream, 'drain'), once(stream, 'close')])
    // A file takes everything at once: whoever saves the same report has to have his turn.
    await turn()
  }
}

const groupLength = 64 * 1024

/** Many small pieces as few larger ones. */
async function* grouped(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let group = ''
  for await (const piece of pieces) {
    group += piece
    if (group.length < groupLength) continue
    yield group
    group = ''
  }
  if (group !== '') yield group
}
