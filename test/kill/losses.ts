import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { listCaptures } from '../../src/archive/list-captures.ts'
import { inFolder } from '../../src/archive/place.ts'
import { readCapture } from '../../src/archive/read-capture.ts'
import { keepHouse } from '../../src/service/keep-house.ts'
import { openStore } from '../../src/store/store.ts'
import { readWarc } from '../archive/warc-files.ts'
import type { Scene } from './scene.ts'

/**
 * What a kill has lost, doubled or left behind, one line each, once the service has done its work and was closed. The
 * housekeeping that brings in captures without a row is run first.
 */
export async function losses(scene: Scene): Promise<string[]> {
  const { database } = scene.place
  await using store = await openStore({ databaseUrl: database.url })
  const { archiveFolder } = scene
  await keepHouse(
    { store, archivePlace: inFolder(archiveFolder), keepMonths: null, now: () => new Date() },
    scene.signal,
  )
  const found: string[] = []
  const none = async (what: string, query: string) => {
    for (const row of await database.query(query)) found.push(`${what}: ${JSON.stringify(row)}`)
  }
  await none(
    'a source without its check',
    `select distinct citations.body ->> 'url' as url from stet.citations
      left join stet.sources on sources.id = source_id left join stet.checks on checks.id = check_id
     where checks.id is null or verified_at is null`,
  )
  // an article that is read while one of its sources is visited has that source visited again
  const most = scene.wasRead() ? 1 : 2
  await none(
    'a source was checked more than once',
    `select min(body ->> 'url') as url, count(*) from stet.checks group by source_id
     having count(*) > case when min(body ->> 'url') like '%/1' then ${most} else 1 end`,
  )
  await none(
    'an article without its report',
    `select articles.input from stet.articles left join stet.reports on reports.id = report_id where reports.id is null`,
  )
  await none(
    'a report was written twice',
    `select input, checks, count(*) from stet.report_articles,
       lateral (select string_agg(check_id::text, ' ' order by check_id) as checks from stet.report_checks
         where report_checks.report_id = report_articles.report_id) as made_from
     group by input, checks having count(*) > 1`,
  )
  await none(
    'a change was told twice',
    'select encode(source_id, $$hex$$) as source, count(*) from stet.events group by source_id having count(*) > 1',
  )
  await none(
    'a capture was noted twice',
    'select file, "offset", count(*) from stet.captures group by file, "offset" having count(*) > 1',
  )
  await none(
    'the capture of a check was not noted',
    `select body -> 'capture' as capture from stet.checks where jsonb_typeof(body -> 'capture') = 'object' and not exists (
       select from stet.captures where file = body -> 'capture' ->> 'file' and "offset" = (body -> 'capture' -> 'offset')::bigint)`,
  )
  await none('a turn is held', 'select host, turn_of, turn_until from stet.hosts where turn_of is not null')
  found.push(...(await archiveLosses(scene)), ...(await leftBehind(scene)))
  for (const { told } of scene.processes)
    for (const one of told)
      if (one.event === 'job.parked') found.push(`a job was parked: ${JSON.stringify(one)}`)
  return found
}

/** Every capture of a table can be read; and every record of every file, by a reader that is not ours. */
async function archiveLosses({ place, archiveFolder }: Scene): Promise<string[]> {
  const found: string[] = []
  const rows = await place.database.query<{
    file: string
    offset: string
    length: string
    payload_digest: string
    captured_at: Date
  }>('select file, "offset", length, payload_digest, captured_at from stet.captures')
  for (const { file, offset, length, payload_digest: payloadDigest, captured_at: at } of rows) {
    const place = { offset: Number(offset), length: Number(length) }
    const capture = { file, ...place, payloadDigest, at: at.toISOString() }
    await readCapture(inFolder(archiveFolder), capture).catch((error) => {
      found.push(`a capture cannot be read: ${file} ${offset}: ${error}`)
    })
  }
  const listed = await Array.fromAsync(listCaptures(inFolder(archiveFolder)))
  const noted = new Set(rows.map(({ file, offset }) => `${file} ${offset}`))
  for (const { capture } of listed)
    if (!noted.has(`${capture.file} ${capture.offset}`))
      found.push(`a capture has no row: ${capture.file} ${capture.offset}`)
  let responses = 0
  for (const name of await readdir(archiveFolder)) {
    if (!name.endsWith('.warc.gz')) continue
    const records = await readWarc(join(archiveFolder, name))
    responses += records.filter(({ type }) => type === 'response' || type === 'revisit').length
  }
  if (responses !== listed.length)
    found.push(`${responses} responses in the files, ${listed.length} in the indexes`)
  return found
}

async function leftBehind({ archiveFolder, tempFolder }: Scene): Promise<string[]> {
  const work = (await readdir(archiveFolder)).filter((name) => !/\.(?:warc\.gz|cdxj)$/.test(name))
  return [...work, ...(await readdir(tempFolder))].map((name) => `left behind: ${name}`)
}
