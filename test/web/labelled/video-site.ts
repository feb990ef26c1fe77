import type { Behaviour } from '../behaviour.ts'
import { reply, status } from '../reply.ts'

/** The large video site's oEmbed service: it knows one video of ours, however the question is put. */
export const videoOembed: Behaviour = (call) =>
  (call.hit.path.includes('z9Y8x7W6v5U') ? known : status(404, 'Not Found'))(call)

const known = reply('{"title":"The bridge turns","author_name":"Harbour Trust","type":"video"}', {
  type: 'application/json',
})
