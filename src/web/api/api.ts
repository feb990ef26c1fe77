import type { Newsroom } from '../newsroom.ts'
import type { Route } from '../route.ts'
import { articleOperations } from './articles.ts'
import { openApi } from './openapi.ts'
import { type Operation, routeOf } from './operation.ts'
import { sourceOperations } from './sources.ts'

/** Everything the API does. */
export function apiOperations(newsroom: Newsroom): readonly Operation[] {
  return [articleOperations, sourceOperations].flatMap((operations) => operations(newsroom))
}

/** The API under `/api/v1`, and its description. */
export function apiRoutes(newsroom: Newsroom): readonly Route[] {
  const operations = apiOperations(newsroom)
  const document = openApi(operations, { version: newsroom.version, url: newsroom.publicUrl })
  return [
    ...operations.map((operation) => routeOf(newsroom, operation)),
    { method: 'GET', path: '/api/v1/openapi.json', needs: 'nobody', handle: (c) => c.json(document) },
  ]
}
