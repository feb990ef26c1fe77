/** Playwright says what browser and page did as plain errors; ours carry a code, as do the system's. */
export function isOfPlaywright(error: unknown): error is Error {
  return error instanceof Error && !('code' in error) && !(error instanceof TypeError)
}
