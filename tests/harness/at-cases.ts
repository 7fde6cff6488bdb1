import type { Caller } from './caller.ts'
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

export type Received = { windowId: number; code: string; more?: object }

/** Receives a case whose papers are all there, at a window the clerk has opened. */
export async function receive(
  house: House,
  clerk: Caller,
  { windowId, code, more = {} }: Received,
): Promise<{ id: number; projectNo: string; supplementCode: string | null }> {
  const { id: itemId, materials } = await itemAt(house, code)
  return clerk.do(`/api/halls/${house.hallId}/cases`, {
    windowId,
    ticketId: null,
    itemId,
    applicant: person,
    materials: materials.map(({ name }) => ({ name, state: 'RECEIVED' })),
    toleratedUntil: null,
    externalNo: '',
    channel: 'WINDOW',
    accept: true,
    urgentReason: '',
    ...more,
  })
}
