import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifyRequest,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify'
import { Type, type TSchema } from 'typebox'
import { ErrorAnswer } from '../../contract/errors.ts'
import type { Context } from './context.ts'
import { fingerprint } from './hall-transaction.ts'

/** The Fastify app as rooms see it: routes know the types of their schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>

/** What a route answers: only the fields of the schema leave, and refusals have one shape. */
export function answers<S extends TSchema>(schema: S) {
  return { 200: schema, '4xx': ErrorAnswer, '5xx': ErrorAnswer }
}

/** A route that answers 204. */
export const answersNothing = { 204: Type.Null(), '4xx': ErrorAnswer, '5xx': ErrorAnswer }

/** The command of a request: its id, and what it asks for. */
export function commandOf(ctx: Context, request: FastifyRequest, commandId: string) {
  const { method, routeOptions, params, body } = request
  return { id: commandId, fingerprint: fingerprint(ctx, method, routeOptions.url, params, body) }
}
