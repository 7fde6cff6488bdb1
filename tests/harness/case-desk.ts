import { openWindow } from './at-window.ts'
import type { Caller } from './caller.ts'
import type { House } from './house.ts'

const person = {
  kind: 'NATURAL',
  name: '演示甲',
  paper: 'RESIDENT_ID',
  idNo: '410902198001010011',
  phone: '13800000001',
  agent: null,
}

/** A window at which instant cases are received and accepted. */
export async function openCaseDesk(house: House): Promise<{ receive: () => Promise<number>; clerk: Caller }> {
  const { clerk, windowId } = await openWindow(house)
  const { id: itemId, materials } = await house.ctx.db
    .selectFrom('service_item')
    .select(['id', 'materials'])
    .where('hall_id', '=', house.hallId)
    .where('code', '=', 'A02-1')
    .executeTakeFirstOrThrow()
  const body = {
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
  }
  return { clerk, receive: async () => (await clerk.do(`/api/halls/${house.hallId}/cases`, body)).id }
}

/** Every card as it was given: which case, which colour, when it was due. */
export async function cardsGiven(house: House): Promise<string[]> {
  const rows = await house.ctx.db
    .selectFrom('case_card')
    .select(['case_id', 'color', 'at'])
    .orderBy('id')
    .execute()
  return rows.map(({ case_id, color, at }) => `${case_id} ${color} ${at.toISOString()}`)
}
