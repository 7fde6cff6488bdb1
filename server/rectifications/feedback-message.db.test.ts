import { describe, expect, it } from 'vitest'
import { badMonday, feedback, untilChecked } from '../../tests/harness/bad-rating.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'
import { valuesIn } from '../sms/index.ts'

const settings = { ROLES: 'web' }

const messagesOf = async ({ ctx }: House) => {
  const rows = await ctx.db
    .selectFrom('sms_message')
    .innerJoin('sms_template', 'sms_template.id', 'template_id')
    .select(['phone', 'params', 'dedup_key'])
    .where('code', '=', 'RECTIFY_FEEDBACK')
    .execute()
  return rows.map(({ phone, params }) => ({
    phone: ctx.secrets.open(phone),
    ...valuesIn(ctx.secrets, params),
  }))
}

const lastStep = ({ steps }: { steps: { kind: string; message: string | null }[] }) => steps.at(-1)

const bySms = { channel: 'SMS', isSatisfied: null, note: '' }

describe('feedback of a rectification', { timeout: 90_000 }, () => {
  it('is written to the citizen once, in whole clauses, and stands in the ledger without a number', async () => {
    await using house = await openHouse({ settings })
    const bad = await badMonday(house)
    await untilChecked(bad)
    expect(await messagesOf(house)).toEqual([])
    const commandId = 'feeding-back-1'
    const sheet = await bad.officer.post(`${bad.path}/feedback`, { commandId, ...feedback })
    expect(lastStep(sheet)).toMatchObject({ kind: 'FED_BACK', choice: 'PHONE', message: 'QUEUED' })
    await bad.officer.post(`${bad.path}/feedback`, { commandId, ...feedback })
    expect((await bad.officer.command(`${bad.path}/feedback`, feedback)).body.code).toBe(
      'rectification-state',
    )
    expect(await messagesOf(house)).toEqual([{ phone: '13800000001', result: '群众的申请已按清单当场受理' }])
    const seen = await bad.leader.get(bad.path)
    expect(lastStep(seen)).toMatchObject({ kind: 'FED_BACK', message: 'QUEUED' })
    expect(JSON.stringify(seen)).not.toContain('13800000001')
    expect(seen.steps.slice(0, -1).every(({ message }: { message: unknown }) => message === null)).toBe(true)
  })

  it('reaches an anonymous author whom nobody gets to see', async () => {
    await using house = await openHouse({ settings })
    const bad = await badMonday(house, { holder: { phone: '13800000002' }, isAnonymous: true })
    await untilChecked(bad, 'NO_CONTACT')
    const sheet = await bad.officer.do(`${bad.path}/feedback`, bySms)
    expect([sheet.contact, lastStep(sheet)?.message]).toEqual([null, 'QUEUED'])
    expect(await messagesOf(house)).toMatchObject([{ phone: '13800000002' }])
  })

  it('is not written where no number was left, and by message alone it is then refused', async () => {
    await using house = await openHouse({ settings })
    const bad = await badMonday(house, { holder: null })
    await untilChecked(bad, 'NO_CONTACT')
    const refused = await bad.officer.command(`${bad.path}/feedback`, bySms)
    expect([refused.status, refused.body.code]).toEqual([409, 'rectification-no-message'])
    const sheet = await bad.officer.do(`${bad.path}/feedback`, { ...bySms, channel: 'PAGE' })
    expect([sheet.status, lastStep(sheet)?.message]).toEqual(['FED_BACK', null])
    expect(await messagesOf(house)).toEqual([])
  })

  it('is not written to whoever wants no messages', async () => {
    await using house = await openHouse({ settings })
    const admin = await house.loginAs('hl037')
    await admin.do(`/api/halls/${house.hallId}/sms/opt-outs`, { phone: '13800000001' })
    const bad = await badMonday(house)
    await untilChecked(bad)
    expect((await bad.officer.command(`${bad.path}/feedback`, bySms)).body.code).toBe(
      'rectification-no-message',
    )
    expect(lastStep(await bad.officer.do(`${bad.path}/feedback`, feedback))).toMatchObject({ message: null })
    expect(await messagesOf(house)).toEqual([])
  })
})
