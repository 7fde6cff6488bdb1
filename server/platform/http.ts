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
import type { Actor } from '../events.ts'
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

/** False for a request that a page of another site sent: browsers tell where a page came from. */
export function isOwnOrigin({
  origin,
  host,
}: {
  origin?: string | undefined
  host?: string | undefined
}): boolean {
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host)
}

/** Where a request comes from, as the log names it. */
export const addressOf = ({ ip }: Pick<FastifyRequest, 'ip'>): string => ip.replace(/^::ffff:/, '')

/** A member of staff behind a request, as the log names whoever did something. */
export function staffActor(request: Pick<FastifyRequest, 'ip'>, staffId: number): Actor {
  return { kind: 'STAFF', staffId, address: addressOf(request) }
}

/**
 * The command of a request: its id, and who asks for what. Another person's retry is not a retry; the same person's
 * from a network cable plugged in elsewhere is one.
 */
export function commandOf(
  ctx: Context,
  request: FastifyRequest,
  { id, actor }: { id: string; actor: Actor },
) {
  const { method, routeOptions, params, body } = request
  const who = actor.kind === 'STAFF' ? { kind: actor.kind, staffId: actor.staffId } : actor
  return { id, fingerprint: fingerprint(ctx, who, method, routeOptions.url, params, body) }
}
