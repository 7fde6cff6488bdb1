import type { CaseStatus } from '../../contract/cases.ts'
import { isRunning, type Case } from '../cases/index.ts'
import type { HallSettings } from '../halls/index.ts'
import { plusMinutes } from '../platform/business-day.ts'

/** REMINDER is the second one about what is missing, a working day before its limit ends. */
export type CaseMessageKind = 'ACCEPTED' | 'SUPPLEMENT' | 'REMINDER' | 'DONE'

/** What a message is about, and until when it says something: the same kind at the same moment is told once. */
export type Occasion = { kind: CaseMessageKind; at: Date; until: Date }

/** A case, and what was written about it before. */
export type Told = {
  found: Case
  written: { kind: CaseMessageKind; at: Date }[]
  /** False for a part of 一件事 that waits for others to go out with: one message for all of them. */
  mayFetch: boolean
}

const dayMin = 1440
/** How long it is worth telling. */
export const acceptedValidMin = dayMin
export const doneValidMin = 3 * dayMin
/** Whoever stands at the window takes it along: nobody is sent there who has just left. */
export const doneAfterMin = 3

const inWork = new Set<CaseStatus>(['ACCEPTED', 'IN_SURVEY', 'IN_SPECIAL', 'ESCALATED'])

/**
 * What an applicant is to hear now (DOMAIN §3.2, §2.9): of the acceptance once, unless it is decided the same day; of
 * each request for what is missing once, and once more before its limit ends; of the result once.
 */
export function occasionsOf(
  { found, written, mayFetch }: Told,
  { now, settings }: { now: Date; settings: HallSettings },
): Occasion[] {
  const { status, originKind, acceptedAt, decidedAt, supplementRemindedAt } = found
  const due = (kind: CaseMessageKind, at: Date, until: Date): Occasion[] => {
    const isTold = written.some((each) => each.kind === kind && each.at.getTime() === at.getTime())
    return now < until && !isTold ? [{ kind, at, until }] : []
  }
  if (status === 'SUPPLEMENT_REQUESTED') {
    const clock = found.clocks.filter(({ kind }) => kind === 'SUPPLEMENT').find(isRunning)
    if (!settings.caseSupplementMessages || !clock) return []
    return supplementRemindedAt
      ? due('REMINDER', supplementRemindedAt, clock.dueAt)
      : due('SUPPLEMENT', clock.startedAt, clock.dueAt)
  }
  if (inWork.has(status) && acceptedAt && originKind !== 'INSTANT' && settings.caseAcceptedMessages)
    return due('ACCEPTED', acceptedAt, plusMinutes(acceptedAt, acceptedValidMin))
  const isWaiting = status === 'DECIDED' && decidedAt && plusMinutes(decidedAt, doneAfterMin) <= now
  if (!isWaiting || !mayFetch || !settings.caseDoneMessages) return []
  return due('DONE', decidedAt, plusMinutes(decidedAt, doneValidMin))
}

export const wantsAny = (settings: HallSettings): boolean =>
  settings.caseAcceptedMessages || settings.caseSupplementMessages || settings.caseDoneMessages
