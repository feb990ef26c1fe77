import { accessSync, constants, mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { errorCode, StetError } from '../error.ts'

/**
 * The data folder as an absolute path, made when it is not there, for its owner only.
 * @throws StetError `data-unwritable`
 */
export function openDataFolder(folder: string): string {
  const path = resolve(folder)
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    accessSync(path, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new StetError(
      'data-unwritable',
      `the data folder ${path} cannot be written (${errorCode(error) ?? 'unknown error'})`,
      {
        cause: error,
        advice: 'name another with --data, or keep nothing with --store none',
      },
    )
  }
  return path
}
