import { createServer, type Server, type Socket } from 'node:net'
import { createServer as createTlsServer, TLSSocket } from 'node:tls'
import { openCertifier } from './tls.ts'

/** A letter that the server took, as it came: header and body with CRLF, leading dots undone. */
interface Taken {
  readonly from: string
  readonly to: readonly string[]
  readonly raw: string
  /** header fields by name in lower case, folding undone */
  readonly headers: ReadonlyMap<string, string>
  /** whether it came over TLS */
  readonly secure: boolean
  /** who logged in; null when nobody did */
  readonly user: string | null
}

export interface SmtpOptions {
  /** offers STARTTLS (the default), or is TLS from the first byte */
  readonly tls?: 'starttls' | 'from-the-start' | 'none'
  /** takes mail only of this user */
  readonly login?: { readonly user: string; readonly pass: string }
  /** what is said in answer to a command, such as `450 4.2.0 later`, in place of yes; null says yes */
  readonly refuses?: (command: string) => string | null
  /** ends the connection right after it took a letter, without a word */
  readonly diesAfterData?: () => boolean
}

export interface SmtpServer extends AsyncDisposable {
  readonly port: number
  /** PEM of the root that its certificate, which is for `mail.test` and `localhost`, goes back to */
  readonly ca: string
  readonly taken: readonly Taken[]
  /** commands as they came, without their line feeds */
  readonly commands: readonly string[]
}

/** A mail server on loopback that keeps what it is given: RFC 5321 with STARTTLS, AUTH PLAIN and nothing more. */
export async function openSmtp(options: SmtpOptions = {}): Promise<SmtpServer> {
  const { tls = 'starttls' } = options
  const certifier = openCertifier()
  const secureContext = certifier.contextFor('localhost', null)
  const taken: Taken[] = []
  const commands: string[] = []
  const sockets = new Set<Socket>()
  const talk = (socket: Socket, secure: boolean) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
    converse(socket, secure, options, taken, commands, () =>
      talk(new TLSSocket(socket, { isServer: true, secureContext }), true),
    )
  }
  const server: Server =
    tls === 'from-the-start'
      ? createTlsServer({ secureContext, SNICallback: (_, done) => done(null, secureContext) }, (socket) =>
          talk(socket, true),
        )
      : createServer((socket) => talk(socket, false))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('not listening')
  return {
    port: address.port,
    ca: certifier.ca,
    taken,
    commands,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await new Promise((closed) => server.close(closed))
    },
  }
}

function converse(
  socket: Socket,
  secure: boolean,
  { tls = 'starttls', login, refuses = () => null, diesAfterData = () => false }: SmtpOptions,
  taken: Taken[],
  commands: string[],
  startTls: () => void,
): void {
  let buffered = ''
  let user: string | null = null
  let from = ''
  let to: string[] = []
  let inData = false
  const say = (line: string) => socket.write(`${line}\r\n`)

  const command = (line: string) => {
    commands.push(line)
    const verb = line.slice(0, 4).toUpperCase()
    const refused = refuses(line)
    if (refused !== null) return say(refused)
    switch (verb) {
      case 'EHLO': {
        const offers = [
          'mail.test',
          ...(tls === 'starttls' && !secure ? ['STARTTLS'] : []),
          ...(login === undefined ? [] : ['AUTH PLAIN']),
          '8BITMIME',
        ]
        return offers.forEach(
          (offer, index) => void say(`250${index === offers.length - 1 ? ' ' : '-'}${offer}`),
        )
      }
      case 'STAR':
        if (secure || tls !== 'starttls') return say('502 no such command')
        say('220 go ahead')
        socket.removeAllListeners('data')
        return startTls()
      case 'AUTH': {
        const [, name, pass] = Buffer.from(line.split(' ')[2] ?? '', 'base64')
          .toString()
          .split('\0')
        if (name !== login?.user || pass !== login?.pass) return say('535 5.7.8 wrong user or password')
        user = name ?? null
        return say('235 welcome')
      }
      case 'MAIL':
        if (login !== undefined && user === null) return say('530 5.7.0 log in first')
        from = addressIn(line)
        return say('250 yes')
      case 'RCPT':
        to.push(addressIn(line))
        return say('250 yes')
      case 'DATA':
        inData = true
        return say('354 end with a dot')
      case 'RSET':
        to = []
        return say('250 yes')
      case 'QUIT':
        say('221 bye')
        return socket.end()
      default:
        return say('502 no such command')
    }
  }
  const data = (raw: string) => {
    inData = false
    const refused = refuses('.')
    if (refused !== null) return say(refused)
    taken.push({ from, to, raw, headers: headersOf(raw), secure, user })
    to = []
    if (diesAfterData()) return socket.destroy()
    say(`250 taken as ${taken.length}`)
  }

  socket.on('data', (chunk) => {
    buffered += chunk.toString('latin1')
    for (;;) {
      const mark = inData ? '\r\n.\r\n' : '\r\n'
      const end = buffered.indexOf(mark)
      if (end < 0) return
      const part = buffered.slice(0, end)
      buffered = buffered.slice(end + mark.length)
      if (inData) data(part.replace(/^\./gm, ''))
      else command(part)
    }
  })
  if (!secure || tls === 'from-the-start') say('220 mail.test ESMTP')
}

function addressIn(line: string): string {
  return /<([^>]*)>/.exec(line)?.[1] ?? ''
}

function headersOf(raw: string): Map<string, string> {
  const head = raw.split('\r\n\r\n', 1)[0]!.replace(/\r\n[ \t]+/g, ' ')
  return new Map(
    head.split('\r\n').map((line) => {
      const at = line.indexOf(':')
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()] as const
    }),
  )
}
