import { z } from 'zod'
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
      schemas: { Problem: problemSchema },
    },
  }
}

function described({ id, tag, summary, needs, params, query, body, answer, method }: Operation): object {
  const content = (schema: z.ZodType, io: 'input' | 'output') => ({
    'application/json': { schema: jsonSchema(schema, io) },
  })
  const success = answer === null ? '204' : method === 'POST' ? '2XX' : '200'
  return {
    operationId: id,
    tags: [tag],
    summary,
    description:
      needs === 'nobody' ? 'Open to everybody.' : `Needs the role ${needs}, or a token that may do as much.`,
    parameters: [...parameters(params, 'path'), ...parameters(query, 'query')],
    ...(body === null ? {} : { requestBody: { required: true, content: content(body, 'input') } }),
    responses: {
      [success]:
        answer === null
          ? { description: 'Done' }
          : { description: 'Done', content: content(answer, 'output') },
      default: {
        description: 'Why not (RFC 9457)',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

function parameters(schema: z.ZodType, place: 'path' | 'query'): object[] {
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

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
  })
  return rest
}
