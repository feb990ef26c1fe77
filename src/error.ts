/**
 * What stet says when it cannot do a thing. `code` is stable and for programs; `message` is one line for a person and
 * free to improve; `advice` says what to do about it, where there is something.
 */
export class StetError<Code extends string = string> extends Error {
  override readonly name = 'StetError'
  readonly code: Code
  readonly advice: string | null

  constructor(code: Code, message: string, options: ErrorOptions & { advice?: string } = {}) {
    super(message, options)
    this.code = code
    this.advice = options.advice ?? null
  }
}

/** The `code` of a system or library error (ENOENT, ECONNREFUSED, UND_ERR_…), or null when it carries none. */
export function errorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}
