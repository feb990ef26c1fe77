#!/usr/bin/env -S MALLOC_ARENA_MAX=2 node --max-semi-space-size=8 --heap-growing-percent=80
// They keep the heap, and what the allocator holds beside it, from growing to twice the size for garbage (bench/README.md).
// Nothing of stet but this check may be imported before it: the rest uses what older versions of Node cannot even parse.
import module from 'node:module'
import { tooOld } from './node-version.ts'

const refusal = tooOld(process.versions.node)
if (refusal !== null) {
  process.stderr.write(`${refusal}\n`)
  process.exitCode = 2
} else {
  // Halves the time to start from the second start on.
  module.enableCompileCache()
  const { main } = await import('./main.ts')
  process.exitCode = await main(process.argv)
}
