import type { SmsState } from '../../contract/sms.ts'
import { plusSeconds } from '../platform/business-day.ts'
import type { ReceiptResult, SendResult } from './provider.ts'

/** A message that is with the provider, as the rules look at it. */
export type UnderWay = {
  attempts: number
  /** When it was last handed over. */
  submittedAt: Date
  expiresAt: Date
  /** Whoever ordered it would rather have it twice than not at all. */
  allowsDuplicates: boolean
}

export type Patience = {
  /** So long (hall time) after the call a provider that knows of no such message never got it; null: it never says so. */
  knowsAfterSec: number | null
  /** So long (hall time) after the call a person has to decide. */
  askForSec: number
}

/** How a message stands after something was learned of it. */
export type Step =
  | { state: 'SENT'; providerId: string | null }
  | { state: 'DELIVERED' }
  | { state: 'FAILED' | 'DEAD' | 'UNKNOWN' | 'CANCELLED'; problem: string }
  | { state: 'QUEUED' | 'SENDING'; problem: string; nextTryAt: Date }

const mostAttempts = 8
const firstPauseSec = 30
const longestPauseSec = 15 * 60
/** How often a provider is asked about a message. */
const askEverySec = 30

/** What follows from the answer to a call. What may have been sent is never sent again before the provider was asked. */
export function afterCall(message: UnderWay, result: SendResult, now: Date): Step {
  switch (result.kind) {
    case 'ACCEPTED':
      return { state: 'SENT', providerId: result.providerId }
    case 'REFUSED':
      return { state: 'DEAD', problem: result.problem }
    case 'BUSY':
      return again(message, result.problem, now)
    case 'UNCLEAR':
      return { state: 'SENDING', problem: result.problem, nextTryAt: now }
    default:
      return result satisfies never
  }
}

/** What follows from what the provider says of a message that got no clear answer, or whose sender died. */
export function afterQuestion(message: UnderWay, result: ReceiptResult, now: Date, patience: Patience): Step {
  switch (result.kind) {
    case 'ACCEPTED':
      return { state: 'SENT', providerId: result.providerId }
    case 'DELIVERED':
      return { state: 'DELIVERED' }
    case 'FAILED':
      return { state: 'FAILED', problem: result.problem }
    case 'NOT_KNOWN': {
      const { knowsAfterSec } = patience
      const sureAt = knowsAfterSec === null ? null : plusSeconds(message.submittedAt, knowsAfterSec)
      if (sureAt && sureAt <= now) return again(message, 'NOT_KNOWN', now)
      if (sureAt) return { state: 'SENDING', problem: 'NOT_KNOWN', nextTryAt: sureAt }
      return askAgain(message, { problem: 'NOT_KNOWN', ...patience }, now)
    }
    case 'UNCLEAR':
      return askAgain(message, { problem: result.problem, ...patience }, now)
    default:
      return result satisfies never
  }
}

/** What becomes of a message whose provider cannot be asked. */
export function afterSilence(message: UnderWay, now: Date): Step {
  if (message.allowsDuplicates) return again(message, 'NO_ANSWER', now)
  return { state: 'UNKNOWN', problem: 'NO_ANSWER' }
}

type Asking = { problem: string; askForSec: number }

function askAgain(message: UnderWay, { problem, askForSec }: Asking, now: Date): Step {
  const until = plusSeconds(message.submittedAt, askForSec)
  if (now < until) return { state: 'SENDING', problem, nextTryAt: plusSeconds(now, askEverySec) }
  return message.allowsDuplicates ? again(message, problem, now) : { state: 'UNKNOWN', problem }
}

function again({ attempts, expiresAt }: UnderWay, problem: string, now: Date): Step {
  if (attempts >= mostAttempts) return { state: 'DEAD', problem }
  const pauseSec = Math.min(firstPauseSec * 2 ** (attempts - 1), longestPauseSec)
  const nextTryAt = plusSeconds(now, pauseSec)
  return nextTryAt < expiresAt
    ? { state: 'QUEUED', problem, nextTryAt }
    : { state: 'CANCELLED', problem: 'EXPIRED' }
}

/** What a network reports of a message after it was taken. */
export type Report = { status: 'DELIVERED' } | { status: 'FAILED'; problem: string }

/**
 * What follows from a report; null when nothing does. A delivered message stays delivered, and one that was thought
 * lost is found again.
 */
export function afterReport(state: SmsState, report: Report): Step | null {
  if (state === 'DELIVERED' || state === 'CANCELLED') return null
  if (report.status === 'DELIVERED') return { state: 'DELIVERED' }
  const isWithProvider = state === 'SENDING' || state === 'SENT' || state === 'UNKNOWN'
  return isWithProvider ? { state: 'FAILED', problem: report.problem } : null
}

/** What waits for a person, who sends it again or gives it up. */
export const undoneStates = ['DEAD', 'UNKNOWN', 'FAILED'] as const satisfies SmsState[]

export const isUndone = (state: SmsState): boolean => undoneStates.some((undone) => undone === state)
