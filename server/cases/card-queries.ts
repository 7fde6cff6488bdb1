import type { Kysely } from 'kysely'
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
