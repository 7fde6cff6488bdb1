import type { ContactResult, RectificationRow } from '../../contract/rectifications.ts'
import type { RoleCode } from '../../contract/staff.ts'
import type { Caller } from './caller.ts'
import type { House } from './house.ts'

/** A service at window 1 that has ended, as its citizen holds it. */
export type RatedService = { token: string; ticketNo: string; clerk: Caller; windowId: number }

/** Serves one citizen at window 1. The clerk of hl008 asks for the rating, which nobody has given yet. */
export async function serveOne(
  house: House,
  holder: object | null = { phone: '13800000001' },
): Promise<RatedService> {
  const clerk = await house.loginAs('hl008')
  const { openableWindows, windowId: open } = await clerk.get('/api/me')
  const windowId: number = openableWindows[0].windowId
  if (open === null) await clerk.do(`/api/windows/${windowId}/open`)
  const ticket = await house.anyone.do(`/api/halls/${house.hallId}/tickets`, {
    serviceTypeId: house.serviceTypeId('咨询'),
    ...(holder ? { holder } : {}),
  })
  const turn = await clerk.do(`/api/windows/${windowId}/call-next`)
  await clerk.do(`/api/tickets/${turn.current.id}/start`)
  await clerk.do(`/api/tickets/${turn.current.id}/finish`, { outcome: 'CONSULT' })
  const [sheet] = await house.anyone.get(`/api/progress/${ticket.token}/ratings`)
  return { token: sheet.token, ticketNo: ticket.ticketNo, clerk, windowId }
}

export const badAnswer = {
  satisfaction: 'VERY_DISSATISFIED',
  labels: ['108'],
  text: '',
  isAnonymous: false,
  via: 'QR',
  tookMs: 9000,
}

/** Serves one citizen, who is not satisfied at all. */
export async function rateBadly(
  house: House,
  { holder = { phone: '13800000001' }, ...more }: { holder?: object | null; isAnonymous?: boolean } = {},
): Promise<RatedService> {
  const served = await serveOne(house, holder)
  await house.anyone.do(`/api/ratings/${served.token}`, { ...badAnswer, ...more })
  return served
}

/** An account of the demo hall in another role and department. */
export async function appoint(
  house: House,
  { account, role, department }: { account: string; role: RoleCode; department: string },
): Promise<Caller> {
  const { db } = house.ctx
  const { id } = await db
    .selectFrom('department')
    .select('id')
    .where('hall_id', '=', house.hallId)
    .where('code', '=', department)
    .executeTakeFirstOrThrow()
  await db.updateTable('staff').set({ role, department_id: id }).where('account', '=', account).execute()
  return house.loginAs(account)
}

export const officerAccount = 'hl032'
export const reviewerAccount = 'hl040'
/** Leads the department that answers for the service of these stories. */
export const leaderAccount = 'hl054'

/** Everybody it takes to put a bad rating of window 1 right. */
export async function rectifiers(house: House) {
  return {
    leader: await house.loginAs(leaderAccount),
    officer: await house.loginAs(officerAccount),
    reviewer: await house.loginAs(reviewerAccount),
    director: await house.loginAs('hl001'),
  }
}

export const fourElements = {
  investigation: '经调取监控录像并询问当事人，情况属实，窗口确有多收材料。',
  handlingProcess: '当日由部门负责人约谈窗口人员，并向群众当面致歉说明情况。',
  measures: '修订窗口受理清单，停止收取清单之外材料，全员再培训一次。',
  outcome: '群众的申请已按清单当场受理，多收的材料已经全部当面退回。',
}

export const listOf = (house: House, caller: Caller): Promise<RectificationRow[]> =>
  caller.list(`/api/halls/${house.hallId}/rectifications`)

/** A bad rating on Monday morning, and everybody it takes to put it right. */
export async function badMonday(house: House, more: { holder?: object | null; isAnonymous?: boolean } = {}) {
  const people = await rectifiers(house)
  const served = await rateBadly(house, more)
  const [row] = await listOf(house, people.leader)
  const path = `/api/rectifications/${row?.id}`
  return { ...people, ...served, path, id: row?.id ?? 0 }
}

/** A bad rating, and those who take its steps. */
type Bad = Pick<Awaited<ReturnType<typeof badMonday>>, 'leader' | 'officer' | 'reviewer' | 'path'>

export const contactBy = (
  { leader, path }: Pick<Bad, 'leader' | 'path'>,
  result: ContactResult = 'REACHED',
) => leader.do(`${path}/contact`, { result, note: '情况属实' })
export const fixNow = { disposition: 'FIX_NOW', words: '', due: null }
export const pass = (level: 1 | 2) => ({ level, isPassed: true, comment: '' })

/** Everything up to the second check. */
export async function untilChecked(bad: Bad, contact: ContactResult = 'REACHED'): Promise<void> {
  const { leader, officer, reviewer, path } = bad
  await contactBy(bad, contact)
  await leader.do(`${path}/disposition`, fixNow)
  await leader.do(`${path}/submit`, fourElements)
  await officer.do(`${path}/qc`, pass(1))
  await reviewer.do(`${path}/qc`, pass(2))
}

export const feedback = { channel: 'PHONE', isSatisfied: true, note: '已电话反馈' }
