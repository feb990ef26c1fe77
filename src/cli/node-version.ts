const oldestNode = 24

/** One line that says why this Node cannot run stet; null when it can. `version` is as in `process.versions.node`. */
export function tooOld(version: string): string | null {
  const major = Number.parseInt(version, 10)
  return major >= oldestNode
    ? null
    : `stet: needs Node ${oldestNode} or newer, this is ${version}; install a newer one from your package manager`
}
