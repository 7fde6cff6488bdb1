import { administrators, type RoleCode } from '../../contract/staff.ts'

/** 等保2.0: whoever is away for this long is logged out. */
const idleMin = 30
const idleAdministratorMin = 15

export type Activity = {
  role: RoleCode
  /** The last request of this login. */
  lastSeenAt: Date
  /** Since when this person has a window open; null when none is. */
  windowOpenSince: Date | null
}

/**
 * Whether a login has been left alone for too long. Who serves at a window is at work however long one citizen takes;
 * but only a login that was alive when the window opened, not another one forgotten elsewhere.
 */
export function isIdle({ role, lastSeenAt, windowOpenSince }: Activity, now: Date): boolean {
  const limitMs = (administrators.includes(role) ? idleAdministratorMin : idleMin) * 60_000
  const isAtWork = windowOpenSince !== null && windowOpenSince.getTime() - lastSeenAt.getTime() <= limitMs
  return !isAtWork && now.getTime() - lastSeenAt.getTime() > limitMs
}
