import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { DomainError } from './domain-error.ts'
import { isDatabaseAway } from './database.ts'

/** The one place where an error becomes an answer. Whatever is not a DomainError or bad input is a bug: a 500. */
export function answerError(
  error: FastifyError | DomainError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const refusal = asRefusal(error, request)
  if (refusal.status >= 500) request.log.error({ err: error }, 'request failed')
  if (refusal.details['seconds']) void reply.header('retry-after', refusal.details['seconds'])
  void reply.code(refusal.status).send(refusal.answer())
}

function asRefusal(error: FastifyError | DomainError, request: FastifyRequest): DomainError {
  if (error instanceof DomainError) return error
  if (error.validation) return new DomainError('request-invalid', { problem: problemOf(error) })
  if (isDatabaseAway(error)) return new DomainError('not-ready')
  const status = error.statusCode ?? 500
  if (status === 404) return new DomainError('not-found')
  if (status < 500)
    return new DomainError('request-invalid', { problem: problems[error.code] ?? '格式无法识别' })
  return new DomainError('server-error', { requestId: request.id })
}

const problems: Record<string, string> = {
  FST_ERR_CTP_BODY_TOO_LARGE: '内容过大',
  FST_ERR_CTP_EMPTY_JSON_BODY: '内容为空',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: '内容类型须为application/json',
}

/** Says which field is wrong and how, in words. */
function problemOf(error: FastifyError): string {
  const [first] = error.validation ?? []
  if (!first) return '格式无法识别'
  const { keyword, instancePath, params } = first
  const field = instancePath.split('/').at(-1) ?? ''
  if (keyword === 'required') return `缺少${String(params['missingProperty'])}`
  if (keyword === 'additionalProperties') return `不认识的内容${String(params['additionalProperty'])}`
  if (keyword === 'enum' || keyword === 'const' || keyword === 'anyOf') return `${field}不在允许的范围内`
  return `${field}格式不正确`
}
