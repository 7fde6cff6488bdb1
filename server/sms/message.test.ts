import { describe, expect, it } from 'vitest'
import { SmsState } from '../../contract/sms.ts'
import { afterCall, afterQuestion, afterReport, afterSilence, type UnderWay } from './message.ts'

const askForSec = 1800
const now = new Date('2026-11-23T10:00:00+08:00')
const inSec = (sec: number) => new Date(now.getTime() + sec * 1000)
const message = (more: Partial<UnderWay> = {}): UnderWay => ({
  attempts: 1,
  submittedAt: now,
  expiresAt: inSec(86_400),
  allowsDuplicates: false,
  ...more,
})
const busy = { kind: 'BUSY', problem: 'HTTP_503' } as const
const notKnown = { kind: 'NOT_KNOWN' } as const

describe('a message that was not taken', () => {
  it('is offered again at doubling pauses, then waits for a person', () => {
    const pauses = [1, 2, 3, 4, 5, 6, 7].map((attempts) => afterCall(message({ attempts }), busy, now))
    expect(
      pauses.map((step) =>
        'nextTryAt' in step ? (step.nextTryAt.getTime() - now.getTime()) / 1000 : step.state,
      ),
    ).toEqual([30, 60, 120, 240, 480, 900, 900])
    expect(afterCall(message({ attempts: 8 }), busy, now)).toEqual({ state: 'DEAD', problem: 'HTTP_503' })
  })

  it('is let go when it would come too late', () => {
    const late = message({ expiresAt: inSec(20) })
    expect(afterCall(late, busy, now)).toEqual({ state: 'CANCELLED', problem: 'EXPIRED' })
  })

  it('waits for a person at once when trying again would not help', () => {
    const refused = { kind: 'REFUSED', problem: 'isv.MOBILE_NUMBER_ILLEGAL' } as const
    expect(afterCall(message(), refused, now)).toEqual({
      state: 'DEAD',
      problem: 'isv.MOBILE_NUMBER_ILLEGAL',
    })
  })
})

describe('a message of which nobody knows whether it was taken', () => {
  it('is never offered again before the provider was asked', () => {
    const unclear = { kind: 'UNCLEAR', problem: 'TIMEOUT' } as const
    expect(afterCall(message(), unclear, now)).toEqual({
      state: 'SENDING',
      problem: 'TIMEOUT',
      nextTryAt: now,
    })
  })

  it('is offered again only when the provider can know that it never came', () => {
    const early = afterQuestion(message({ submittedAt: inSec(-119) }), notKnown, now, {
      knowsAfterSec: 120,
      askForSec,
    })
    expect(early).toEqual({ state: 'SENDING', problem: 'NOT_KNOWN', nextTryAt: inSec(1) })
    const sure = afterQuestion(message({ submittedAt: inSec(-120) }), notKnown, now, {
      knowsAfterSec: 120,
      askForSec,
    })
    expect(sure).toMatchObject({ state: 'QUEUED', nextTryAt: inSec(30) })
  })

  it('waits for a person when the provider never says so, or does not answer', () => {
    const asked = { knowsAfterSec: null, askForSec }
    expect(afterQuestion(message(), notKnown, now, asked)).toMatchObject({
      state: 'SENDING',
      nextTryAt: inSec(30),
    })
    const long = message({ submittedAt: inSec(-1800) })
    expect(afterQuestion(long, notKnown, now, asked)).toEqual({ state: 'UNKNOWN', problem: 'NOT_KNOWN' })
    const unclear = { kind: 'UNCLEAR', problem: 'HTTP_500' } as const
    expect(afterQuestion(long, unclear, now, asked)).toEqual({ state: 'UNKNOWN', problem: 'HTTP_500' })
    expect(afterSilence(message(), now)).toEqual({ state: 'UNKNOWN', problem: 'NO_ANSWER' })
  })

  it('is offered again where twice is better than never', () => {
    const eager = message({ allowsDuplicates: true, submittedAt: inSec(-1800) })
    expect(afterSilence(eager, now)).toMatchObject({ state: 'QUEUED' })
    expect(afterQuestion(eager, notKnown, now, { knowsAfterSec: null, askForSec })).toMatchObject({
      state: 'QUEUED',
    })
  })
})

describe('a report of the network', () => {
  const failed = { status: 'FAILED', problem: 'MK:0001' } as const

  it('finds what was thought lost, and takes nothing back', () => {
    const after = (report: Parameters<typeof afterReport>[1]) =>
      Object.fromEntries(SmsState.enum.map((state) => [state, afterReport(state, report)?.state ?? null]))
    expect(after({ status: 'DELIVERED' })).toEqual({
      QUEUED: 'DELIVERED',
      SENDING: 'DELIVERED',
      SENT: 'DELIVERED',
      DELIVERED: null,
      FAILED: 'DELIVERED',
      DEAD: 'DELIVERED',
      UNKNOWN: 'DELIVERED',
      CANCELLED: null,
    })
    expect(after(failed)).toEqual({
      QUEUED: null,
      SENDING: 'FAILED',
      SENT: 'FAILED',
      DELIVERED: null,
      FAILED: null,
      DEAD: null,
      UNKNOWN: 'FAILED',
      CANCELLED: null,
    })
  })
})
