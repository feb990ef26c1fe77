import dgram from 'node:dgram'
import { EventEmitter, once } from 'node:events'
import net from 'node:net'
import { networkInterfaces } from 'node:os'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, type MockInstance, test, vi } from 'vitest'
import { renderLimits } from '../../src/browser/limits.ts'
import { openBrowser } from '../../src/browser/open-browser.ts'
import { netFor } from '../visit/net.ts'
import { redirect, reply } from '../web/reply.ts'
import { openWeb } from '../web/web.ts'
import { checkWith } from './check.ts'
import { packagedChromium } from './chromium.ts'
import { script, shell } from './spa.ts'

const find = packagedChromium()

/** Tells of whoever comes, by TCP or UDP. */
const bell = new EventEmitter()

/** Listens on a private address, on TCP and UDP, and notes whoever comes. */
interface Trap extends AsyncDisposable {
  /** as it is written in an address */
  readonly host: string
  readonly tcp: number
  readonly udp: number
  readonly caught: readonly string[]
}

async function trapAt(address: string): Promise<Trap> {
  const caught: string[] = []
  const tcp = net.createServer((socket) => {
    caught.push(`TCP ${address}`)
    bell.emit('tcp')
    socket.on('error', () => {})
    socket.destroy()
  })
  const udp = dgram.createSocket(net.isIPv6(address) ? 'udp6' : 'udp4', () => {
    caught.push(`UDP ${address}`)
    bell.emit('udp')
  })
  await new Promise<void>((done, fail) => tcp.once('error', fail).listen(0, address, done))
  await new Promise<void>((done, fail) => udp.once('error', fail).bind(0, address, done))
  return {
    host: net.isIPv6(address) ? `[${address}]` : address,
    tcp: (tcp.address() as net.AddressInfo).port,
    udp: udp.address().port,
    caught,
    async [Symbol.asyncDispose]() {
      await new Promise((done) => tcp.close(done))
      await new Promise<void>((done) => udp.close(done))
    },
  }
}

/** Loopback beside that of the small web, and the addresses of this machine in its own network. */
const outward = Object.values(networkInterfaces())
  .flat()
  .filter((one) => one !== undefined && !one.internal && one.family === 'IPv4')
  .map((one) => one!.address)
const hasIpv6 = Object.values(networkInterfaces())
  .flat()
  .some((one) => one?.address === '::1')

const traps: Trap[] = []
beforeAll(async () => {
  for (const address of ['127.0.0.2', ...(hasIpv6 ? ['::1'] : []), ...outward])
    traps.push(await trapAt(address))
})
afterAll(async () => {
  for (const trap of traps) await trap[Symbol.asyncDispose]()
})
const caught = () => traps.flatMap((trap) => trap.caught)

/** Every way out of a page that we know of, to one private address. */
function attack({ host, tcp, udp }: Trap): string {
  const at = `http://${host}:${tcp}`
  return `
    const tried = (way) => { try { Promise.resolve(way()).catch(() => {}) } catch {} }
    const add = (name, fields) => { const element = Object.assign(document.createElement(name), fields); document.body.append(element); return element }
    for (const scheme of ['http', 'https']) for (const mode of ['cors', 'no-cors'])
      tried(() => fetch(scheme + '://${host}:${tcp}/fetch', { mode }))
    tried(() => fetch('${at}/post', { method: 'POST', body: 'x', mode: 'no-cors', keepalive: true }))
    tried(() => fetch('/to-private?to=' + encodeURIComponent('${at}/redirected'), { mode: 'no-cors' }))
    tried(() => navigator.sendBeacon('${at}/beacon', 'x'))
    tried(() => { const x = new XMLHttpRequest(); x.open('PUT', '${at}/xhr'); x.send('x') })
    tried(() => { new WebSocket('ws://${host}:${tcp}/ws') })
    tried(() => { new WebSocket('wss://${host}:${tcp}/ws') })
    tried(() => { new EventSource('${at}/events') })
    tried(() => new WebTransport('https://${host}:${udp}/quic').ready)
    tried(() => navigator.serviceWorker.register('/worker.js'))
    for (const code of ["fetch('${at}/worker', { mode: 'no-cors' }).catch(() => {}); new WebSocket('ws://${host}:${tcp}/worker')", "importScripts('${at}/import')"]) {
      const blob = URL.createObjectURL(new Blob([code]))
      tried(() => { new Worker(blob) })
      tried(() => { new SharedWorker(blob) })
    }
    tried(() => { new Worker('/worker.js') })
    tried(() => { new SharedWorker('/worker.js') })
    tried(() => import('${at}/module.js'))
    add('img', { src: '${at}/img' }); add('script', { src: '${at}/script' }); add('iframe', { src: '${at}/frame' })
    add('video', { src: '${at}/video', autoplay: true }); add('object', { data: '${at}/object' }); add('embed', { src: '${at}/embed' })
    for (const rel of ['stylesheet', 'prefetch', 'preconnect', 'dns-prefetch', 'modulepreload', 'manifest', 'icon', 'prerender'])
      document.head.append(Object.assign(document.createElement('link'), { rel, href: '${at}/' + rel }))
    for (const as of ['fetch', 'font', 'image', 'script'])
      document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as, href: '${at}/preload-' + as }))
    document.head.append(Object.assign(document.createElement('script'), { type: 'speculationrules',
      text: JSON.stringify({ prefetch: [{ source: 'list', urls: ['${at}/speculated'], eagerness: 'immediate' }] }) }))
    const inner = add('iframe', { srcdoc: "<script>fetch('${at}/srcdoc', { mode: 'no-cors' }); new WebSocket('ws://${host}:${tcp}/srcdoc')</script>" })
    tried(() => { window.open('${at}/popup') })
    tried(() => { const frame = add('iframe', { name: 'aside' }); add('form', { method: 'post', action: '${at}/form', target: 'aside' }).submit() })
    add('a', { href: '#x', ping: '${at}/ping' }).click()
    tried(async () => {
      const call = new RTCPeerConnection({ iceServers: [{ urls: 'stun:${host}:${udp}' },
        { urls: ['turn:${host}:${udp}', 'turn:${host}:${tcp}?transport=tcp', 'turns:${host}:${tcp}?transport=tcp'], username: 'a', credential: 'b' }] })
      call.createDataChannel('x')
      await call.setLocalDescription(await call.createOffer())
    })
    tried(async () => {
      const call = new RTCPeerConnection()
      await call.setRemoteDescription({ type: 'offer', sdp: ['v=0', 'o=- 1 2 IN IP4 127.0.0.1', 's=-', 't=0 0', 'a=group:BUNDLE 0',
        'm=application 9 UDP/DTLS/SCTP webrtc-datachannel', 'c=IN IP4 0.0.0.0', 'a=ice-ufrag:abcd', 'a=ice-pwd:abcdefghijklmnopqrstuvwx',
        'a=fingerprint:sha-256 ' + Array(32).fill('AA').join(':'), 'a=setup:actpass', 'a=mid:0', 'a=sctp-port:5000',
        'a=candidate:1 1 udp 2130706431 ${host.replace(/[[\]]/g, '')} ${udp} typ host',
        'a=candidate:2 1 tcp 2130706431 ${host.replace(/[[\]]/g, '')} ${tcp} typ host tcptype passive', ''].join('\\r\\n') })
      await call.setLocalDescription(await call.createAnswer())
    })
    setTimeout(() => { location = '${at}/away' }, 700)
  `
}

const attacks = () =>
  `addEventListener('error', () => {}); ${traps.map((trap) => `{ ${attack(trap)} }`).join('\n')}`
/** To wherever its query says. */
const toPrivate = '/to-private'

describe('a hostile page reaches nothing that is not public', () => {
  let dials: MockInstance<typeof net.connect>
  beforeAll(() => {
    dials = vi.spyOn(net, 'connect')
  })
  afterAll(() => {
    dials.mockRestore()
  })

  test.each(['http', 'https'] as const)('over %s', async (scheme) => {
    await using browser = openBrowser(find, { ...renderLimits, requests: 1_000, quietMs: 1_500 })
    await using web = await openWeb()
    const worker = script(
      `fetch('http://127.0.0.2:${traps[0]!.tcp}/worker', { mode: 'no-cors' }).catch(() => {})`,
    )
    const paper = web.site('paper.test', {
      '/story': shell('/app.js'),
      '/app.js': script(attacks()),
      '/worker.js': worker,
      [toPrivate]: (call) => redirect(302, new URL(call.hit.path, 'http://x').searchParams.get('to')!)(call),
      '*': reply(''),
    })
    // all of loopback is private here, but for where the small web is
    await using guarded = netFor(web, { allowNet: ['127.0.0.1/32'] })
    const began = web.connections.length
    dials.mockClear()
    await checkWith(browser, guarded, paper[scheme]('/story'))
    const dialled = dials.mock.calls.map(([options]) => options as unknown as net.TcpNetConnectOpts)
    expect(web.log.map(({ path }) => path)).toEqual(expect.arrayContaining(['/app.js', '/worker.js']))
    expect(new Set(dialled.map(({ host }) => host))).toEqual(new Set(['127.0.0.1']))
    expect(new Set(dialled.map(({ port }) => port))).toEqual(
      new Set([scheme === 'http' ? web.httpPort : web.httpsPort]),
    )
    // every connection to the web is one of ours
    expect(web.connections.length - began).toBe(dialled.length)
    expect(caught()).toEqual([])
  })

  test('and one in a browser as it comes is caught', async () => {
    const { executable, environment } = await find()
    await using browser = await chromium.launch({
      executablePath: executable,
      env: { ...process.env, ...environment },
    })
    const page = await browser.newPage()
    await page.route('http://paper.test/**', (route) =>
      route.request().url().endsWith('/app.js')
        ? route.fulfill({ contentType: 'text/javascript', body: attacks() })
        : route.fulfill({ contentType: 'text/html', body: '<body><script src="/app.js"></script>' }),
    )
    const sprung = Promise.all([once(bell, 'tcp'), once(bell, 'udp')])
    await page.goto('http://paper.test/', { waitUntil: 'commit' })
    await sprung
  })
})
