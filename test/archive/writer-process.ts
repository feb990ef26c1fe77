import { randomBytes } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode } from '../../src/error.ts'
import type { Visit } from '../../src/visit/visit.ts'
import { inMemory, inPieces, open, visit } from './visits.ts'

// Keeps visits and says of each, on a line of its own, what came of it. `durability.test.ts` kills it or lets it hit a limit.
const [folder, job] = process.argv.slice(2)
await using archive = await open(folder!)

async function keep(one: Visit): Promise<unknown> {
  return await archive
    .keep(one)
    .catch((error: unknown) => ({ code: errorCode(error), name: (error as Error).name }))
}

const say = (result: unknown) => process.stdout.write(`${JSON.stringify(result)}\n`)

const sizes = async () => {
  const names = await readdir(folder!)
  return await Promise.all(names.map(async (name) => (await stat(join(folder!, name))).size))
}
const big = randomBytes(200_000)

if (job === 'only-big') say(await keep(visit({ body: inMemory(big) })))
else if (job === 'full') {
  say(await keep(visit()))
  say(await sizes())
  say(await keep(visit({ body: inMemory(big) })))
  say(await keep(visit({ body: inPieces(big) })))
  // The first goes alone; the other two share a batch and its failure.
  const headers: [string, string][] = [['Content-Encoding', 'gzip']]
  const [alone, ...together] = await Promise.all(
    [inMemory(big), inMemory('small'), inMemory(big)].map((body) => keep(visit({ headers, body }))),
  )
  const codes = [alone, ...together].map(errorCode)
  say(codes.every((code) => code === 'archive-full') ? together[0] : codes)
  say(await sizes())
  say(await keep(visit()))
} else {
  await Promise.all(
    Array.from({ length: 8 }, async (_, worker) => {
      for (let i = 0; ; i++)
        say(
          await keep(
            visit({ url: `https://paper.test/${worker}/${i}`, body: inMemory(`page ${i}`.repeat(i % 500)) }),
          ),
        )
    }),
  )
}
