import { createHash, createHmac } from 'node:crypto'

/** What came back from a provider. */
export type Reply =
  | { kind: 'ANSWER'; status: number; body: unknown }
  /** The request never reached anybody. */
  | { kind: 'UNREACHED'; problem: string }
  /** It may have. */
  | { kind: 'LOST'; problem: string }

type Outgoing = { method: 'GET' | 'POST'; headers: Record<string, string>; body?: string; answerSec: number }

const neverConnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** One request to a provider; what cannot be read as JSON is null. Never throws. */
export async function ask(url: string, { answerSec, ...request }: Outgoing): Promise<Reply> {
  try {
    const signal = AbortSignal.timeout(answerSec * 1000)
    const response = await fetch(url, { ...request, signal, redirect: 'manual' })
    return { kind: 'ANSWER', status: response.status, body: parsed(await response.text()) }
  } catch (error) {
    const problem = codeOf(error)
    return { kind: neverConnected.has(problem) ? 'UNREACHED' : 'LOST', problem }
  }
}

function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : null
  if (cause instanceof Error && 'code' in cause) return asCode(cause.code)
  return error instanceof Error && error.name === 'TimeoutError' ? 'TIMEOUT' : 'CONNECTION_LOST'
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** A provider's code as it may be stored and shown: never a sentence, never a row of digits that could be a number. */
export function asCode(code: unknown): string {
  const text = typeof code === 'string' || typeof code === 'number' ? String(code) : ''
  return /^[\w.:-]{1,60}$/.test(text) && !/\d{7}/.test(text) ? text : 'UNREADABLE'
}

/** What a 5xx or an answer without sense says: only 503 and 429 say that nothing was done. */
export function whenUnreadable(status: number): { kind: 'BUSY' | 'UNCLEAR'; problem: string } {
  const kind = status === 429 || status === 503 ? 'BUSY' : 'UNCLEAR'
  return { kind, problem: `HTTP_${status}` }
}

export const sha256Hex = (text: string): string => createHash('sha256').update(text).digest('hex')
export const hmac = (key: string | Buffer, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest()
