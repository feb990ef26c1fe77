import type { z } from 'zod'

type Issue = z.core.$ZodIssue

/** A member of a body, or a parameter of a query, that is wrong. */
interface WrongMember {
  /** JSON pointer (RFC 6901) */
  readonly pointer: string
  readonly detail: string
}

const membersNamed = 10

/** Where a schema found what it does not take, each member by itself. */
export function wrongMembers(issues: readonly Issue[]): WrongMember[] {
  return issues.flatMap((issue) => membersOf(issue, [])).slice(0, membersNamed)
}

function membersOf(issue: Issue, above: readonly PropertyKey[]): WrongMember[] {
  const path = [...above, ...issue.path]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ pointer: pointer([...path, key]), detail: 'There is no such member' }))
  if (issue.code !== 'invalid_union' || issue.errors.length === 0)
    return [{ pointer: pointer(path), detail: issue.message }]
  // of the shapes that it may have, the one that it comes nearest to
  const shapes = issue.errors.map((errors) => errors.flatMap((one) => membersOf(one, path)))
  return shapes.reduce((nearest, shape) => (shape.length < nearest.length ? shape : nearest))
}

function pointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
