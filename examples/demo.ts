/** `npm run demo`: checks two example articles over a small web on loopback, as a user would over the real one. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { openWeb } from '../test/web/web.ts'
import { serveSources } from './demo-web.ts'

const project = resolve(import.meta.dirname, '..')
const data = join(project, '.stet', 'demo')
const program = join(project, 'src/cli/stet.ts')

async function stet(...args: string[]): Promise<number | null> {
  const child = spawn(process.execPath, [program, ...args], { cwd: project, stdio: 'inherit' })
  const [code] = await once(child, 'close')
  return code
}

await using web = await openWeb()
serveSources(web)
const temporary = await mkdtemp(join(tmpdir(), 'stet-demo-'))
try {
  const ca = join(temporary, 'ca.pem')
  await writeFile(ca, web.ca)
  const toTheSmallWeb = [
    ...web.connectTo.flatMap((entry) => ['--connect-to', entry]),
    ...['--dns', `127.0.0.1:${web.dnsPort}`, '--allow-net', '127.0.0.0/8', '--ca', ca],
  ]
  const articles = ['examples/storm-gate.txt', 'examples/stone-bridge.md']
  const shown = relative(process.cwd(), data)
  process.stdout.write(`$ stet check ${articles.join(' ')} --data ${shown}\n\n`)
  const code = await stet('check', ...articles, '--data', data, '--format', 'terminal', ...toTheSmallWeb)
  process.stdout.write(`
stet ended with exit code ${code}: ${code === 1 ? 'a source is dead, so the gate fails, as it should here' : 'that is not what the demo expects'}.

The report is stored, the copies are kept:
  npm run -s stet -- report latest --data ${shown}
  npm run -s stet -- report latest --data ${shown} --format html --output report.html
  npm run -s stet -- archive list --data ${shown}
  ${shown}/archive/ holds the WARC files
`)
  process.exitCode = code === 1 ? 0 : 1
} finally {
  await rm(temporary, { recursive: true, force: true })
}
