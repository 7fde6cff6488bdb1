import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
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

/**
 * Bytes that are no request: there is nobody to reply to but the line itself. The status stays what HTTP calls it,
 * because browsers act on it (a 408 is simply asked again).
 */
export function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const [status, problem] = unreadable[error.code ?? ''] ?? [400, '格式无法识别']
  const body = JSON.stringify(new DomainError('request-invalid', { problem }).answer())
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Connection: close',
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy())
}

const unreadable: Record<string, readonly [status: number, problem: string]> = {
  HPE_HEADER_OVERFLOW: [431, '地址或请求头过长'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, '等待内容超时'],
}

const problems: Record<string, string> = {
  FST_ERR_BAD_URL: '地址无法识别',
  FST_ERR_MAX_PARAM_LENGTH: '地址过长',
  FST_ERR_CTP_BODY_TOO_LARGE: '内容过大',
  FST_ERR_CTP_EMPTY_JSON_BODY: '内容为空',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: '内容类型须为application/json',
}

/** Says which field is wrong and how, in words. */
function problemOf(error: FastifyError): string {
  const [first] = error.validation ?? []
  if (!first) return '格式无法识别'
  const { keyword, instancePath, params } = first
  const field = fieldAt(instancePath)
  if (keyword === 'required') return `缺少${String(params['missingProperty'])}`
  if (keyword === 'additionalProperties') return `不认识的内容${String(params['additionalProperty'])}`
  if (keyword === 'enum') return `${field}只能是${[params['allowedValues']].flat().join('、')}`
  if (keyword === 'const' || keyword === 'anyOf') return `${field}不在允许的范围内`
  return `${field}格式不正确`
}

/** The name of a field; of one of several, also which, e.g. `materials第2项`. */
function fieldAt(path: string): string {
  const [name = '', place] = path.split('/').slice(-2)
  return place !== undefined && /^\d+$/.test(place) ? `${name}第${Number(place) + 1}项` : (place ?? name)
}
