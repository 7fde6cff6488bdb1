import type { Satisfaction } from '../../contract/ratings.ts'
import type { DayRow } from '../../demo/day-file.ts'
import { ratingBy } from '../../demo/rate.ts'
import { syntheticPerson } from '../../demo/synthetic-person.ts'
import type { Caller } from './caller.ts'
import { demoHall, valid } from './hall-example.ts'
import type { House } from './house.ts'

/** A day file played one citizen after another, and a second count of it that asks the server nothing. */

type Desk = { clerk: Caller; windowId: number }

/** What became of one row, as whoever played it knows it. */
export type Played = {
  row: DayRow
  ticketNo: string
  /** Whether the clerk said that this citizen need not be asked at the window. */
  isWaived: boolean
  said: Satisfaction | null
  /** Whether whoever rated may be called: known by a telephone, and not anonymous. */
  canBeReached: boolean
  hasDeclined: boolean
  wasReached: boolean
  isPutRightInTime: boolean
}

const hall = valid(demoHall('pyhl'))

/** The open window that calls for this service. */
export type Desks = Map<string, Desk>

/** A window of its own that is open for every queue, by the name of each service. */
export async function openQueues(house: House): Promise<Desks> {
  const atWork = new Map<string, Desk>()
  const sitting = new Set<string>()
  const byQueue = new Map<string, Desk>()
  for (const { code } of hall.queues) {
    const bindings = hall.bindings.filter(({ queue }) => queue === code)
    for (const { windowNo } of bindings.toSorted((a, b) => a.handicapMin - b.handicapMin)) {
      const desk = atWork.get(windowNo) ?? (await sitDown(house, windowNo, sitting))
      if (!desk) continue
      atWork.set(windowNo, desk)
      byQueue.set(code, desk)
      break
    }
  }
  const found = hall.serviceTypes.map(({ name, queue }) => [name, byQueue.get(queue)] as const)
  return new Map(found.flatMap(([name, desk]) => (desk ? [[name, desk]] : [])))
}

async function sitDown(house: House, windowNo: string, sitting: Set<string>): Promise<Desk | null> {
  const clerk = hall.staff.find(
    ({ account, windows, qualifiedOn, isOnLeave }) =>
      windows.includes(windowNo) && qualifiedOn !== null && !isOnLeave && !sitting.has(account),
  )
  if (!clerk) return null
  sitting.add(clerk.account)
  const caller = await house.loginAs(clerk.account)
  const windows: { windowId: number; no: string }[] = (await caller.get('/api/me')).openableWindows
  const windowId = windows.find(({ no }) => no === windowNo)?.windowId ?? 0
  await caller.do(`/api/windows/${windowId}/open`)
  return { clerk: caller, windowId }
}

/** Takes at its time, serves, and rates at once as the row of the day says. */
export async function playRow(house: House, desks: Desks, row: DayRow): Promise<Played> {
  const desk = desks.get(row.service)
  if (!desk) throw new Error(`nobody serves ${row.service}`)
  const { clerk, windowId } = desk
  untilSecond(house, row.atSec)
  const holder = holderOf(row)
  const { token, ticketNo } = await house.anyone.do(`/api/halls/${house.hallId}/tickets`, {
    serviceTypeId: house.serviceTypeId(row.service),
    ...(holder ? { holder } : {}),
  })
  const rating = row.noShow ? null : ratingBy({ row, token })
  const isWaived = !row.noShow && rating === null && row.line % 4 === 0
  const played: Played = {
    row,
    ticketNo,
    isWaived,
    said: rating?.satisfaction ?? null,
    canBeReached: holder !== null && rating?.isAnonymous !== true,
    hasDeclined: false,
    wasReached: false,
    isPutRightInTime: false,
  }
  const { current } = await clerk.do(`/api/windows/${windowId}/call-next`)
  if (current.ticketNo !== ticketNo) throw new Error(`${current.ticketNo} was called, not ${ticketNo}`)
  if (row.noShow) {
    house.clock.set(new Date(house.clock.now().getTime() + 61_000))
    await clerk.do(`/api/tickets/${current.id}/pass`, { reason: '未到' })
    return played
  }
  await clerk.do(`/api/tickets/${current.id}/start`)
  const waiver = isWaived ? { waiver: '老人不便操作' } : {}
  await clerk.do(`/api/tickets/${current.id}/finish`, { outcome: 'ACCEPTED', ...waiver })
  if (!rating) return played
  const [sheet] = await house.anyone.get(`/api/progress/${token}/ratings`)
  await house.anyone.do(`/api/ratings/${sheet.token}`, rating)
  return played
}

/** The hall's clock goes to this second of the day, never back. */
function untilSecond({ clock }: House, second: number): void {
  const at = new Date(Date.parse('2026-11-23T00:00:00+08:00') + second * 1000)
  if (at > clock.now()) clock.set(at)
}

/** Every tenth citizen leaves nothing to be called by, where the service asks for nothing. */
function holderOf(row: DayRow) {
  const asks = hall.serviceTypes.find(({ name }) => name === row.service)?.takeIdentity
  return row.line % 10 === 0 && asks === 'NONE' ? null : syntheticPerson(row.line, '2026-11-23', false)
}

/** The account that answers for a service, away from the windows. */
export function handlerOf(service: string): string {
  const department = hall.serviceTypes.find(({ name }) => name === service)?.department
  const handler = hall.staff.find(
    (person) =>
      (person.role === 'DEPT_LEADER' || person.role === 'CHIEF_REP') && person.department === department,
  )
  return handler?.account ?? ''
}

/** The indicators of DOMAIN §1.5 as [numerator, denominator], counted from the rows that were served and nothing else. */
export function recount(served: Played[]): Record<string, [number, number]> {
  const count = (is: (played: Played) => unknown) => served.filter(is).length
  const all = served.length
  const rated = count(({ said }) => said !== null)
  const isBad = ({ said }: Played) => said === 'DISSATISFIED' || said === 'VERY_DISSATISFIED'
  const bad = count(isBad)
  return {
    'I-25': [rated, all],
    'I-26': [count((played) => isBad(played) && played.isPutRightInTime), bad],
    'I-27': [rated, rated],
    'I-30': [rated - bad, rated],
    'I-33': [count(({ isWaived }) => !isWaived), all],
    'I-37': [
      count((played) => isBad(played) && played.canBeReached && played.wasReached),
      count((played) => isBad(played) && played.canBeReached),
    ],
    'I-38': [all - rated, all],
  }
}
