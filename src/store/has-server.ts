import { lstatSync } from 'node:fs'
import { resolve } from 'node:path'

/** Whether a data folder has an embedded server already: one that has none holds nothing yet. */
export function hasServer(dataFolder: string): boolean {
  return lstatSync(resolve(dataFolder, 'postgres'), { throwIfNoEntry: false }) !== undefined
}
