import { once } from 'node:events'
import { saveReport } from '../../src/store/reports.ts'
import { openStore } from '../../src/store/store.ts'
import { exampleReport } from './example-report.ts'

const [command, dataFolder] = process.argv.slice(2)
await using store = await openStore({ dataFolder: dataFolder! })
console.log('open')
if (command === 'save-and-hang') {
  const report = exampleReport(5_000)
  await saveReport(store, 'hang1ng000', {
    ...report,
    checks: async function* () {
      yield* report.checks()
      console.log('midway')
      await once(process.stdin, 'never')
    },
  })
} else {
  process.stdin.resume()
  await once(process.stdin, 'end')
}
