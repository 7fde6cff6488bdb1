import { sql, type Kysely, type Transaction } from 'kysely'
import type { CardColor } from '../../contract/cases.ts'
import type { Database } from '../platform/tables.ts'
import type { ThemeCard } from './theme-case.ts'

/** No two closed days in a row are more than these. */
const longestRestDays = 15

export type Limited = {
  id: number
  hallId: number
  receivedAt: Date
  limitAt: Date
  given: CardColor[]
}

/** The open theme cases whose own limit is near or past, with a card that was not given. */
export async function themeCasesToJudge(db: Kysely<Database>, now: Date): Promise<Limited[]> {
  const { rows } = await sql<Limited>`
    select t.id, t.hall_id as "hallId", t.received_at as "receivedAt", t.limit_at as "limitAt",
      coalesce(array_agg(card.color::text) filter (where card.color is not null), '{}') as given
    from theme_case t left join theme_card card on card.theme_case_id = t.id
    where t.closed_at is null and t.limit_at < ${now}::timestamptz + make_interval(days => ${longestRestDays})
    group by t.id
    having count(card.color) < case when t.limit_at < ${now} then 2 else 1 end
    order by t.id`.execute(db)
  return rows
}

/** One of them, as it stands in a transaction; null for one without a limit of its own. */
export async function limitedById(db: Kysely<Database>, id: number): Promise<Limited | null> {
  const row = await db
    .selectFrom('theme_case')
    .select(['id', 'hall_id as hallId', 'received_at as receivedAt', 'limit_at as limitAt'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row?.limitAt) return null
  const cards = db.selectFrom('theme_card').select('color').where('theme_case_id', '=', id)
  return { ...row, limitAt: row.limitAt, given: (await cards.execute()).map(({ color }) => color) }
}

export async function insertThemeCards(
  db: Transaction<Database>,
  themeCaseId: number,
  cards: ThemeCard[],
): Promise<void> {
  if (cards.length === 0) return
  const rows = cards.map((card) => ({ theme_case_id: themeCaseId, ...card }))
  await db.insertInto('theme_card').values(rows).execute()
}

/** A card of a theme case in which something is undecided. */
export type OpenThemeCard = ThemeCard & {
  themeCaseId: number
  no: string
  themeName: string
  departmentId: number
  windowId: number
  receivedBy: number
}

/** The cards of the theme cases that are not over. */
export async function cardsOfOpen(db: Kysely<Database>, hallId: number): Promise<OpenThemeCard[]> {
  return db
    .selectFrom('theme_card as card')
    .innerJoin('theme_case as t', 't.id', 'card.theme_case_id')
    .select(['t.id as themeCaseId', 't.theme_no as no', 't.theme_name as themeName', 'card.color', 'card.at'])
    .select([
      't.lead_department_id as departmentId',
      't.window_id as windowId',
      't.received_by as receivedBy',
    ])
    .where('t.hall_id', '=', hallId)
    .where('t.closed_at', 'is', null)
    .orderBy('t.id')
    .execute()
}
