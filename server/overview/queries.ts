import { sql, type Kysely } from 'kysely'
import type { OverviewFigures } from '../../contract/overview.ts'
import { readHallState, type HallState } from '../alerts/index.ts'
import type { Database } from '../platform/tables.ts'

export type OverviewRows = { seq: number; state: HallState; figures: OverviewFigures }

/** What moves in an overview. The number first: it may show more than its number says, never less. */
export async function readOverview(db: Kysely<Database>, hallId: number, day: string): Promise<OverviewRows> {
  const hall = db.selectFrom('hall').select('seq').where('id', '=', hallId)
  const { seq } = await hall.executeTakeFirstOrThrow()
  return { seq, state: await readHallState(db, hallId, day), figures: await figuresOf(db, hallId, day) }
}

const nothing: OverviewFigures = {
  taken: 0,
  served: 0,
  passed: 0,
  cancelled: 0,
  meanWaitMin: null,
  p90WaitMin: null,
  meanServiceMin: null,
}

async function figuresOf(db: Kysely<Database>, hallId: number, day: string): Promise<OverviewFigures> {
  const { rows } = await sql<OverviewFigures>`
    with today as (
      select id, status, pass_count, extract(epoch from called_at - taken_at)::float8 / 60 as wait_min
      from ticket where hall_id = ${hallId} and business_day = ${day}::date
    )
    select count(*)::int as taken,
      (count(*) filter (where status = 'COMPLETED'))::int as served,
      (count(*) filter (where pass_count > 0))::int as passed,
      (count(*) filter (where status = 'CANCELLED'))::int as cancelled,
      round(avg(wait_min)::numeric, 1)::float8 as "meanWaitMin",
      round((percentile_cont(0.9) within group (order by wait_min))::numeric, 1)::float8 as "p90WaitMin",
      (select round(avg(extract(epoch from matter.finished_at - matter.started_at) / 60)::numeric, 1)::float8
        from ticket_matter matter join today on today.id = matter.ticket_id) as "meanServiceMin"
    from today`.execute(db)
  return rows[0] ?? nothing
}
