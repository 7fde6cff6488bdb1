import type { CaseCard, CaseChannel, CaseKind, CaseStatus } from '../../contract/cases.ts'
import { begin, countTo, giveOneMoreDay, hold, takeUp, takeUpUnseen, type NaiveClock } from './naive-clock.ts'

/** What the people of the hall did with one case, and when: all that a recount goes by. */
export type Story = {
  id: number
  itemId: number
  departmentId: number
  channel: CaseChannel
  originKind: CaseKind
  promisedDays: number
  receivedAt: Date
  accepted: boolean
  deeds: Deed[]
}
export type Deed = { at: Date; type: string; days?: number; suspends?: boolean }

export type ExpectedCard = {
  limit: string
  color: CaseCard['color']
  reason: CaseCard['reason']
  at: Date
  /** Before this moment nobody could know of it. */
  knownAt: Date
  /** Until when it means something; null when it still does. */
  overAt: Date | null
}

export type Recounted = {
  status: CaseStatus
  kind: CaseKind
  acceptedAt: Date | null
  decidedAt: Date | null
  closedAt: Date | null
  clocks: NaiveClock[]
  cards: ExpectedCard[]
  /** What is left to report in, should it come to that. */
  toReport: NaiveClock | null
}

const suspendable = new Set(['PROMISE', 'AFTER_REPLY', 'ESCALATE'])

/**
 * How a case must stand at a moment, with every card it must have been given, from what was done alone. `looks` are
 * the moments at which a worker looked: only whether an applicant was reminded in time depends on them.
 */
export function recount(story: Story, looks: Date[], until: Date): Recounted {
  const found = received(story)
  for (const deed of story.deeds) {
    letPass(story, found, { looks, until: deed.at })
    take(story, found, deed)
  }
  letPass(story, found, { looks, until })
  const irregular = found.cards.map((card) => ({ ...card, overAt: found.closedAt }))
  return { ...found, cards: [...irregular, ...cardsOfClocks(found)] }
}

function received(story: Story): Recounted {
  const clocks = [begin('NOTIFY', 5, story.receivedAt)]
  const found: Recounted = {
    status: 'RECEIVED',
    kind: story.originKind,
    acceptedAt: null,
    decidedAt: null,
    closedAt: null,
    clocks,
    cards: [],
    toReport: null,
  }
  if (story.accepted) take(story, found, { type: 'ACCEPT', at: story.receivedAt })
  return found
}

type Passing = { looks: Date[]; until: Date }

/** What happens while nobody does anything. */
function letPass(story: Story, found: Recounted, { looks, until }: Passing): void {
  for (const clock of known(found)) countTo(clock, until)
  const notify = running(found, 'NOTIFY')
  if (notify?.redAt) {
    notify.overAt = notify.redAt
    accept(story, found, { at: notify.redAt, from: story.receivedAt })
    for (const clock of known(found)) countTo(clock, until)
  }
  const supplement = running(found, 'SUPPLEMENT')
  if (supplement?.yellowAt) awaitApplicant(found, supplement, { looks, until })
}

function awaitApplicant(found: Recounted, supplement: NaiveClock, { looks, until }: Passing): void {
  const { yellowAt } = supplement
  // Whoever does something with a case has looked at it.
  const lookedAt = looks.find((at) => yellowAt && at >= yellowAt && at <= until) ?? until
  if (supplement.redAt && lookedAt >= supplement.redAt) {
    giveOneMoreDay(supplement, lookedAt)
    countTo(supplement, until)
  }
  if (!supplement.redAt) return
  found.status = 'WITHDRAWN'
  close(found, supplement.redAt)
}

function take(story: Story, found: Recounted, { type, at, days = 0, suspends = false }: Deed): void {
  switch (type) {
    case 'ACCEPT':
      stop(found, ['NOTIFY'], at)
      return accept(story, found, { at, from: at })
    case 'REQUEST_SUPPLEMENT':
      if (found.clocks.some(({ kind }) => kind === 'SUPPLEMENT'))
        found.cards.push({
          limit: 'irregular',
          color: 'RED',
          reason: 'SECOND_SUPPLEMENT',
          at,
          knownAt: at,
          overAt: null,
        })
      stop(found, ['NOTIFY', 'SUPPLEMENT'], at)
      found.status = 'SUPPLEMENT_REQUESTED'
      found.kind = 'SUPPLEMENT'
      return void found.clocks.push(begin('SUPPLEMENT', 15, at))
    case 'COMPLETE_SUPPLEMENT':
      stop(found, ['SUPPLEMENT'], at)
      return accept(story, found, { at, from: at })
    case 'RETURN':
      found.status = 'RETURNED'
      found.kind = 'RETURNED'
      return close(found, at)
    case 'WITHDRAW':
      found.status = 'WITHDRAWN'
      return close(found, at)
    case 'START_SURVEY':
      found.status = 'IN_SURVEY'
      return void found.clocks.push(begin('SURVEY', 3, at))
    case 'START_SPECIAL':
      found.status = 'IN_SPECIAL'
      if (suspends) holdAll(found, at)
      return void found.clocks.push(begin('SPECIAL', days, at))
    case 'END_SURVEY':
    case 'END_SPECIAL':
      found.status = 'ACCEPTED'
      stop(found, type === 'END_SURVEY' ? ['SURVEY'] : ['SPECIAL'], at)
      return takeUpAll(found, at)
    case 'EXTEND':
      for (const clock of found.clocks) if (clock.kind === 'PROMISE') clock.left += days
      return
    case 'ESCALATE':
      return escalate(found, at)
    case 'SUPERIOR_REPLY':
      found.status = 'ACCEPTED'
      takeUpAll(found, at)
      return void found.clocks.push(begin('AFTER_REPLY', 2, at))
    case 'DECIDE':
      stop(found, ['PROMISE', 'AFTER_REPLY', 'ESCALATE'], at)
      found.status = 'DECIDED'
      found.decidedAt = at
      return void found.clocks.push(begin('DELIVERY', 10, at))
    case 'ISSUE':
      found.status = 'ISSUED'
      return close(found, at)
    case 'ARCHIVE':
      found.status = 'ARCHIVED'
      return
    default:
      throw new Error(`nobody recounts ${type}`)
  }
}

function accept(story: Story, found: Recounted, { at, from }: { at: Date; from: Date }): void {
  found.status = 'ACCEPTED'
  found.kind = story.originKind
  found.acceptedAt = at
  found.clocks.push(begin('PROMISE', story.promisedDays, from, at))
  if (story.originKind === 'ESCALATED') found.clocks.push(begin('ESCALATE', 3, from, at))
  else found.toReport = begin('ESCALATE', 3, at)
}

function escalate(found: Recounted, at: Date): void {
  // Nobody had foreseen it: it counts since the case was accepted.
  if (found.toReport) found.clocks.push({ ...found.toReport, bornAt: at })
  found.toReport = null
  stop(found, ['ESCALATE'], at)
  holdAll(found, at)
  found.status = 'ESCALATED'
  found.kind = 'ESCALATED'
}

const running = (found: Recounted, kind: string): NaiveClock | undefined =>
  found.clocks.find((clock) => clock.kind === kind && !clock.overAt)

function stop(found: Recounted, kinds: string[], at: Date): void {
  for (const clock of found.clocks) if (kinds.includes(clock.kind)) clock.overAt ??= at
}

function close(found: Recounted, at: Date): void {
  found.closedAt = at
  for (const clock of found.clocks) clock.overAt ??= at
}

const known = ({ clocks, toReport }: Recounted): NaiveClock[] => [...clocks, ...(toReport ? [toReport] : [])]

function holdAll(found: Recounted, at: Date): void {
  for (const clock of known(found)) if (suspendable.has(clock.kind)) hold(clock, at)
}

function takeUpAll(found: Recounted, at: Date): void {
  for (const clock of found.clocks) if (suspendable.has(clock.kind)) takeUp(clock, at)
  if (found.toReport?.isHeld) takeUpUnseen(found.toReport, at)
}

function cardsOfClocks({ clocks, closedAt }: Recounted): ExpectedCard[] {
  return clocks.flatMap((clock, no): ExpectedCard[] => {
    if (clock.kind === 'SUPPLEMENT') return []
    const { yellowAt, redAt, overAt, lateReason, bornAt } = clock
    const known = (at: Date) => ({ at, knownAt: at > bornAt ? at : bornAt })
    const yellow = yellowAt && {
      color: 'YELLOW' as const,
      reason: 'NEAR' as const,
      ...known(yellowAt),
      overAt,
    }
    // Who was never told counts as accepted: that limit is over, what it stands for is not.
    const lasts = lateReason === 'DEEMED_ACCEPTANCE' ? closedAt : overAt
    const red = redAt && { color: 'RED' as const, reason: lateReason, ...known(redAt), overAt: lasts }
    return [yellow, red].flatMap((card) => (card ? [{ limit: String(no), ...card }] : []))
  })
}
