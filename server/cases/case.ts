import type { Applicant } from '../../contract/case-steps.ts'
import type { CaseKind, CaseMaterial, CasePaper, CaseStatus, SpecialProcedure } from '../../contract/cases.ts'
import { DomainError } from '../platform/domain-error.ts'
import type { Card } from './cards.ts'
import type { Clock } from './clock.ts'

/** One matter of one applicant on its way through the hall. Who the applicant is lies sealed beside it. */
export type Case = {
  id: number
  /** Whose decision it is. */
  departmentId: number
  /** Whose window received it: 前台综合受理、后台分类审批 (R57). */
  frontDepartmentId: number
  receivedBy: number
  /** Who has it in hand; null while it lies with the department. */
  holderId: number | null
  status: CaseStatus
  kind: CaseKind
  originKind: CaseKind
  /** Of the item, as it was when the case was received (R39). */
  promisedDays: number
  materials: CaseMaterial[]
  toleratedUntil: string | null
  receivedAt: Date
  acceptedAt: Date | null
  /** How often something was asked for. */
  supplements: number
  supplementRemindedAt: Date | null
  wasExtended: boolean
  procedure: SpecialProcedure | null
  decidedAt: Date | null
  isApproved: boolean | null
  issuedAt: Date | null
  closedAt: Date | null
  clocks: Clock[]
  cards: Card[]
}

/** Working days of the limits that the law sets and no hall (行政许可法 32, 42, 44). */
export const limits = {
  notify: 5,
  delivery: 10,
  /** For an item that promises nothing. */
  promise: 20,
}

/** 行政许可法 45: what these take is not counted. 技术审查 and 公示 run within the promise. */
const suspending = new Set<SpecialProcedure>([
  'HEARING',
  'BIDDING',
  'AUCTION',
  'INSPECTION',
  'TESTING',
  'QUARANTINE',
  'APPRAISAL',
  'EXPERT_REVIEW',
])
export const suspendsClock = (procedure: SpecialProcedure): boolean => suspending.has(procedure)

/** Nothing more is owed to the applicant. */
export const isOver = ({ status }: Pick<Case, 'status'>): boolean =>
  status === 'ISSUED' || status === 'RETURNED' || status === 'WITHDRAWN' || status === 'ARCHIVED'

/** Which papers a case has now. */
export function papersOf(
  { status, acceptedAt }: Pick<Case, 'status' | 'acceptedAt'>,
  { agent }: Pick<Applicant, 'agent'>,
): CasePaper[] {
  return [
    ...(acceptedAt ? (['acceptance'] as const) : []),
    ...(status === 'SUPPLEMENT_REQUESTED' ? (['supplement'] as const) : []),
    ...(status === 'RETURNED' ? (['return'] as const) : []),
    'one-time-notice',
    ...(agent ? (['agency'] as const) : []),
  ]
}

/** What departments share among themselves is not asked for on paper (R61). */
const mustBeBrought = ({ required, source }: CaseMaterial): boolean => required && source !== 'SHARED'

/** Whether everything that has to be brought is there, owed for a time, or promised. */
export const isComplete = ({ materials }: Pick<Case, 'materials'>): boolean =>
  materials.every((material) => !mustBeBrought(material) || material.state !== 'MISSING')

/**
 * Complete, or tolerated or promised where the item's list allows it (R59).
 * @throws DomainError case-materials-missing, case-tolerance-refused, case-tolerance-undated
 */
export function requireAcceptable({
  materials,
  toleratedUntil,
}: Pick<Case, 'materials' | 'toleratedUntil'>): void {
  const missing = materials.filter((material) => mustBeBrought(material) && material.state === 'MISSING')
  if (missing.length > 0) throw new DomainError('case-materials-missing', { names: listed(missing) })
  const refused = materials.filter(
    ({ state, toleranceAllowed, commitmentAllowed }) =>
      (state === 'TOLERATED' && !toleranceAllowed) || (state === 'COMMITTED' && !commitmentAllowed),
  )
  if (refused.length > 0) throw new DomainError('case-tolerance-refused', { names: listed(refused) })
  if (materials.some(({ state }) => state === 'TOLERATED') && toleratedUntil === null)
    throw new DomainError('case-tolerance-undated')
}

/**
 * The papers without which nothing is approved: what was tolerated and has not come, what has to be brought and is
 * missing, and a promise that the list does not allow. 逾期视为受理 (行政许可法 32) makes a case accepted, not complete.
 */
export const owedPapers = ({ materials }: Pick<Case, 'materials'>): CaseMaterial[] =>
  materials.filter(
    (material) =>
      material.state === 'TOLERATED' ||
      (material.state === 'COMMITTED' && !material.commitmentAllowed) ||
      (material.state === 'MISSING' && mustBeBrought(material)),
  )

/** @throws DomainError case-materials-missing while papers are owed */
export function requireNothingOwed(found: Pick<Case, 'materials'>): void {
  const owed = owedPapers(found)
  if (owed.length > 0) throw new DomainError('case-materials-missing', { names: listed(owed) })
}

/** What was missing, or to be brought later, and is there now. */
export function broughtLater(before: Pick<Case, 'materials'>, next: Pick<Case, 'materials'>): CaseMaterial[] {
  const there = new Set(before.materials.filter(({ state }) => state === 'RECEIVED').map(({ name }) => name))
  return next.materials.filter(({ name, state }) => state === 'RECEIVED' && !there.has(name))
}

const listed = (materials: CaseMaterial[]): string => materials.map(({ name }) => name).join('、')

/**
 * The list with some papers marked anew. Nothing outside the list may be demanded (R63).
 * @throws DomainError case-material-unlisted
 */
export function markMaterials(
  materials: CaseMaterial[],
  names: string[],
  state: CaseMaterial['state'],
): CaseMaterial[] {
  const unlisted = names.filter((name) => materials.every((material) => material.name !== name))
  if (unlisted.length > 0) throw new DomainError('case-material-unlisted', { names: unlisted.join('、') })
  return materials.map((material) => (names.includes(material.name) ? { ...material, state } : material))
}
