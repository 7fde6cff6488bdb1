import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { atWindow, rate, serve } from '../../tests/harness/at-rating.ts'
import { aComplaint, complaintOfficer, complaintsOf } from '../../tests/harness/at-complaints.ts'
import { listed, order, smsAdmin } from '../../tests/harness/at-sms.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'
import { forgetPeople } from './index.ts'

const service = '综合受理（其他事项）'

/** Takes a number with name, ID and telephone, is served, and leaves without a word. */
async function comeAndGo(house: House) {
  const clerk = await atWindow(house)
  const silent = await serve(house, clerk, service)
  const rated = await serve(house, clerk, service)
  await rate(house, rated.ticketNo)
  return { silent, rated }
}

const nightAfter = async (house: House, day: string) => {
  house.clock.set(new Date(`${day}T03:20:00+08:00`))
  await forgetPeople.run(house.ctx, undefined)
}

/** Which numbers still say who held them. */
async function known({ ctx }: House): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('ticket')
    .select(['ticket_no as no', 'holder_cipher as cipher', 'masked_name as name', 'holder_hash as hash'])
    .orderBy('id')
    .execute()
  for (const { cipher, name, hash } of rows) {
    expect(cipher === null).toBe(name === null)
    expect(hash).not.toBeNull()
  }
  return rows.filter(({ cipher }) => cipher !== null).map(({ no }) => no)
}

it('who took a number is forgotten after ninety days, who rated under a name after three years', async () => {
  await using house = await openHouse({ settings: { ROLES: 'web' } })
  const { silent, rated } = await comeAndGo(house)
  await nightAfter(house, '2027-02-21')
  expect(await known(house)).toEqual([silent.ticketNo, rated.ticketNo])
  await nightAfter(house, '2027-02-22')
  expect(await known(house)).toEqual([rated.ticketNo])
  await nightAfter(house, '2029-11-22')
  expect(await known(house)).toEqual([rated.ticketNo])
  await nightAfter(house, '2029-11-23')
  expect(await known(house)).toEqual([])
  const { rows } = await sql<{ event: object }>`select event from hall_event
    where event->>'type' = 'people-forgotten' order by seq`.execute(house.ctx.db)
  expect(rows.map(({ event }) => event)).toMatchObject([{ holders: 1 }, { holders: 1 }])
})

it('a message forgets whom it went to, and cannot be sent again', async () => {
  await using house = await openHouse({ settings: { ROLES: 'web' } })
  const id = await order(house, { template: 'TICKET_CALLED', phone: '13900001234', dedupKey: 'x' })
  const other = await order(house, { template: 'TICKET_CALLED', phone: '13900001235', dedupKey: 'y' })
  await sql`update sms_message set state = 'DEAD' where id = ${id}`.execute(house.ctx.db)
  await nightAfter(house, '2027-03-01')
  const admin = await smsAdmin(house)
  const { messages } = await listed(admin, house)
  expect(messages.find((sms) => sms.id === id)).toMatchObject({
    state: 'CANCELLED',
    problem: 'FORGOTTEN',
    phone: '已清除',
  })
  expect(messages.find((sms) => sms.id === other)).toMatchObject({ state: 'QUEUED', phone: '139****1235' })
  const answer = await admin.command(`/api/sms/messages/${id}/resend`)
  expect(answer.body).toMatchObject({ code: 'sms-not-undone' })
})

it('a complaint that is settled forgets who complained after three years; an open one does not', async () => {
  await using house = await openHouse({ settings: { ROLES: 'web' } })
  const officer = await house.loginAs(complaintOfficer)
  for (const phone of ['13800000001', '13800000002'])
    await officer.do(complaintsOf(house), { ...aComplaint, phone })
  await sql`update complaint set closed_at = registered_at, status = 'NOT_ACCEPTED'
    where id = (select min(id) from complaint)`.execute(house.ctx.db)
  await nightAfter(house, '2029-11-22')
  const kept = () =>
    house.ctx.db
      .selectFrom('complaint')
      .select(['can_be_reached as canBeReached', sql`complainant_cipher is not null`.as('isKnown')])
      .orderBy('id')
      .execute()
  expect(await kept()).toEqual([
    { canBeReached: true, isKnown: true },
    { canBeReached: true, isKnown: true },
  ])
  await nightAfter(house, '2029-11-23')
  expect(await kept()).toEqual([
    { canBeReached: false, isKnown: false },
    { canBeReached: true, isKnown: true },
  ])
})
