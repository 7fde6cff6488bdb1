import { zoneInWords } from '../../contract/places.ts'
import type { SmsCode } from '../../contract/sms.ts'
import type { SmsValues } from '../../contract/sms-text.ts'
import { waitParts } from '../../contract/wait-text.ts'
import { forecastOf, linesOf, situationAt, type Forecast, type Situation } from '../forecasts/index.ts'
import {
  currentPlan,
  placeOf,
  placesOfQueue,
  planOf,
  serviceTypeEver,
  type HallPlan,
} from '../halls/index.ts'
import { businessDay } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { hallTransaction, type HallTransaction } from '../platform/hall-transaction.ts'
import { requestSms } from '../sms/index.ts'
import { phoneIn } from '../tickets/index.ts'
import { occasionsOf, type Occasion, type QueueMessageKind } from './occasion.ts'
import { holdersOf, insertWritten, type HolderRow } from './queries.ts'

/**
 * Writes to everybody in a hall who is to hear something now. Whom and what is read from the rows each time: a message
 * is lost with no job, and the rule decides again in the transaction that orders it.
 */
export async function writeDue(ctx: Context, hallId: number): Promise<void> {
  const plan = await currentPlan(ctx, hallId)
  if (!plan.settings.queueMessages) return
  const now = ctx.clock.now()
  const day = businessDay(now)
  const rows = await holdersOf(ctx.db, { hallId, day })
  if (rows.length === 0) return
  const lines = await linesOf(ctx.db, hallId, now)
  for (const row of rows) {
    const around = { plan, now, situation: lines.situationOf(row) }
    for (const { kind } of occasionsFor(row, around)) {
      await hallTransaction(ctx, { hallId, actor: { kind: 'HALL' } }, (tx) =>
        write(tx, { ticketId: row.id, kind }),
      ).catch((error: unknown) => ctx.log.error({ err: error, hallId }, 'nobody told of a number'))
    }
  }
}

/** One message about one number, unless something has happened meanwhile. */
async function write(
  tx: HallTransaction,
  { ticketId, kind }: { ticketId: number; kind: QueueMessageKind },
): Promise<null> {
  const plan = await planOf(tx)
  const [row] = await holdersOf(tx.db, { hallId: tx.hall.id, day: tx.businessDay, ticketId })
  const phone = row && phoneIn(tx.ctx, row.holderCipher)
  if (!row || !phone || !plan.settings.queueMessages) return null
  const situation = await situationAt(tx.db, { plan, now: tx.now }, row)
  const occasion = occasionsFor(row, { plan, now: tx.now, situation }).find((each) => each.kind === kind)
  if (!occasion) return null
  const smsId = await requestSms(tx, {
    template: templates[kind],
    phone,
    values: valuesFor(plan, row, { kind, situation }),
    dedupKey: `queue:${kind}:${ticketId}:${occasion.at.getTime()}`,
    expiresAt: occasion.until,
  })
  await insertWritten(tx.db, { ticketId, kind, at: occasion.at, smsId })
  return null
}

const templates: Record<QueueMessageKind, SmsCode> = {
  TAKEN: 'TICKET_TAKEN',
  NEAR: 'TICKET_NEAR',
  CALLED: 'TICKET_CALLED',
  PASSED: 'TICKET_PASSED',
}

type Around = { plan: HallPlan; now: Date; situation: Situation }

const occasionsFor = (row: HolderRow, { plan, now, situation }: Around): Occasion[] =>
  occasionsOf(row, {
    now,
    settings: plan.settings,
    forecast: forecastFor(row, { plan, situation }),
  })

function forecastFor(row: HolderRow, { plan, situation }: Omit<Around, 'now'>): Forecast {
  const type = serviceTypeEver(plan, row.serviceTypeId)
  // A service that is no more: nobody knows how long it takes, or who is before whom.
  if (!type)
    return { aheadCount: Number.MAX_SAFE_INTEGER, estimatedWaitMin: null, estimatedWaitHighMin: null }
  return forecastOf(plan, { type, reservedWindowId: row.reservedWindowId }, situation)
}

type About = { kind: QueueMessageKind; situation: Situation }

const mostZones = 2

function valuesFor(plan: HallPlan, row: HolderRow, { kind, situation }: About): SmsValues {
  const no = row.ticketNo
  const forecast = forecastFor(row, { plan, situation })
  const zone = zoneOf(plan, row, situation)
  const n = String(forecast.aheadCount)
  switch (kind) {
    case 'TAKEN': {
      const service = serviceTypeEver(plan, row.serviceTypeId)?.name ?? ''
      return { no, service, n, m: waitParts(forecast, '至')?.minutes ?? '' }
    }
    case 'NEAR':
      return { no, n, zone }
    case 'CALLED':
      return { no, w: placeOf(plan, row.windowId ?? 0).no, zone }
    case 'PASSED':
      return { no, m: String(plan.settings.restoreWithinMin) }
    default:
      return kind satisfies never
  }
}

/** Where the window is that calls, or where the windows are that will: the open ones, if any. */
function zoneOf(plan: HallPlan, row: HolderRow, { openWindowIds }: Situation): string {
  const windowOf = row.status === 'CALLED' ? row.windowId : row.reservedWindowId
  if (windowOf !== null) return zoneInWords(placeOf(plan, windowOf))
  const places = placesOfQueue(plan, row.queueId)
  const open = places.filter(({ windowId }) => openWindowIds.has(windowId))
  const zones = new Set((open.length > 0 ? open : places).map(zoneInWords))
  return [...zones].slice(0, mostZones).join('或') || '咨询台'
}
