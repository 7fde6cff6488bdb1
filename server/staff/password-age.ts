const dayMs = 86_400_000
/** From when on people are told that their password will have to be changed. */
const toldDays = 7

/** `days`: how long a password may be used; 0 for ever (等保2.0: passwords are changed regularly). */
export type PasswordAge = { changedAt: Date | null; days: number }

/** Whether a password was too old at a moment. A first password has another rule: it is changed at once. */
export const isTooOld = ({ changedAt, days }: PasswordAge, at: Date): boolean =>
  changedAt !== null && days > 0 && at.getTime() - changedAt.getTime() >= days * dayMs

/** How many days a password may still be used, 0 when none; null while that is more than a week, or for ever. */
export function daysLeft({ changedAt, days }: PasswordAge, now: Date): number | null {
  if (changedAt === null || days === 0) return null
  const left = Math.max(0, Math.ceil((changedAt.getTime() + days * dayMs - now.getTime()) / dayMs))
  return left <= toldDays ? left : null
}
