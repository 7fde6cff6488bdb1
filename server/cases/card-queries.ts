import { sql, type Kysely } from 'kysely'
import type { CardColor } from '../../contract/cases.ts'
import type { Database } from '../platform/tables.ts'

/** A card of a case in which the hall still owes what it was given for. */
export type OpenCard = {
  caseId: number
  clockNo: number | null
  color: CardColor
  at: Date
  itemName: string
  projectNo: string
  departmentId: number
  windowId: number
}

/** The cards of a hall whose limit still runs or stands still; those of no limit, as long as the case is not over. */
export async function openCards(db: Kysely<Database>, hallId: number): Promise<OpenCard[]> {
  return (
    db
      .selectFrom('service_case as c')
      .innerJoin('case_card as card', 'card.case_id', 'c.id')
      .leftJoin('case_clock as clock', (join) =>
        join.onRef('clock.case_id', '=', 'card.case_id').onRef('clock.no', '=', 'card.clock_no'),
      )
      .select(['c.id as caseId', 'c.item_name as itemName', 'c.project_no as projectNo'])
      .select(['c.department_id as departmentId', 'c.window_id as windowId'])
      .select(['card.clock_no as clockNo', 'card.color', 'card.at'])
      .where('c.hall_id', '=', hallId)
      .where('c.closed_at', 'is', null)
      // Who was never told counts as accepted: that clock is over, what it stands for is not.
      .where((eb) => eb.or([eb('clock.stopped_at', 'is', null), eb('card.reason', '=', 'DEEMED_ACCEPTANCE')]))
      .orderBy('card.id')
      .execute()
  )
}

/** The cases received in a month of the hall (2026-11), and how many of them ever got a red card. */
export type CardedMonth = { month: string; red: number; counted: number }

/**
 * The months of a stretch in which cases were received, oldest first. What was neither accepted nor irregular is no
 * case of the supervision yet (I-22).
 */
export async function cardedMonths(
  db: Kysely<Database>,
  hallId: number,
  { from, until }: { from: Date; until: Date },
): Promise<CardedMonth[]> {
  const { rows } = await sql<CardedMonth>`
    select to_char(received_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month,
      count(*) filter (where is_red)::int as red, count(*)::int as counted
    from (select received_at, accepted_at,
        exists (select from case_card where case_id = c.id and color = 'RED') as is_red
      from service_case c where hall_id = ${hallId} and received_at >= ${from} and received_at < ${until}) received
    where accepted_at is not null or is_red
    group by month order by month`.execute(db)
  return rows
}

/** The cases a department accepted of those received in a month, and how many of them are 即办件 (I-36). */
export type InstantMonth = { month: string; departmentId: number; instant: number; counted: number }

/** Each department's months of a stretch. */
export async function instantMonths(
  db: Kysely<Database>,
  hallId: number,
  { from, until }: { from: Date; until: Date },
): Promise<InstantMonth[]> {
  const { rows } = await sql<InstantMonth>`
    select to_char(received_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month, department_id as "departmentId",
      count(*) filter (where origin_kind = 'INSTANT')::int as instant, count(*)::int as counted
    from service_case
    where hall_id = ${hallId} and received_at >= ${from} and received_at < ${until} and accepted_at is not null
    group by month, department_id order by month, department_id`.execute(db)
  return rows
}
