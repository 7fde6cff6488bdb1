import { sql, type Kysely } from 'kysely'
import type { Database } from '../platform/tables.ts'
import type { CountedCase, CountedItem } from './case-indicator.ts'

export type Between = { from: Date; until: Date }

/** Every case of a hall that was received in a stretch, in the order of receipt, as it stands at a moment. */
export async function casesBetween(
  db: Kysely<Database>,
  hallId: number,
  { from, until, now }: Between & { now: Date },
): Promise<CountedCase[]> {
  const { rows } = await sql<CountedCase>`
    select c.id, to_char(c.received_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as "receivedOn",
      to_char(c.accepted_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as "acceptedOn",
      to_char(c.decided_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as "decidedOn",
      c.project_no as "projectNo", c.item_name as "itemName", c.department_id as "departmentId", c.status, c.channel,
      c.origin_kind as "originKind",
      case when coalesce(c.decided_at, c.closed_at, ${now}) > promise.due_at then 'BROKEN'
        when c.decided_at is not null then 'KEPT' else 'RUNNING' end as promise,
      exists (select from case_card where case_id = c.id and color = 'RED') as "hasRedCard"
    from service_case c
    left join case_clock promise on promise.case_id = c.id and promise.kind = 'PROMISE'
    where c.hall_id = ${hallId} and c.received_at >= ${from} and c.received_at < ${until}
    order by c.received_at, c.id`.execute(db)
  return rows
}

/** The items of a hall's guide, and whether a case of each was received in a stretch. */
export async function itemsOf(
  db: Kysely<Database>,
  hallId: number,
  { from, until }: Between,
): Promise<CountedItem[]> {
  const { rows } = await sql<CountedItem>`
    select id, code, name, department_id as "departmentId", case_kind as "caseKind", is_license as "isLicense",
      promised_days as "promisedDays", statutory_days as "statutoryDays",
      exists (select from service_case where service_item_id = item.id
        and received_at >= ${from} and received_at < ${until}) as "wasUsed"
    from service_item item where hall_id = ${hallId} and retired_at is null
    order by position desc, id desc`.execute(db)
  return rows
}
