import type { ServiceTypeCard } from '../contract/halls.ts'
import type { ErrorCode } from '../contract/errors.ts'
import type { Holder, PriorityCategory, TakeTicket } from '../contract/tickets.ts'
import { instantMs } from './day-clock.ts'
import type { DayRow } from './day-file.ts'
import { Refusal, type HallClient } from './hall-client.ts'
import type { Play } from './play.ts'
import type { Stage } from './stage.ts'
import { syntheticPerson } from './synthetic-person.ts'

/** The kiosk every hall has. */
const kiosk = 'kiosk-1'

/** What a citizen shows the help desk for a priority. */
const certificates: Record<PriorityCategory, string> = {
  ELDER: '居民身份证',
  DISABLED: '残疾人证',
  PREGNANT: '孕产妇保健手册',
  MILITARY: '军人证件',
  VETERAN: '退役军人优待证',
  MARTYR_FAMILY: '烈士遗属优待证',
  FIRE: '消防救援人员证件',
  SICK: '诊断证明书',
  INFANT: '出生医学证明',
  EMERGENCY: '紧急情况说明',
}

export type TakePlan = { atDesk: boolean; order: Omit<TakeTicket, 'commandId'> }

export type Arrival = {
  row: DayRow
  /** Counts the citizens of the day from 0. */
  ordinal: number
  service: ServiceTypeCard
  /** Calendar date of the hall. */
  today: string
}

/**
 * How a citizen takes the number: elders are known by the ID card they bring to kiosk or phone, every other priority
 * is granted by the help desk only.
 */
export function planTake({ row, ordinal, service, today }: Arrival, hasDesk: boolean): TakePlan {
  const isElder = row.priority === 'ELDER'
  const needsDesk = row.channel === 'DESK' || (row.priority !== null && !isElder)
  const atDesk = needsDesk && hasDesk
  const person = syntheticPerson(ordinal, today, isElder)
  const holder = whatIsShown(person, isElder && !atDesk ? 'ID_CARD' : service.takeIdentity)
  const category = atDesk ? row.priority : null
  return {
    atDesk,
    order: {
      serviceTypeId: service.id,
      ...(holder ? { holder } : {}),
      ...(!atDesk && row.channel !== 'MOBILE' ? { kiosk } : {}),
      ...(category ? { priority: { category, certificateKind: certificates[category] } } : {}),
    },
  }
}

function whatIsShown(person: Required<Holder>, identity: ServiceTypeCard['takeIdentity']): Holder | null {
  const { name, idCard, phone } = person
  if (identity === 'ID_CARD') return { name, idCard }
  return identity === 'PHONE' ? { phone } : null
}

/** All citizens of the day, each at the time of the row. @throws NoAnswer */
export async function citizensCome(play: Play, stage: Stage, rows: DayRow[]): Promise<void> {
  const takes: Promise<void>[] = []
  const passerBy = play.newClient()
  for (const [ordinal, row] of rows.entries()) {
    const service = stage.services.get(row.service)
    if (!service) continue
    await play.clock.until(instantMs(stage.date, '00:00') + row.atSec * 1000)
    const plan = planTake({ row, ordinal, service, today: stage.date }, stage.desk !== null)
    const client = (plan.atDesk && stage.desk?.client) || passerBy
    const take = takeNumber(play, stage, { row, queueId: service.queueId, order: plan.order, client })
    play.book.taking(take)
    takes.push(take)
  }
  await Promise.all(takes)
}

type Take = { row: DayRow; queueId: number; order: TakePlan['order']; client: HallClient }

async function takeNumber(
  { clock, book }: Play,
  { hall, ...hours }: Stage,
  { row, queueId, order, client }: Take,
): Promise<void> {
  book.hide(order.holder?.name)
  try {
    const ticket = await client.command('POST /api/halls/:hallId/tickets', { hallId: hall.id }, order)
    book.took(row, queueId, ticket)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (comesOutOfHours(error.code, clock.nowMs(), hours)) book.turnAway(row, error.code)
    else book.fault(error.code, `取号，第${row.line}行`)
  }
}

/** No hall stops giving numbers earlier before closing. */
const lastTakeMs = 120 * 60_000
/** This clock runs a little behind the hall's. */
const clockLagMs = 60_000

/** Whether a refusal is what somebody must expect who comes at this time. */
export function comesOutOfHours(
  code: ErrorCode,
  atMs: number,
  { opensAtMs, closesAtMs }: Pick<Stage, 'opensAtMs' | 'closesAtMs'>,
): boolean {
  if (code === 'last-take-passed') return atMs >= closesAtMs - lastTakeMs
  return code === 'hall-closed' && (atMs < opensAtMs || atMs >= closesAtMs - clockLagMs)
}
