import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { errorCode, StetError } from '../error.ts'
import type { Format } from '../report/render.ts'
import { stetVersion } from '../version.ts'
import { exitCode } from './exit-code.ts'
import { addConfigOptions, addServiceOptions, addStoreOptions } from './flags.ts'

const formats = ['terminal', 'json', 'markdown', 'html'] as const satisfies readonly Format[]

/**
 * The command line: parses, runs one command, turns what went wrong into one line.
 * @param argv as `process.argv`
 * @returns the exit code
 */
export async function main(argv: readonly string[]): Promise<number> {
  const stop = new AbortController()
  const interrupted = () => {
    if (stop.signal.aborted) process.exit(exitCode.notChecked)
    stop.abort(new StetError('interrupted', 'interrupted; what was archived is kept'))
  }
  process.on('SIGINT', interrupted)
  process.on('SIGTERM', interrupted)
  // A closed pipe (`stet report ID | head`) ends the output, not the program.
  process.stdout.on('error', (error) => {
    if (errorCode(error) !== 'EPIPE') throw error
  })
  let code: number = exitCode.pass
  try {
    await program(stop.signal, (result) => {
      code = result
    }).parseAsync(argv)
  } catch (error) {
    code = failed(error)
  } finally {
    process.off('SIGINT', interrupted)
    process.off('SIGTERM', interrupted)
  }
  return code
}

function program(signal: AbortSignal, done: (code: number) => void): Command {
  const stet = new Command('stet')
    .description('Checks that the sources an article cites still stand.')
    .version(stetVersion)
    .exitOverride()
    .configureOutput({ writeErr: (text) => process.stderr.write(text.replace(/^error: /, 'stet: ')) })
    .showHelpAfterError('(stet --help lists the commands)')

  addConfigOptions(
    stet
      .command('check')
      .description('visit, archive, judge and verify every source that articles cite, and report')
      .argument(
        '<input...>',
        'a file (HTML, Markdown, plain text), a folder, a glob, an http(s) address, or - for standard input',
      )
      .addOption(formatOption())
      .option('--output <file>', 'write the report there instead of standard output')
      .option('--quiet', 'no progress on standard error'),
  ).action(async (inputs: string[], options) => {
    const { check } = await import('./check.ts')
    done(await check(inputs, options, signal))
  })

  addConfigOptions(
    stet
      .command('reports')
      .description('list the stored reports, newest first')
      .option('--limit <number>', 'how many', wholeNumber, 20),
  ).action(async (options) => {
    const { reports } = await import('./reports.ts')
    done(await reports(options))
  })

  addConfigOptions(
    stet
      .command('report')
      .description('show a stored report')
      .argument('<id>', 'its id, the beginning of its id, or `latest`')
      .addOption(formatOption())
      .option('--output <file>', 'write it there instead of standard output'),
  ).action(async (id: string, options) => {
    const { report } = await import('./report.ts')
    done(await report(id, options))
  })

  const archive = stet.command('archive').description('what was kept')
  addConfigOptions(
    archive
      .command('list')
      .description('list captures, one a line')
      .argument('[text]', 'only those whose address has this text'),
  ).action(async (text: string | undefined, options) => {
    const { archiveList } = await import('./archive.ts')
    done(await archiveList(text ?? null, options))
  })
  addConfigOptions(
    archive
      .command('show')
      .description('show a capture: what was answered, and its body')
      .argument('<capture>', 'its id, as `stet archive list` has it')
      .option('--headers', 'only the status line and the header fields')
      .option('--body', 'only the body, content codings undone'),
  ).action(async (id: string, options) => {
    const { archiveShow } = await import('./archive.ts')
    done(await archiveShow(id, options))
  })

  const roles = [
    ['up', 'run the whole service in this process, until it is told to end'],
    ['schedule', 'run the part of the service that keeps the schedules'],
    ['worker', 'run a part of the service that does the work'],
    ['web', "serve the newsroom's pages and its API"],
  ] as const
  for (const [role, description] of roles)
    addServiceOptions(stet.command(role).description(description)).action(async (options) => {
      const { serve } = await import('./serve.ts')
      done(await serve(role, options, signal))
    })

  addConfigOptions(
    stet
      .command('enqueue')
      .description('have the service check articles soon, once')
      .argument('<input...>', 'a file, a folder, a glob, or an http(s) address'),
  ).action(async (inputs: string[], options) => {
    const { enqueue } = await import('./enqueue.ts')
    done(await enqueue(inputs, options, signal))
  })

  const watch = stet.command('watch').description('what the service keeps an eye on')
  addConfigOptions(
    watch
      .command('add')
      .description('watch an article, a folder, a feed, a sitemap or a site')
      .argument('<input...>', 'a file, a folder, a glob, or an http(s) address'),
  ).action(async (inputs: string[], options) => {
    const { watchAdd } = await import('./watch.ts')
    done(await watchAdd(inputs, options, signal))
  })
  addConfigOptions(watch.command('list').description('list what is watched, one a line')).action(
    async (options) => {
      const { watchList } = await import('./watch.ts')
      done(await watchList(options))
    },
  )
  const watchArgument = ['<watch...>', 'its id, the beginning of its id, or what was added'] as const
  addConfigOptions(
    watch
      .command('remove')
      .description('watch it no more')
      .argument(...watchArgument),
  ).action(async (named: string[], options) => {
    const { watchRemove } = await import('./watch.ts')
    done(await watchRemove(named, options))
  })
  for (const [name, description] of [
    ['pause', 'watch it no more for the time being'],
    ['resume', 'watch it again'],
  ] as const)
    addConfigOptions(
      watch
        .command(name)
        .description(description)
        .argument(...watchArgument),
    ).action(async (named: string[], options) => {
      const { watchPause } = await import('./watch.ts')
      done(await watchPause(named, name === 'pause', options))
    })

  const hosts = stet.command('hosts').description('what is known of hosts, and what was ordered for them')
  const hostArgument = [
    '<host>',
    'a name or an IP address, or *.domain for it and every name below it',
  ] as const
  addStoreOptions(
    hosts
      .command('list', { isDefault: true })
      .description('list hosts of which something is known, one a line')
      .argument('[text]', 'only those whose name has this text')
      .addOption(textOrJson()),
  ).action(async (text: string | undefined, options) => {
    const { hostsList } = await import('./hosts.ts')
    done(await hostsList(text ?? null, options))
  })
  addStoreOptions(
    hosts
      .command('show')
      .description('show what is known of a host, since when, and what was ordered')
      .argument(...hostArgument)
      .addOption(textOrJson()),
  ).action(async (host: string, options) => {
    const { hostsShow } = await import('./hosts.ts')
    done(await hostsShow(host, options))
  })
  addStoreOptions(
    hosts
      .command('set')
      .description('order how a host is asked and judged; what is not named stays as it was ordered')
      .argument(...hostArgument)
      .option('--interval <ms>', 'between two requests, up to 30000', milliseconds)
      .addOption(
        new Option('--robots <word>', 'ignore wants a --note that says why').choices(['keep', 'ignore']),
      )
      .option('--header <name: value>', 'header field to send to this host alone', gathered)
      .addOption(new Option('--browser <word>', 'whether one may visit').choices(['never']))
      .option('--never-dead', 'it walls us: what would be dead is blocked')
      .option('--note <text>', 'why, for people')
      .option('--until <date>', 'when this ends by itself')
      .option('--by <name>', 'who orders it (default: your user name)'),
  ).action(async (host: string, options) => {
    const { hostsSet } = await import('./hosts.ts')
    done(await hostsSet(host, options))
  })
  addStoreOptions(
    hosts
      .command('reset')
      .description('forget what was learnt about a host')
      .argument(...hostArgument)
      .option('--rules', 'take back what was ordered instead'),
  ).action(async (host: string, options) => {
    const { hostsReset } = await import('./hosts.ts')
    done(await hostsReset(host, options))
  })

  const notices = stet.command('notices').description('who is told what, and how')
  addConfigOptions(notices.command('list').description('list the routes, one a line')).action(
    async (options) => {
      const { noticesList } = await import('./notices.ts')
      done(await noticesList(options))
    },
  )
  addConfigOptions(
    notices
      .command('add')
      .description('tell somebody what has changed, from now on')
      .argument('<name>', 'what the route is called')
      .option('--email <address>', 'a mailbox; several by naming the flag again', gathered)
      .option('--slack <url>', "an incoming webhook of Slack's, or of one that takes the same")
      .option('--webhook <url>', 'a program, told as the Standard Webhooks specification has it')
      .option('--secret <whsec>', 'what its receiver checks signatures with (default: a new one, shown once)')
      .option('--rule <rule>', 'only findings of this rule', gathered)
      .option('--severity <severity>', 'only what is as bad as this: error, warning or note')
      .option('--section <name>', 'only articles of this section', gathered)
      .option('--author <name>', 'only articles of this author', gathered)
      .option('--host <name>', 'only sources at this host, and those under it', gathered)
      .option('--daily <hour>', 'once a day at this hour, 0 to 23, in place of at once')
      .option('--quiet <from-to>', 'hours during which nothing is sent, such as 22:00-07:00')
      .option('--urgent', 'what is certainly dead, as an error, does not wait for their end')
      .option('--zone <name>', 'time zone of these hours (default: that of the configuration)')
      .addOption(new Option('--language <tag>', 'of what is told').choices(['en', 'ru'])),
  ).action(async (name: string, options) => {
    const { noticesAdd } = await import('./notices.ts')
    done(await noticesAdd(name, options))
  })
  const routeName = ['its name, its id, or the beginning of its id'] as const
  addConfigOptions(
    notices
      .command('remove')
      .description('tell nobody by this route any more')
      .argument('<route...>', ...routeName),
  ).action(async (named: string[], options) => {
    const { noticesRemove } = await import('./notices.ts')
    done(await noticesRemove(named, options))
  })
  addServiceOptions(
    notices
      .command('test')
      .description('send a sample by a route, and say what came of it')
      .argument('<route>', ...routeName),
  ).action(async (named: string, options) => {
    const { noticesTest } = await import('./notices.ts')
    done(await noticesTest(named, options, signal))
  })

  addConfigOptions(
    stet
      .command('backup')
      .description('write the embedded store into one file, while it is in use')
      .argument('<file>', 'replaced when it is there, once the new one was read back'),
  ).action(async (file: string, options) => {
    const { backup } = await import('./backup.ts')
    done(await backup(file, options, signal))
  })
  addConfigOptions(
    stet
      .command('restore')
      .description('fill a data folder that holds no store from a backup')
      .argument('<file>', 'what stet backup wrote'),
  ).action(async (file: string, options) => {
    const { restore } = await import('./restore.ts')
    done(await restore(file, options, signal))
  })

  addConfigOptions(stet.command('doctor').description('say what stet finds on this machine')).action(
    async (options) => {
      const { doctor } = await import('./doctor.ts')
      done(await doctor(options, signal))
    },
  )
  return stet
}

function formatOption(): Option {
  return new Option('--format <format>', 'terminal is the default on a terminal, json elsewhere').choices([
    ...formats,
  ])
}

function textOrJson(): Option {
  return new Option('--format <format>', 'text or json').choices(['text', 'json']).default('text')
}

function gathered(value: string, before: string[] | undefined): string[] {
  return [...(before ?? []), value]
}

function milliseconds(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('a whole number is wanted.')
  return Number(text)
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('a whole number is wanted.')
  return Number(text)
}

const usageCodes = new Set([
  'allow-net-invalid',
  'ca-invalid',
  'config-invalid',
  'connect-to-invalid',
  'dns-server-invalid',
  'header-invalid',
  'host-invalid',
  'host-rule-invalid',
  'input-missing',
  'input-too-large',
  'limit-invalid',
  'route-exists',
  'route-invalid',
  'user-agent-invalid',
])

/** One line for a person, whatever went wrong; the stack only for faults of our own. */
function failed(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.pass : exitCode.usage
  if (error instanceof StetError) {
    process.stderr.write(`stet: ${error.message}${error.advice === null ? '' : ` (${error.advice})`}\n`)
    return usageCodes.has(error.code) ? exitCode.usage : exitCode.notChecked
  }
  if (errorCode(error) === 'ENOSPC') {
    process.stderr.write(
      `stet: a disk is full: ${error instanceof Error ? error.message : ''} (make room in the data folder and in the temporary folder; what was stored before is safe)\n`,
    )
    return exitCode.notChecked
  }
  process.stderr.write(
    `stet: a fault of its own: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
  return exitCode.notChecked
}
