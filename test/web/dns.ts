import { createSocket, type Socket as UdpSocket } from 'node:dgram'
import { type AddressInfo, createServer, isIPv4, type Server, type Socket } from 'node:net'
import {
  type Answer,
  decode,
  encode,
  type Packet,
  streamDecode,
  streamEncode,
  TRUNCATED_RESPONSE,
} from 'dns-packet'
import { hostName } from './host-name.ts'

/** `NODATA` is an answer without records; `SILENT` is none at all. */
type DnsFailure = 'NXDOMAIN' | 'SERVFAIL' | 'REFUSED' | 'NODATA' | 'SILENT'

/** What is said to one question: addresses of both families, another name for the host, or a failure. */
export type DnsStep = readonly string[] | { readonly alias: string } | DnsFailure

interface DnsQuestion {
  readonly name: string
  readonly type: string
  readonly transport: 'udp' | 'tcp'
  readonly atMs: number
}

/** A real DNS server on 127.0.0.1, UDP and TCP on one port. Sites answer 127.0.0.1; unknown names are NXDOMAIN. */
export interface DnsServer {
  readonly port: number
  /** every question, in order */
  readonly log: readonly DnsQuestion[]
  /**
   * Say this for a host. With several steps the first question gets the first and so on, counted for A and for AAAA
   * apart; the last one stays.
   */
  answer(host: string, ...steps: [DnsStep, ...DnsStep[]]): void
  /** who serves the names of a domain; nobody says so of others */
  serve(domain: string, nameServers: readonly string[]): void
  /** the same as `answer(host, failure)` */
  fail(host: string, failure: DnsFailure): void
}

export interface OpenDns extends DnsServer, AsyncDisposable {}

/**
 * Open the server.
 * @param isSite names that are 127.0.0.1 unless a test says otherwise
 */
export async function openDns(isSite: (host: string) => boolean): Promise<OpenDns> {
  const log: DnsQuestion[] = []
  const scripts = new Map<
    string,
    { readonly steps: readonly DnsStep[]; readonly asked: Map<string, number> }
  >()
  const open = new Set<Socket>()

  const servers = new Map<string, readonly string[]>()
  const stepFor = (name: string, type: string): DnsStep => {
    const script = scripts.get(name)
    if (script === undefined) return isSite(name) ? ['127.0.0.1'] : 'NXDOMAIN'
    const nth = script.asked.get(type) ?? 0
    script.asked.set(type, nth + 1)
    return script.steps[Math.min(nth, script.steps.length - 1)]!
  }

  const respond = (query: Packet, transport: DnsQuestion['transport']): Packet | null => {
    const question = query.questions?.[0]
    if (question === undefined) return reply(query, { code: 'FORMERR', answers: [] })
    log.push({ name: question.name, type: question.type, transport, atMs: performance.now() })
    const outcome =
      question.type === 'NS'
        ? servedBy(question.name, servers.get(hostName(question.name)) ?? [])
        : resolve(question.name, question.type, stepFor)
    return outcome === null ? null : reply(query, outcome)
  }

  const tcp = createServer((socket) => {
    open.add(socket)
    let pending = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('close', () => open.delete(socket))
    socket.on('data', (chunk) => {
      pending = Buffer.concat([pending, chunk])
      while (pending.length >= 2 && pending.length >= 2 + pending.readUInt16BE(0)) {
        const length = 2 + pending.readUInt16BE(0)
        const query = readable(() => streamDecode(pending.subarray(0, length)))
        if (query === null) return socket.destroy()
        const response = respond(query, 'tcp')
        if (response !== null) socket.write(streamEncode(response))
        pending = pending.subarray(length)
      }
    })
  })
  const { udp, port } = await bindBoth(tcp)
  udp.on('message', (message, from) => {
    const query = readable(() => decode(message))
    const response = query === null ? null : respond(query, 'udp')
    if (query !== null && response !== null) udp.send(fitted(response, query), from.port, from.address)
  })

  return {
    port,
    log,
    answer: (host, ...steps) => void scripts.set(hostName(host), { steps, asked: new Map() }),
    serve: (domain, nameServers) => void servers.set(hostName(domain), nameServers),
    fail: (host, failure) => void scripts.set(hostName(host), { steps: [failure], asked: new Map() }),
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy()
      await Promise.all([
        new Promise<void>((done) => udp.close(() => done())),
        new Promise<void>((done) => tcp.close(() => done())),
      ])
    },
  }
}

interface Outcome {
  readonly code: 'NOERROR' | 'NXDOMAIN' | 'SERVFAIL' | 'REFUSED' | 'FORMERR'
  readonly answers: readonly Answer[]
}

function servedBy(name: string, nameServers: readonly string[]): Outcome {
  return { code: 'NOERROR', answers: nameServers.map((data) => ({ name, type: 'NS', ttl: 0, data })) }
}

/** Follow aliases to addresses or a failure; null is silence. */
function resolve(
  asked: string,
  type: string,
  stepFor: (name: string, type: string) => DnsStep,
): Outcome | null {
  const answers: Answer[] = []
  let name = asked
  // a loop of aliases ends here with the aliases alone, as a resolver that gives up would send it
  while (answers.length < 8) {
    const step = stepFor(hostName(name), type)
    if (step === 'SILENT') return null
    if (step === 'NODATA') return { code: 'NOERROR', answers }
    if (typeof step === 'string') return { code: step, answers }
    if (!('alias' in step)) {
      const wanted = step.filter((address) => (isIPv4(address) ? 'A' : 'AAAA') === type)
      for (const address of wanted) answers.push({ name, type: type as 'A' | 'AAAA', ttl: 0, data: address })
      return { code: 'NOERROR', answers }
    }
    answers.push({ name, type: 'CNAME', ttl: 0, data: step.alias })
    name = step.alias
  }
  return { code: 'NOERROR', answers }
}

const codes = { NOERROR: 0, FORMERR: 1, SERVFAIL: 2, NXDOMAIN: 3, REFUSED: 5 }
const recursionAvailable = 0x80

function reply(query: Packet, { code, answers }: Outcome): Packet {
  const recursionDesired = (query.flags ?? 0) & 0x100
  return {
    type: 'response',
    id: query.id ?? 0,
    flags: recursionDesired | recursionAvailable | codes[code],
    questions: query.questions ?? [],
    answers: [...answers],
  }
}

/** What does not fit into a datagram is left out and marked, so that the client asks again over TCP (RFC 1035 §4.2.1, RFC 6891). */
function fitted(response: Packet, query: Packet): Buffer {
  const whole = encode(response)
  const edns = query.additionals?.find((record) => record.type === 'OPT')
  const most = Math.max(512, edns?.type === 'OPT' ? edns.udpPayloadSize : 512)
  if (whole.length <= most) return whole
  return encode({ ...response, flags: (response.flags ?? 0) | TRUNCATED_RESPONSE, answers: [] })
}

/** A packet, or null where the bytes are none: a stray datagram must not end a test run. */
function readable(read: () => Packet): Packet | null {
  try {
    return read()
  } catch {
    return null
  }
}

/** The kernel picks a free TCP port; another program may hold the UDP port of that number, so we try a few. */
async function bindBoth(tcp: Server): Promise<{ udp: UdpSocket; port: number }> {
  for (let left = 20; ; left--) {
    await new Promise<void>((done) => tcp.listen(0, '127.0.0.1', done))
    const { port } = tcp.address() as AddressInfo
    const udp = createSocket('udp4')
    try {
      await new Promise<void>((done, fail) => {
        udp.once('error', fail)
        udp.bind(port, '127.0.0.1', done)
      })
      return { udp, port }
    } catch (error) {
      udp.close()
      await new Promise((done) => tcp.close(done))
      if (left === 0) throw error
    }
  }
}
