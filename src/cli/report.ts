import { StetError } from '../error.ts'
import { type Format, render } from '../report/render.ts'
import { openConfiguredStore } from '../setup/open-store.ts'
import { openReport } from '../store/reports.ts'
import { exitCode } from './exit-code.ts'
import { configOf } from './flags.ts'
import { writeOut } from './output.ts'
import { defaultFormat, terminalStyle } from './terminal-style.ts'

/** `stet report ID`: a stored report in any format. */
export async function report(
  id: string,
  options: Record<string, unknown> & { format?: Format; output?: string },
): Promise<number> {
  const file = options.output ?? null
  await using store = await openConfiguredStore(configOf(options))
  const found = await openReport(store, id)
  if (found === null) {
    throw new StetError('report-missing', `no stored report is called ${id}`, {
      advice: 'stet reports lists them',
    })
  }
  const format = options.format ?? defaultFormat(process.stdout, file)
  await writeOut(render(found, format, terminalStyle(process.stdout, process.env)), file, process.stdout)
  return exitCode.pass
}
