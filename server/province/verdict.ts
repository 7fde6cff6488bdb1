import { Type } from 'typebox'
import { Value } from 'typebox/value'
import type { ProvinceProblem } from '../../contract/province.ts'
import { plusSeconds } from '../platform/business-day.ts'

/** What became of one message: the province has it, or why it has not. */
export type Verdict =
  | { isAccepted: true }
  | { isAccepted: false; problem: ProvinceProblem; said: string; afterSec: number | null }

export type Reply = { status: number; text: string; retryAfter: string | null }

const Answer = Type.Object({
  code: Type.Optional(Type.Union([Type.String(), Type.Number()])),
  success: Type.Optional(Type.Boolean()),
  message: Type.Optional(Type.String()),
  msg: Type.Optional(Type.String()),
})

const goodCodes = new Set(['0', '00', '200', 'success'])
const awayStatuses = new Set([408, 502, 503, 504])

/**
 * Reads what the province answered. It says in words what its codes do not: that it has the record already (then all is
 * well), or that it knows no service of this rating (“没有对应的服务数据”).
 */
export function verdictOf({ status, text, retryAfter }: Reply): Verdict {
  const said = messageIn(text)
  if (status === 429 || /频繁|限流|流量/.test(said)) {
    const afterSec = /^\d{1,5}$/.test(retryAfter ?? '') ? Number(retryAfter) : null
    return failed('THROTTLED', said, afterSec)
  }
  if (awayStatuses.has(status)) return failed('UNREACHABLE', `HTTP ${status}`)
  const answer = answerIn(text)
  if (!answer || (answer.code === undefined && answer.success === undefined)) {
    return failed('NOT_UNDERSTOOD', `HTTP ${status}`)
  }
  if (/没有对应的服务数据/.test(said)) return failed('NO_RECORD', said)
  if (/重复|已存在/.test(said)) return { isAccepted: true }
  const isGood = answer.success ?? goodCodes.has(String(answer.code).toLowerCase())
  if (isGood && status < 400) return { isAccepted: true }
  return failed('REFUSED', said || `code ${String(answer.code)}`)
}

const saidAtMost = 200

export const failed = (problem: ProvinceProblem, said: string, afterSec: number | null = null): Verdict => ({
  isAccepted: false,
  problem,
  said: said.slice(0, saidAtMost),
  afterSec,
})

function answerIn(text: string) {
  try {
    const answer: unknown = JSON.parse(text)
    return Value.Check(Answer, answer) ? answer : null
  } catch {
    return null
  }
}

function messageIn(text: string): string {
  const answer = answerIn(text)
  return answer?.message ?? answer?.msg ?? ''
}

/** How often one message was tried, and how often the province said no to what stands in it. */
export type Tries = { attempts: number; refusals: number }

export type Step =
  | { state: 'SENT' }
  | { state: 'FAILED'; problem: ProvinceProblem; said: string; refusals: number; nextTryAt: Date }
  | { state: 'DEAD'; problem: ProvinceProblem; said: string; refusals: number }

const firstPauseSec = 30
const longestPauseSec = 10 * 60
/** However long the province asks for: the same day is to be kept. */
const longestWishSec = 3600
const refusalsAtMost = 5

/**
 * What is done with a message after an attempt. Who does not answer is asked again for ever, after pauses that double
 * up to ten minutes, so that the same day is kept once the line is back (N24). What is refused five times for what
 * stands in it waits for a person.
 */
export function stepAfter(verdict: Verdict, { attempts, refusals: before }: Tries, now: Date): Step {
  if (verdict.isAccepted) return { state: 'SENT' }
  const { problem, said, afterSec } = verdict
  const refusals = before + (isAboutContent(problem) ? 1 : 0)
  if (refusals >= refusalsAtMost) return { state: 'DEAD', problem, said, refusals }
  const doubled = firstPauseSec * 2 ** Math.min(attempts - 1, 10)
  const pauseSec = Math.max(Math.min(doubled, longestPauseSec), Math.min(afterSec ?? 0, longestWishSec))
  return { state: 'FAILED', problem, said, refusals, nextTryAt: plusSeconds(now, pauseSec) }
}

/** Whether the message is at fault; otherwise the line is. */
const isAboutContent = (problem: ProvinceProblem): boolean => problem === 'REFUSED' || problem === 'NO_RECORD'

/** The province's words without the person it quotes. */
export const withoutPerson = (said: string, person: Record<string, string | null>): string =>
  Object.values(person).reduce<string>((text, known) => (known ? text.replaceAll(known, '***') : text), said)
