import type { CardColor, CaseLight, CaseStatus } from '../../contract/cases.ts'
import type { ThemePartStatus } from '../../contract/theme-cases.ts'

/** What a theme case has to know of the case a part became. */
export type PartCase = {
  status: CaseStatus
  isApproved: boolean | null
  decidedAt: Date | null
  light: CaseLight
  /** When the hall has to be done with it; null when nothing runs. */
  dueAt: Date | null
  /** Whether a survey may begin now. */
  canBeSurveyed: boolean
  /** Since when it is being surveyed; null while it is not. */
  surveyedSince: Date | null
}

/** One item of a theme case. `after`: places of the parts that have to be approved first. */
export type Part = { after: number[]; case: PartCase | null }

const isUnsuccessful = ({ status, isApproved }: PartCase): boolean =>
  isApproved === false || (isApproved === null && (status === 'RETURNED' || status === 'WITHDRAWN'))

/** As its case; before there is one: waiting for others, or given up because one of them was not approved. */
export function partStatus(parts: readonly Part[], place: number): ThemePartStatus {
  const part = parts[place]
  if (!part) throw new Error(`There is no part ${place}`)
  if (part.case) return part.case.status
  const isHopeless = part.after.some((before) => {
    const found = parts[before]?.case
    return found ? isUnsuccessful(found) : partStatus(parts, before) === 'DROPPED'
  })
  return isHopeless ? 'DROPPED' : 'WAITING'
}

/** The places of the parts that can be received now: what they depend on is approved (登记 → 许可). */
export function readyParts(parts: readonly Part[]): number[] {
  return parts.flatMap((part, place) => {
    const isFree = part.after.every((before) => parts[before]?.case?.isApproved === true)
    return part.case === null && isFree ? [place] : []
  })
}

/** The least advanced first: what stands still, then what is on its way, then what is over. */
const worstFirst: readonly ThemePartStatus[] = [
  'SUPPLEMENT_REQUESTED',
  'WAITING',
  'RECEIVED',
  'IN_SPECIAL',
  'ESCALATED',
  'IN_SURVEY',
  'ACCEPTED',
  'DECIDED',
  'RETURNED',
  'WITHDRAWN',
  'DROPPED',
  'ISSUED',
  'ARCHIVED',
]

/** The parent stands as its worst part (DOMAIN §3.2). */
export function themeStatus(parts: readonly Part[]): ThemePartStatus {
  const present = new Set(parts.map((_, place) => partStatus(parts, place)))
  return worstFirst.find((status) => present.has(status)) ?? 'ISSUED'
}

const undecided = new Set<ThemePartStatus>([
  'SUPPLEMENT_REQUESTED',
  'WAITING',
  'RECEIVED',
  'IN_SPECIAL',
  'ESCALATED',
  'IN_SURVEY',
  'ACCEPTED',
])

export const isUndecided = (status: ThemePartStatus): boolean => undecided.has(status)

/** Whether nothing is owed to the applicant any more. */
export const isThemeOver = (parts: readonly Part[]): boolean =>
  parts.every((_, place) => {
    const status = partStatus(parts, place)
    return status !== 'DECIDED' && !isUndecided(status)
  })

/** The latest limit of its parts, and at most the theme's own (R81); null when everything is decided. */
export function themeDueAt(parts: readonly Part[], limitAt: Date | null): Date | null {
  const open = parts.filter((_, place) => isUndecided(partStatus(parts, place)))
  if (open.length === 0) return null
  const dues = open.flatMap((part) => part.case?.dueAt ?? [])
  // When a part that waits will be due nobody knows before it is received.
  const latest = dues.toSorted((a, b) => +b - +a)[0] ?? null
  const isKnown = open.every((part) => part.case !== null)
  if (limitAt === null) return latest
  return isKnown && latest && latest < limitAt ? latest : limitAt
}

/** The worst light of its parts, and red when the theme's own limit has passed with something undecided. */
export function themeLight(parts: readonly Part[], limitAt: Date | null, now: Date): CaseLight {
  const open = parts.some((_, place) => isUndecided(partStatus(parts, place)))
  const lights = new Set(parts.map((part) => part.case?.light ?? 'GREEN'))
  if (lights.has('RED') || (open && limitAt !== null && now > limitAt)) return 'RED'
  return lights.has('YELLOW') ? 'YELLOW' : 'GREEN'
}

/** When the last part was decided; null while something is undecided, or when nothing came to a decision. */
export function allDecidedAt(parts: readonly Part[]): Date | null {
  if (parts.some((_, place) => isUndecided(partStatus(parts, place)))) return null
  const decisions = parts.flatMap((part) => part.case?.decidedAt ?? [])
  return decisions.toSorted((a, b) => +b - +a)[0] ?? null
}

/** 黄牌 or 红牌 by the theme's own limit, whatever its parts have earned; each once, and for good. */
export type ThemeCard = { color: CardColor; at: Date }

/** The theme's own limit: when it is near, when it ends, and which cards it has given. */
export type ThemeLimit = { nearAt: Date; limitAt: Date; given: readonly CardColor[] }

/**
 * The cards the own limit of a theme case has earned by now and not given yet. It counts until the last decision,
 * however late somebody looks.
 */
export function earnedThemeCards(
  parts: readonly Part[],
  { nearAt, limitAt, given }: ThemeLimit,
  now: Date,
): ThemeCard[] {
  const isOpen = parts.some((_, place) => isUndecided(partStatus(parts, place)))
  const countsUntil = isOpen ? now : allDecidedAt(parts)
  if (countsUntil === null) return []
  const thresholds: ThemeCard[] = [
    { color: 'YELLOW', at: nearAt },
    { color: 'RED', at: justAfter(limitAt) },
  ]
  return thresholds.filter(({ color, at }) => at <= countsUntil && !given.includes(color))
}

// In the closing minute itself it is still in time.
const justAfter = (at: Date): Date => new Date(at.getTime() + 1)
