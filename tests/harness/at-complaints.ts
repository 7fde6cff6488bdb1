import type { ComplaintSheet } from '../../contract/complaints.ts'
import { beginService, type AtWindow, type ServedNumber } from './at-window.ts'
import { appoint } from './bad-rating.ts'
import type { Caller } from './caller.ts'
import type { House } from './house.ts'

export const complaintOfficer = 'hl034'

export const whatHappened = '来了三次都说缺材料，每次说的都不一样，办不成。'
export const whatWasDone = '已一次性告知全部材料，当日帮助申请人补齐并受理。'

/** What is told of a complaint when it is registered, without a number in service. */
export const aComplaint = {
  channel: 'PHONE',
  ticketId: null,
  reason: 'MATERIALS',
  grade: 'GENERAL',
  title: '',
  text: whatHappened,
  isAnonymous: false,
  name: '演示甲',
  phone: '13800000001',
  departmentId: null,
  windowId: null,
  aboutNo: '',
  workNo: '',
}

export type Steering = { officer: Caller; leader: Caller; director: Caller; departmentId: number }

/** Everybody it takes to settle a complaint: the officer, the leader of a department, the director. */
export async function steering(house: House, department = 'GA'): Promise<Steering> {
  const { id } = await house.ctx.db
    .selectFrom('department')
    .select('id')
    .where('hall_id', '=', house.hallId)
    .where('code', '=', department)
    .executeTakeFirstOrThrow()
  return {
    officer: await house.loginAs(complaintOfficer),
    leader: await appoint(house, { account: 'hl022', role: 'DEPT_LEADER', department }),
    director: await house.loginAs('hl001'),
    departmentId: id,
  }
}

/** A number for 诉求反映 in service at the complaint window. */
export async function atComplaintWindow(
  house: House,
  officer: Caller,
  holder: object = { phone: '13800000001', name: '演示甲' },
): Promise<AtWindow & ServedNumber> {
  const windowId: number = (await officer.get('/api/me')).openableWindows[0].windowId
  await officer.do(`/api/windows/${windowId}/open`)
  const at = { clerk: officer, windowId }
  return { ...at, ...(await beginService(house, at, { service: '诉求反映', holder })) }
}

export const complaintsOf = (house: House): string => `/api/halls/${house.hallId}/complaints`

export const stepOf =
  (id: number) =>
  (caller: Caller, type: string, more: object = {}): Promise<ComplaintSheet> =>
    caller.do(`/api/complaints/${id}/steps`, { type, ...more })

/** Everything up to the department's answer. */
export async function untilHandled({ officer, leader, departmentId }: Steering, id: number): Promise<void> {
  const step = stepOf(id)
  await step(officer, 'ACCEPT', { grade: 'GENERAL' })
  await step(officer, 'RESPOND', { contact: 'REACHED', words: '已电话联系本人。' })
  await step(officer, 'ASSIGN', { departmentIds: [departmentId], words: '' })
  await step(leader, 'RESOLVE', { words: whatWasDone })
}
