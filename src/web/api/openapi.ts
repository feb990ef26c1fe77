import { z } from 'zod'
import { scopeFor } from '../token-scope.ts'
import type { Operation } from './operation.ts'

const problemSchema = {
  type: 'object',
  properties: {
    type: { type: 'string' },
    status: { type: 'integer' },
    title: { type: 'string' },
    code: { type: 'string', description: 'stable, for programs' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { pointer: { type: 'string' }, detail: { type: 'string' } },
        required: ['pointer', 'detail'],
      },
    },
  },
  required: ['status', 'title', 'code'],
}

/** The API as an OpenAPI 3.1 document, made from the schemas that its operations are checked by. */
export function openApi(
  operations: readonly Operation[],
  about: { readonly version: string; readonly url: string },
): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const operation of operations) {
    const path = operation.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: described(operation) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'stet',
      version: about.version,
      description: 'Checks whether the sources that articles cite still stand.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: `${about.url}/api/v1` }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      parameters: headerParameters,
      schemas: { Problem: problemSchema },
    },
  }
}

/** Who may do it, in a sentence. */
export function whoMay(operation: Operation): string {
  if (operation.needs === 'nobody') return 'Open to everybody.'
  const scope = scopeFor({ ...operation, path: `/api/v1${operation.path}` })
  const token = scope === null ? 'no token will do' : `a token must be good for ${scope}`
  return `Needs the role ${operation.needs}; ${token}.`
}

function described(operation: Operation): object {
  const { id, tag, summary, needs, params, query, body, method } = operation
  return {
    operationId: id,
    tags: [tag],
    summary,
    description: whoMay(operation),
    ...(needs === 'nobody' ? { security: [] } : {}),
    parameters: [
      ...parameters(params, 'path'),
      ...parameters(query, 'query'),
      ...(method === 'POST' ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
      ...(method === 'GET' ? [{ $ref: '#/components/parameters/IfNoneMatch' }] : []),
    ],
    ...(body === null
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: jsonSchema(body, 'input') } },
          },
        }),
    responses: {
      ...success(operation),
      ...(method === 'GET' ? { '304': { description: 'What If-None-Match names still holds' } } : {}),
      default: {
        description: 'Why not (RFC 9457)',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

function success({ method, answer, mediaType }: Operation): object {
  if (mediaType !== null) return { '200': { description: 'A file', content: { [mediaType]: {} } } }
  if (answer === null) return { '204': { description: 'Done' } }
  const content = { 'application/json': { schema: jsonSchema(answer, 'output') } }
  return { [method === 'POST' ? '2XX' : '200']: { description: 'Done', content } }
}

const headerParameters = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description: 'The same request under the same key is done once, and answered as it was, for a day',
    schema: { type: 'string', minLength: 1, maxLength: 255 },
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    description: 'The ETag of what is known already',
    schema: { type: 'string' },
  },
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required: boolean
  readonly schema: object
}

/** The parameters of an operation, each with the schema that checks it. */
export function parameters(schema: z.ZodType, place: 'path' | 'query'): Parameter[] {
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as {
    properties?: Record<string, object>
    required?: string[]
  }
  return Object.entries(properties).map(([name, one]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: one,
  }))
}

/** What a schema takes, or gives, as JSON Schema 2020-12. */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
  })
  return rest
}
