import { errorCode, StetError } from '../error.ts'

export type StoreErrorCode =
  | 'store-unavailable'
  | 'store-no-binaries'
  | 'store-full'
  | 'store-too-new'
  | 'report-ambiguous'

/** SQLSTATEs that say "the server is not there for us", not "this statement is wrong". */
const lostConnection = /^(08...|57P0.|53[034]00|28...|3D000|42501|25006)$/
/** What the system says of a socket or a folder that is not for us. */
const unusablePlace =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENAMETOOLONG)$/

/**
 * What a failure of PostgreSQL, of its socket or of the data folder means for the user, as a StetError of the codes
 * above. An error of another kind (a bug, a stream's own error) comes back as it is.
 */
function storeError(error: unknown): unknown {
  if (error instanceof StetError || !(error instanceof Error)) return error
  const code = errorCode(error) ?? ''
  if (code === '53100' || code === 'ENOSPC' || code === 'EDQUOT') return full(error.message, error)
  if (isDropped(error) || lostConnection.test(code) || unusablePlace.test(code))
    return unavailable(error.message, { cause: error })
  return error
}

/** pg's own errors about a connection that has ended, which carry no code. */
export function isDropped(error: unknown): boolean {
  const said =
    /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying)/
  return error instanceof Error && said.test(error.message)
}

/** Run `work`; a failure of the store leaves as a StetError. */
export async function asStoreErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw storeError(error)
  }
}

export function unavailable(
  why: string,
  options: { readonly cause?: unknown; readonly advice?: string } = {},
): StetError<StoreErrorCode> {
  return new StetError('store-unavailable', `The store cannot be reached: ${oneLine(why)}`, {
    cause: options.cause,
    advice: options.advice ?? 'Name another folder with --data, or a PostgreSQL of yours with DATABASE_URL.',
  })
}

export function full(why: string, cause?: unknown): StetError<StoreErrorCode> {
  return new StetError('store-full', `The disk of the store is full: ${oneLine(why)}`, {
    cause,
    advice: 'Make room, then run the command again; finished reports are safe.',
  })
}

/** What PostgreSQL writes into its log when a disk is full. */
export function saysFull(log: string): boolean {
  return /No space left on device|Check free disk space/.test(log)
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 500)
}
