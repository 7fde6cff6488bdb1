import { DeviceKind } from '../../contract/devices.ts'
import type { RoleCode } from '../../contract/staff.ts'
import { DomainError } from '../platform/domain-error.ts'

/** What a device is allowed as. A wall and a window screen are both a display. */
export type DeviceRole = 'KIOSK' | 'DISPLAY' | 'RATING_TERMINAL' | 'CALLER'

const roleOfKind: Record<DeviceKind, DeviceRole> = {
  KIOSK: 'KIOSK',
  WALL: 'DISPLAY',
  WINDOW_SCREEN: 'DISPLAY',
  RATING_TERMINAL: 'RATING_TERMINAL',
  CALLER: 'CALLER',
}

/** Everybody there is: the roles of staff, the devices, and a citizen by the token of a ticket. */
export type Who = RoleCode | DeviceRole | 'CITIZEN'

/**
 * ANYBODY needs no name. LOGGED_IN is any member of staff, also one who has not yet chosen a password. A list names
 * roles: staff and devices of them, and only in their own hall. CITIZEN lets through whoever asks, since the token in
 * the path is the right, and the room looks it up.
 */
export type Permit = 'ANYBODY' | 'LOGGED_IN' | readonly Who[]

export const isOpenToAll = (permit: Permit): boolean =>
  permit === 'ANYBODY' || (permit !== 'LOGGED_IN' && permit.includes('CITIZEN'))

/** The kinds of device that a permit names. */
export function kindsIn(permit: Permit): DeviceKind[] {
  if (permit === 'ANYBODY' || permit === 'LOGGED_IN') return []
  return DeviceKind.enum.filter((kind) => permit.includes(roleOfKind[kind]))
}

export function isForDevicesOnly(permit: Permit): boolean {
  const roles = new Set<Who>(Object.values(roleOfKind))
  return permit !== 'ANYBODY' && permit !== 'LOGGED_IN' && permit.every((who) => roles.has(who))
}

export const asDevice = ({ kind, hallId }: { kind: DeviceKind; hallId: number }) => ({
  role: roleOfKind[kind],
  hallId,
})

/**
 * A role holds in the own hall: `hallId` is the hall that is asked about, null when the path names none.
 * @throws DomainError not-allowed
 */
export function requireRight(
  permit: Permit,
  { role, hallId }: { role: Who; hallId: number },
  askedHallId: number | null,
): void {
  if (permit === 'ANYBODY' || permit === 'LOGGED_IN') return
  const isOwnHall = askedHallId === null || askedHallId === hallId
  if (!permit.includes(role) || !isOwnHall) throw new DomainError('not-allowed')
}

/** Who may be given a window; which one is granted to each person (`staff_window`). */
export const atWindows = [
  'WINDOW_STAFF',
  'DESK',
  'CHIEF_REP',
  'COMPLAINT_OFFICER',
  'AGENT',
  'HALL_MANAGER',
] as const satisfies Who[]

/** Who deals with numbers away from the windows. */
export const atHelpDesk = ['DESK', 'HALL_MANAGER', 'HALL_DIRECTOR'] as const satisfies Who[]
/** Who looks at a whole hall, and who answers for it. */
export const overHall = ['HALL_MANAGER', 'HALL_DIRECTOR', 'SUPERVISOR'] as const satisfies Who[]
/** Who has a part in putting bad ratings right. */
export const inRectifications = [
  'DEPT_LEADER',
  'CHIEF_REP',
  'RATING_OFFICER',
  'QC_REVIEWER',
  'HALL_DIRECTOR',
  'SUPERVISOR',
] as const satisfies Who[]
/** Who receives cases at a window. */
export const atCases = ['WINDOW_STAFF', 'CHIEF_REP', 'DESK'] as const satisfies Who[]
/** Who works on the cases of a department. */
export const inDepartments = ['WINDOW_STAFF', 'CHIEF_REP', 'DEPT_LEADER'] as const satisfies Who[]
/** Who has a part in cases, or answers for them. */
export const inCases = [...atCases, 'DEPT_LEADER', ...overHall] as const satisfies Who[]
/** Who hears of a complaint first: the officer, the help desk, and whoever serves the number it comes with. */
export const atComplaints = [
  'COMPLAINT_OFFICER',
  'DESK',
  'WINDOW_STAFF',
  'CHIEF_REP',
] as const satisfies Who[]
/** Who has a part in complaints, or answers for them. */
export const inComplaints = [
  'COMPLAINT_OFFICER',
  'CHIEF_REP',
  'DEPT_LEADER',
  ...overHall,
] as const satisfies Who[]
export const atDevices = ['HALL_MANAGER', 'SYS_ADMIN'] as const satisfies Who[]
