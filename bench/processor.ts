import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

const msPerTick = 1_000 / Number(execFileSync('getconf', ['CLK_TCK']))

interface Times {
  readonly parent: number
  readonly ownMs: number
  /** of children that have ended and been waited for, and of theirs */
  readonly childrenMs: number
}

/** proc_pid_stat(5) */
function times(pid: string): Times {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ').map(Number)
  const [parent, user, system, childrenUser, childrenSystem] = [1, 11, 12, 13, 14].map((at) => fields[at]!)
  return {
    parent: parent!,
    ownMs: (user! + system!) * msPerTick,
    childrenMs: (childrenUser! + childrenSystem!) * msPerTick,
  }
}

/** Milliseconds of processor that the children took which this process has waited for. */
export function endedChildrenMs(): number {
  return times('self').childrenMs
}

/** Milliseconds of processor that a server and its processes have taken. */
export function serverMs(pid: number): number {
  const { ownMs, childrenMs } = times(String(pid))
  let sum = ownMs + childrenMs
  for (const name of readdirSync('/proc'))
    try {
      const process = /^\d+$/.test(name) ? times(name) : null
      if (process?.parent === pid) sum += process.ownMs
    } catch {
      // it has ended meanwhile
    }
  return sum
}
