import type { House } from './house.ts'

/** An applicant that does not exist, with numbers whose check digits are right. */
export const person = {
  kind: 'NATURAL',
  name: '演示甲',
  paper: 'RESIDENT_ID',
  idNo: '410902198001010011',
  phone: '13800000001',
  agent: null,
}

/** An item of the hall's guide by its code. */
export async function itemAt({ ctx, hallId }: House, code: string) {
  return ctx.db
    .selectFrom('service_item')
    .select(['id', 'name', 'materials'])
    .where('hall_id', '=', hallId)
    .where('code', '=', code)
    .executeTakeFirstOrThrow()
}
