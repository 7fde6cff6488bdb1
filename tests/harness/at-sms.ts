import { sql } from 'kysely'
import { vi } from 'vitest'
import type { FoundSms, SmsCode, SmsMessage, SmsState } from '../../contract/sms.ts'
import { hallTransaction } from '../../server/platform/hall-transaction.ts'
import { requestSms, valuesIn } from '../../server/sms/index.ts'
import type { Caller } from './caller.ts'
import { openHouse, type House, type HouseOptions } from './house.ts'
import type { SmsGateway } from './sms-gateway.ts'

/** How one of each text may look. */
const values = {
  TICKET_CALLED: { no: 'A012', w: '8', zone: '一楼A区' },
  CASE_DONE: { no: '41090220261123', tail: '8000017', w: '综合出件窗口' },
  RATE_INVITE: { date: '11月23日', item: '企业开办', code: 'x7Kq2mPd', due: '11月30日' },
  PHONE_CODE: { code: '482913', m: '5' },
} satisfies Partial<Record<SmsCode, Record<string, string>>>

type Ordered = { template: keyof typeof values; phone: string; dedupKey: string; allowsDuplicates?: boolean }

/** Orders a message as a room of the house does; null for a number that wants none. */
export async function order(
  { ctx, hallId }: Pick<House, 'ctx' | 'hallId'>,
  sms: Ordered,
): Promise<number | null> {
  return hallTransaction(ctx, { hallId, actor: { kind: 'HALL' } }, (tx) =>
    requestSms(tx, { ...sms, values: values[sms.template] }),
  )
}

export const phone = '13900001234'
export const called = { template: 'TICKET_CALLED', phone, dedupKey: 'ticket-called:1' } as const

/** A house that sends through this gateway, and somebody who looks after its messages. */
export async function openAt(gateway: SmsGateway, options: HouseOptions = {}) {
  const house = await openHouse({ ...options, settings: { ...gateway.settings, ...options.settings } })
  return { house, seen: { house, admin: await smsAdmin(house) } }
}

/** What was written so far, in its order: `TICKET_CALLED 13800000001 A001 …`. */
export async function written({ ctx }: House): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('sms_message')
    .innerJoin('sms_template', 'sms_template.id', 'template_id')
    .select(['code', 'phone', 'params'])
    .orderBy('sms_message.id')
    .execute()
  return rows.map(({ code, phone: sealed, params }) => {
    const said = Object.values(valuesIn(ctx.secrets, params))
    return [code, ctx.secrets.open(sealed), ...said].join(' ')
  })
}

/** What the hall's log says of messages, by type. */
export async function smsLog({ ctx, hallId }: House): Promise<string[]> {
  const { rows } = await sql<{ type: string }>`select event->>'type' as type from hall_event
    where hall_id = ${hallId} and event->>'type' like 'sms-%' order by seq`.execute(ctx.db)
  return rows.map(({ type }) => type)
}

/** An account that may look after messages. */
export async function smsAdmin(house: House): Promise<Caller> {
  const account = 'hl030'
  await house.ctx.db.updateTable('staff').set({ role: 'SYS_ADMIN' }).where('account', '=', account).execute()
  return house.loginAs(account)
}

const everything = { state: null, code: null, day: null }

export async function listed(admin: Caller, { hallId }: House, find: object = {}): Promise<FoundSms> {
  return admin.post(`/api/halls/${hallId}/sms/find`, { ...everything, ...find })
}

export type Seen = { admin: Caller; house: House }

/** Waits until a message stands like this, and shows it. */
export async function untilSms(
  { admin, house }: Seen,
  id: number | null,
  state: SmsState,
): Promise<SmsMessage> {
  const look = async () => {
    const { messages } = await listed(admin, house)
    const sms = messages.find((message) => message.id === id)
    if (sms?.state !== state)
      throw new Error(`message ${id} is ${sms?.state} (${sms?.problem}), not ${state}`)
    return sms
  }
  return vi.waitFor(look, { timeout: 15_000, interval: 100 })
}
