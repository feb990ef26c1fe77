import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { type Archive, openArchive } from '../archive/archive.ts'
import type { Config } from '../config/config.ts'
import { defaultUserAgent, stetVersion } from '../version.ts'

/** Where the copies of a data folder are. */
export function archiveFolderOf(dataFolder: string): string {
  return join(dataFolder, 'archive')
}

/** The archive of a data folder. Throws StetError with an `ArchiveErrorCode`. */
export async function openConfiguredArchive(dataFolder: string, config: Config): Promise<Archive> {
  return await openArchive({
    folder: archiveFolderOf(dataFolder),
    software: `stet/${stetVersion}`,
    userAgent: config.userAgent ?? defaultUserAgent,
    operator: null,
    now: () => new Date(),
    randomUuid: randomUUID,
  })
}
