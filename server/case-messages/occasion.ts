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
  /** Of a part of 一件事; null for a case by itself. */
  theme: {
    /** The cases of all its parts, with this one. */
    parts: Case[]
    /** Whether it is more than what is decided the same day. */
    takesDays: boolean
    /** Whether the applicant heard already that one of the others was accepted. */
    isAcceptanceTold: boolean
    /** Everything is decided, and this was the last: they go out together. */
    isLast: boolean
  } | null
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
 * each request for what is missing once, and once more before its limit ends; of the result once. Of 一件事 the
 * acceptance is told with the first part, where not all is decided the same day, and the result with the last: once for all of them.
 */
export function occasionsOf(
  { found, written, theme }: Told,
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
  if (inWork.has(status) && acceptedAt) {
    const isTold = theme && (theme.isAcceptanceTold || firstInWork(theme.parts)?.id !== found.id)
    const takesDays = theme ? theme.takesDays : originKind !== 'INSTANT'
    if (isTold || !takesDays || !settings.caseAcceptedMessages) return []
    return due('ACCEPTED', acceptedAt, plusMinutes(acceptedAt, acceptedValidMin))
  }
  const isWaiting = status === 'DECIDED' && decidedAt && plusMinutes(decidedAt, doneAfterMin) <= now
  if (!isWaiting || theme?.isLast === false || !settings.caseDoneMessages) return []
  return due('DONE', decidedAt, plusMinutes(decidedAt, doneValidMin))
}

/** Of the parts in work, the one accepted first. */
const firstInWork = (parts: Case[]): Case | undefined =>
  parts
    .filter(({ status }) => inWork.has(status))
    .toSorted((a, b) => +(a.acceptedAt ?? 0) - +(b.acceptedAt ?? 0) || a.id - b.id)[0]

export const wantsAny = (settings: HallSettings): boolean =>
  settings.caseAcceptedMessages || settings.caseSupplementMessages || settings.caseDoneMessages
