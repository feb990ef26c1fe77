/** What the process ends with: see "Exit codes" in docs/cli.md. */
export const exitCode = { pass: 0, gateFailed: 1, usage: 2, notChecked: 3 } as const
