import { z } from 'zod'
import { Capture } from '../../archive/capture.ts'
import { type ExportedCapture, exportCapture, packWacz } from '../../archive/export.ts'
import { captureId, findCapture } from '../../archive/list-captures.ts'
import { readCapture } from '../../archive/read-capture.ts'
import { sourceOfCapture } from '../../store/source-pages.ts'
import { compareCaptures } from '../comparison.ts'
import type { Newsroom } from '../newsroom.ts'
import { type Answer, type Operation, operation, orRefused } from './operation.ts'
import { captureName, sourceId } from './shapes.ts'

const id = z.object({ id: captureName })
const CaptureFacts = z.object({
  id: captureName,
  url: z.string(),
  /** null when no table knows whose copy it is */
  source: sourceId.nullable(),
  status: z.int(),
  statusText: z.string(),
  headers: z.array(z.tuple([z.string(), z.string()])),
  /** bytes of the body, as the server sent it */
  size: z.int(),
  /** why it has no body of its own, and the copy whose body stands for it; null when it has one */
  revisit: z.object({ profile: z.string(), of: captureName }).nullable(),
  capture: Capture,
})
const side = z
  .array(z.object({ text: z.string(), kind: z.enum(['same', 'gone', 'new']), quoted: z.boolean() }))
  .nullable()
const Compared = z.object({
  before: captureName,
  after: captureName,
  source: sourceId.nullable(),
  lines: z.array(z.object({ before: side, after: side, isSame: z.boolean() })),
  quotes: z.array(z.object({ exact: z.string(), before: z.boolean(), after: z.boolean() })),
  /** false when whole lines are told apart, and no words in them */
  isDetailed: z.boolean(),
})
/** The archive has it no longer as it was kept, or it is too large to be handed on. */
const damaged = /^(?:capture|index)-/

export function captureOperations(newsroom: Newsroom): Operation[] {
  const { archivePlace, store, now, version } = newsroom
  const tag = 'captures'
  const software = `stet/${version}`
  const exported = async (
    id: string,
    extension: string,
    pack: (copy: ExportedCapture) => Promise<Buffer>,
  ): Promise<Answer<never>> =>
    await orRefused(409, damaged, async () => {
      const copy = await exportCapture(archivePlace, id, software, now())
      if (copy === null) return { kind: 'not-found' }
      return {
        kind: 'file',
        bytes: new Uint8Array(await pack(copy)),
        headers: {
          'content-disposition': `attachment; filename="stet-${id}.${extension}"`,
          'content-security-policy': "sandbox; default-src 'none'",
        },
      }
    })
  return [
    operation({
      method: 'GET',
      path: '/captures/:id',
      needs: 'viewer',
      id: 'getCapture',
      tag,
      summary: 'What is known of a copy',
      params: id,
      answer: CaptureFacts,
      handle: async ({ params }) =>
        await orRefused(409, damaged, async () => {
          const found = await findCapture(archivePlace, params.id)
          if (found === null) return { kind: 'not-found' }
          const { url, status, capture } = found
          const { statusText, headers, body, revisit, original } = await readCapture(archivePlace, capture)
          const value = {
            ...{ id: found.id, url, status, statusText, capture },
            source: await sourceOfCapture(store, capture),
            headers,
            size: body.size,
            revisit: revisit === null ? null : { profile: revisit, of: captureId(original) },
          }
          return { kind: 'ok', value }
        }),
    }),
    operation({
      method: 'GET',
      path: '/captures/:id/warc',
      needs: 'viewer',
      id: 'getCaptureAsWarc',
      tag,
      summary: 'A copy as a WARC file: every byte that was kept, and when and how it came',
      params: id,
      mediaType: 'application/warc',
      handle: async ({ params }) => await exported(params.id, 'warc.gz', async ({ warc }) => warc),
    }),
    operation({
      method: 'GET',
      path: '/captures/:id/wacz',
      needs: 'viewer',
      id: 'getCaptureAsWacz',
      tag,
      summary: 'A copy as a WACZ file, for viewers',
      params: id,
      mediaType: 'application/wacz',
      handle: async ({ params }) =>
        await exported(params.id, 'wacz', (copy) => packWacz(copy, { title: null, software, now: now() })),
    }),
    operation({
      method: 'GET',
      path: '/compare/:before/:after',
      needs: 'viewer',
      id: 'compareCaptures',
      tag,
      summary: 'What changed from one copy to another, and what became of the words that articles quote',
      params: z.object({ before: captureName, after: captureName }),
      answer: Compared,
      handle: async ({ params }) =>
        await orRefused(409, damaged, async () => {
          const compared = await compareCaptures(newsroom, [params.before, params.after])
          if (compared === null) return { kind: 'not-found' }
          const { before, after, ...rest } = compared
          return { kind: 'ok', value: { ...rest, before: before.id, after: after.id } }
        }),
    }),
  ]
}
