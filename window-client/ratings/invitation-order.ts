import type { Invitation } from '../../contract/invitations.ts'

/** To be called · nothing more to be done but to wait or to write down what comes on paper · too late. */
export type Section = 'CALL' | 'WAIT' | 'OVER'

export const sections: readonly Section[] = ['CALL', 'WAIT', 'OVER']

export function sectionOf({ isOver, callsLeft, maskedPhone }: Invitation): Section {
  if (isOver) return 'OVER'
  return maskedPhone !== null && callsLeft > 0 ? 'CALL' : 'WAIT'
}

/** LAST: today or never · SOON: the working day after this · LEFT: more · OVER: too late. */
export type Urgency = 'LAST' | 'SOON' | 'LEFT' | 'OVER'

export function urgencyOf({ isOver, workdaysLeft }: Invitation): Urgency {
  if (isOver) return 'OVER'
  if (workdaysLeft === 0) return 'LAST'
  return workdaysLeft === 1 ? 'SOON' : 'LEFT'
}

/** The most urgent first; of those alike, whoever was tried least. */
export const byUrgency = (a: Invitation, b: Invitation): number =>
  a.dueOn.localeCompare(b.dueOn) || callsMade(a) - callsMade(b) || a.requestId - b.requestId

export const callsMade = ({ attempts }: Invitation): number =>
  attempts.filter(({ channel }) => channel !== 'SMS').length

export const messagesMade = ({ attempts }: Invitation): number =>
  attempts.filter(({ channel }) => channel === 'SMS').length

/** Those in which what was typed occurs: number, service, department or window. */
export function found(invitations: Invitation[], typed: string): Invitation[] {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return invitations
  return invitations.filter(({ ticketNo, serviceTypeName, departmentName, windowNo }) =>
    [ticketNo, serviceTypeName, departmentName, windowNo].some((text) => text.toLowerCase().includes(wanted)),
  )
}
