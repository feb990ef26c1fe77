import { printable } from '../printable.ts'
import { openConfiguredStore } from '../setup/open-store.ts'
import { listReports } from '../store/reports.ts'
import { exitCode } from './exit-code.ts'
import { configOf } from './flags.ts'

/** `stet reports`: one line for each stored report, newest first. */
export async function reports(options: Record<string, unknown> & { limit: number }): Promise<number> {
  await using store = await openConfiguredStore(configOf(options))
  const listed = await listReports(store, { limit: options.limit })
  if (listed.length === 0)
    process.stderr.write('stet: no report is stored yet; make one with: stet check FILE\n')
  for (const { id, generatedAt, inputs, summary } of listed) {
    const { sources, findings, gate } = summary
    const counts = `${sources} sources  ${findings.error} errors  ${findings.warning} warnings  ${findings.note} notes`
    process.stdout.write(`${id}  ${generatedAt}  ${gate}  ${counts}  ${printable(inputs.join(' '))}\n`)
  }
  return exitCode.pass
}
