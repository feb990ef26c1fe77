import pg from 'pg'
import { expect, test } from 'vitest'
import { keepStatements } from '../../src/store/prepared.ts'
import { testServer } from './test-database.ts'

test('a connection keeps its statements, though never without end', async () => {
  await using server = await testServer()
  await using store = await server.store()
  const client = new pg.Client({ connectionString: store.connectionString })
  await client.connect()
  try {
    keepStatements(client)
    const kept = async () => {
      const { rows } = await client.query('select statement from pg_prepared_statements')
      return rows.length
    }
    for (const number of [1, 2]) {
      const { rows } = await client.query('select $1::integer as number', [number])
      expect(rows).toEqual([{ number }])
    }
    expect(await kept()).toBe(1)
    for (let number = 0; number < 400; number++) {
      const { rows } = await client.query(`select $1::integer + ${number} as sum`, [1])
      expect(rows).toEqual([{ sum: number + 1 }])
    }
    expect(await kept()).toBe(250)
  } finally {
    await client.end()
  }
})

test('a statement that failed is tried anew', async () => {
  await using server = await testServer()
  await using store = await server.store()
  const client = new pg.Client({ connectionString: store.connectionString })
  await client.connect()
  try {
    keepStatements(client)
    const read = () => client.query('select name from stet.later where name = $1', ['a'])
    await expect(read()).rejects.toThrow('does not exist')
    await client.query('create table stet.later (name text)')
    expect((await read()).rows).toEqual([])
  } finally {
    await client.end()
  }
})
