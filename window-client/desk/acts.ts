import type { DeskTicket } from '../../contract/desk.ts'
import type { RoleCode } from '../../contract/staff.ts'
import type { TicketStatus } from '../../contract/tickets.ts'

/** What can be done with a number at the help desk. */
export type Act = 'restore' | 'priority' | 'transfer' | 'reprint' | 'pin' | 'cancel' | 'void' | 'restrict'

const atDesk = new Set<RoleCode>(['DESK', 'HALL_MANAGER', 'HALL_DIRECTOR'])
const managers = new Set<RoleCode>(['HALL_MANAGER', 'HALL_DIRECTOR'])
const onlyManagers = new Set<Act>(['pin', 'restrict'])

/** The likeliest first; what ends a number comes last. */
const actsByStatus: Record<TicketStatus, Act[]> = {
  WAITING: ['priority', 'transfer', 'reprint', 'pin', 'cancel', 'void', 'restrict'],
  CALLED: ['reprint', 'restrict'],
  SERVING: ['transfer', 'restrict'],
  HELD: ['void', 'restrict'],
  PASSED: ['restore', 'reprint', 'cancel', 'void', 'restrict'],
  COMPLETED: ['restrict'],
  CANCELLED: ['restrict'],
  VOIDED: ['restrict'],
  EXPIRED: ['restrict'],
}

/** Who works at the help desk. */
export const isAtDesk = (role: RoleCode): boolean => atDesk.has(role)

/** Who may put first, and who keeps the list of those who take no numbers alone. */
export const isManager = (role: RoleCode): boolean => managers.has(role)

/** The acts that make sense now for a number, and that this role may do. The server decides again. */
export function actsFor({ progress }: Pick<DeskTicket, 'progress'>, role: RoleCode): Act[] {
  if (!isAtDesk(role)) return []
  return actsByStatus[progress.status].filter((act) => isManager(role) || !onlyManagers.has(act))
}
