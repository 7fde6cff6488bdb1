import type { Kysely, Transaction } from 'kysely'
import type { Material } from '../../contract/services.ts'
import type { PooledMark } from '../../contract/theme-cases.ts'
import type { Database } from '../platform/tables.ts'

export type Supply = Pick<Material, 'name' | 'form'> & { id: number; caseId: number; at: Date }

/** The papers that came in for the parts of a theme case after the last one it knows of. */
export async function suppliesSince(db: Kysely<Database>, id: number, seen: number): Promise<Supply[]> {
  return db
    .selectFrom('case_supply as s')
    .innerJoin('theme_case_part as p', 'p.case_id', 's.case_id')
    .select(['s.id', 's.case_id as caseId', 's.name', 's.at'])
    .select((eb) => eb.ref('s.form').$castTo<Material['form']>().as('form'))
    .where('p.theme_case_id', '=', id)
    .where('s.id', '>', seen)
    .orderBy('s.id')
    .execute()
}

export async function updatePool(
  db: Transaction<Database>,
  id: number,
  { materials, suppliesSeen }: { materials: PooledMark[]; suppliesSeen: number },
): Promise<void> {
  await db
    .updateTable('theme_case')
    .set({ materials: JSON.stringify(materials), supplies_seen: suppliesSeen })
    .where('id', '=', id)
    .execute()
}
