import { sql, type Kysely } from 'kysely'
import type { Database } from '../platform/tables.ts'
import type { Counts, SurveyedApart } from './rule.ts'

type Db = Kysely<Database>
type Span = { hallId: number; from: Date }

export type Conduct = Pick<
  Counts,
  | 'called'
  | 'outOfTurn'
  | 'unreasoned'
  | 'archived'
  | 'unarchived'
  | 'urgentCases'
  | 'movedStaff'
  | 'ratingsOnPaper'
>

/** How the house is kept: the order of calling, the archive, changes of staff. `today` is a day of the hall. */
export async function conductCounts(
  db: Db,
  { hallId, from, today }: Span & { today: string },
): Promise<Conduct> {
  const { rows } = await sql<Conduct>`
    with reasons as (
      select call_explanation ->> 'outOfTurn' as reason from ticket
      where hall_id = ${hallId} and taken_at >= ${from} and call_explanation ->> 'outOfTurn' is not null
      union all
      select adjustment ->> 'detail' from ticket, jsonb_array_elements(rank_adjustments) as adjustment
      where hall_id = ${hallId} and taken_at >= ${from} and adjustment ->> 'rule' in ('PIN', 'EMERGENCY')),
    earlier as (
      select status from service_case where hall_id = ${hallId} and status in ('ISSUED', 'ARCHIVED')
        and (issued_at at time zone 'Asia/Shanghai')::date < date_trunc('quarter', ${today}::date)::date)
    select
      (select count(*)::int from ticket where hall_id = ${hallId} and taken_at >= ${from}
        and called_at is not null) as called,
      (select count(*)::int from reasons) as "outOfTurn",
      (select count(*)::int from reasons where trim(reason) = '') as unreasoned,
      (select count(*)::int from earlier where status = 'ARCHIVED') as archived,
      (select count(*)::int from earlier where status = 'ISSUED') as unarchived,
      (select count(*)::int from service_case
        where hall_id = ${hallId} and received_at >= ${from} and urgent_reason <> '') as "urgentCases",
      (select count(*)::int from hall_event as entry, jsonb_array_elements(entry.event -> 'changes') as change
        where entry.hall_id = ${hallId} and entry.event ->> 'type' = 'hall-set-up'
          and entry.business_day >= date_trunc('year', ${today}::date)::date + interval '3 months'
          and change ->> 'sheet' = 'staff' and change ->> 'change' = 'CHANGED'
          and exists (select from jsonb_array_elements(change -> 'columns') as part
            where part ->> 'column' in ('windows', 'department'))) as "movedStaff",
      (select count(*)::int from rating join rating_request request on request.id = rating.request_id
        where request.hall_id = ${hallId} and rating.given_at >= ${from}
          and rating.channel in ('STATIC_QR', 'PAPER')) as "ratingsOnPaper"
  `.execute(db)
  const [row] = rows
  if (!row) throw new Error('A count of nothing is still one row')
  return row
}

/** Theme cases received in a span of which at least two parts were surveyed, each by itself. */
export async function surveyedApart(db: Db, { hallId, from }: Span): Promise<SurveyedApart[]> {
  const { rows } = await sql<SurveyedApart>`
    with alone as (
      select t.id, t.theme_name from theme_case t join theme_case_part part on part.theme_case_id = t.id
      where t.hall_id = ${hallId} and t.received_at >= ${from}
        and exists (select from case_clock clock where clock.case_id = part.case_id and clock.kind = 'SURVEY')
        and not exists (select from joint_survey_case joint where joint.case_id = part.case_id)
      group by t.id, t.theme_name having count(*) > 1)
    select theme_name as "themeName", count(*)::int as cases from alone group by 1 order by 1`.execute(db)
  return rows
}
