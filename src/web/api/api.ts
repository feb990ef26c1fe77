import type { Newsroom } from '../newsroom.ts'
import type { Route } from '../route.ts'
import { accountOperations } from './account.ts'
import { articleOperations } from './articles.ts'
import { auditOperations } from './audit.ts'
import { badgeOperations } from './badge.ts'
import { captureOperations } from './captures.ts'
import { findingOperations } from './findings.ts'
import { hostOperations } from './hosts.ts'
import { noticeOperations } from './notice-routes.ts'
import { openApi } from './openapi.ts'
import { type Answer, type Operation, operation } from './operation.ts'
import { routeOf } from './operation-route.ts'
import { overviewOperations } from './overview.ts'
import { peopleOperations } from './people.ts'
import { sourceOperations } from './sources.ts'
import { tokenOperations } from './tokens.ts'
import { watchOperations } from './watches.ts'

/** Everything the API does, its own description among it. */
export function apiOperations(newsroom: Newsroom): readonly Operation[] {
  const operations: Operation[] = [
    articleOperations,
    badgeOperations,
    sourceOperations,
    captureOperations,
    watchOperations,
    hostOperations,
    findingOperations,
    overviewOperations,
    noticeOperations,
    peopleOperations,
    tokenOperations,
    accountOperations,
    auditOperations,
  ].flatMap((some) => some(newsroom))
  const document = operation({
    method: 'GET',
    path: '/openapi.json',
    needs: 'nobody',
    id: 'getOpenApi',
    tag: 'about',
    summary: 'This description of the API (OpenAPI 3.1)',
    mediaType: 'application/json',
    handle: async (): Promise<Answer<never>> => ({ kind: 'file', bytes: described(), headers: {} }),
  })
  const all: readonly Operation[] = [...operations, document]
  const { version, publicUrl: url } = newsroom
  let text: string | null = null
  const described = (): string => (text ??= JSON.stringify(openApi(all, { version, url })))
  return all
}

/** The API under `/api/v1`. */
export function apiRoutes(newsroom: Newsroom): readonly Route[] {
  return apiOperations(newsroom).map((operation) => routeOf(newsroom, operation))
}
