import { sql } from 'kysely'
import type { ClientBase } from 'pg'

/** In the text of a statement that is put together as somebody asks: kept, such would crowd out the others. */
export const askedOnce = sql.raw('/* asked once */')

/** Statements that one connection keeps: we have some dozens. Texts that are made as we go would have no end. */
const mostKept = 250

/**
 * Have a connection keep its statements parsed, and their plans where PostgreSQL finds that one plan serves all
 * parameters: planning the largest of ours costs three times as much as running it. PostgreSQL plans anew after a
 * migration, and when statistics change.
 */
export function keepStatements(client: ClientBase): void {
  const names = new Map<string, string>()
  const send = client.query.bind(client) as (...words: unknown[]) => unknown
  const query = (text: unknown, values: unknown, ...rest: unknown[]) => {
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0)
      return send(text, values, ...rest)
    let name = names.get(text)
    if (name === undefined) {
      if (names.size === mostKept || text.includes('/* asked once */')) return send(text, values, ...rest)
      name = `stet_${names.size}`
      names.set(text, name)
    }
    return send({ name, text, values }, ...rest)
  }
  client.query = query as typeof client.query
}
