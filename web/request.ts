import type { Endpoint, Endpoints, PathParam } from '../contract/endpoints.ts'
import type { ErrorAnswer, ErrorCode } from '../contract/errors.ts'

/** The server said no: a stable code, and a sentence for the person at the screen. */
export class Refusal extends Error {
  readonly code: ErrorCode
  readonly status: number

  constructor(answer: ErrorAnswer, status: number) {
    super(answer.message)
    this.code = answer.code
    this.status = status
  }
}

/** No answer came: the network or the server is away. Whether the request took effect is unknown. */
export class NoAnswer extends Error {}

type Params<E extends Endpoint> = Record<PathParam<E>, string | number>
type Body<E extends Endpoint> = Endpoints[E]['body']
type Answer<E extends Endpoint> = Endpoints[E]['answer']

/** One request to the server; the only place where an answer gets its type. Throws Refusal or NoAnswer. */
export async function request<E extends Endpoint>(
  endpoint: E,
  params: Params<E>,
  body: Body<E>,
): Promise<Answer<E>> {
  const [method = 'GET', template = ''] = endpoint.split(' ')
  const path = fillIn(template, params)
  const asked = method === 'GET' && body ? `${path}?${queryOf(body)}` : path
  const { status, text } = await send(method, asked, body)
  const answer: unknown = parsed(text)
  // The one place where an answer gets its type: the server's schemas vouch for it.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  if (status < 300) return answer as Answer<E>
  // A 5xx says nothing of what was done before it: like no answer at all.
  if (status < 500 && isErrorAnswer(answer)) throw new Refusal(answer, status)
  throw new NoAnswer(`HTTP ${status}`)
}

/**
 * A command: like request, but a lost answer is asked for again with the same command id, so that a press counts
 * once however bad the network is. Gives up with NoAnswer after about ten seconds.
 */
export async function command<E extends Endpoint>(
  endpoint: E,
  params: Params<E>,
  body: Omit<Body<E>, 'commandId'>,
): Promise<Answer<E>> {
  const withId = { ...body, commandId: newCommandId() } as Body<E>
  for (const delayMs of [300, 700, 1500, 3000]) {
    try {
      return await request(endpoint, params, withId)
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error
      await new Promise((resolve) => setTimeout(resolve, delayMs))
    }
  }
  return request(endpoint, params, withId)
}

/** A fresh command id. Not randomUUID: that exists on https only, and halls run on http. */
export function newCommandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function fillIn(template: string, params: Record<string, string | number>): string {
  return template.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name] ?? '')))
}

function queryOf(body: object): string {
  return new URLSearchParams(Object.entries(body).map(([name, value]) => [name, String(value)])).toString()
}

/** How long an answer may take, to its last byte. */
const answerWithinMs = 5000

async function send(method: string, path: string, body: unknown): Promise<{ status: number; text: string }> {
  const withBody = method !== 'GET' && body !== null
  // Not AbortSignal.timeout: the browsers of older halls do not know it.
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), answerWithinMs)
  try {
    const response = await fetch(path, {
      method,
      credentials: 'same-origin',
      signal: patience.signal,
      ...(withBody ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
    })
    return { status: response.status, text: await response.text() }
  } catch {
    throw new NoAnswer(`${method} ${path}`)
  } finally {
    clearTimeout(timer)
  }
}

function parsed(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text)
  } catch {
    return null
  }
}

function isErrorAnswer(answer: unknown): answer is ErrorAnswer {
  return typeof answer === 'object' && answer !== null && 'code' in answer && 'message' in answer
}
