import type { Kysely, Transaction } from 'kysely'
import type { GivenAnswers } from '../../contract/theme-cases.ts'
import type { Database } from '../platform/tables.ts'

export async function putWish(
  db: Transaction<Database>,
  { ticketId, themeId, answers }: { ticketId: number; themeId: number; answers: GivenAnswers },
): Promise<void> {
  const values = { ticket_id: ticketId, theme_id: themeId, answers: JSON.stringify(answers) }
  await db
    .insertInto('theme_wish')
    .values(values)
    .onConflict((conflict) => conflict.column('ticket_id').doUpdateSet(values))
    .execute()
}

export async function wishOf(
  db: Kysely<Database>,
  ticketId: number,
  themeId: number,
): Promise<GivenAnswers | null> {
  const wish = db.selectFrom('theme_wish').select('answers').where('ticket_id', '=', ticketId)
  return (await wish.where('theme_id', '=', themeId).executeTakeFirst())?.answers ?? null
}
