import { describe, expect, it } from 'vitest'
import { openHouse, type House } from '../../tests/harness/house.ts'
import { stepsOf } from './steps.ts'

const itemId = async ({ ctx, hallId }: House, code: string): Promise<number> => {
  const rows = ctx.db.selectFrom('service_item').select('id').where('hall_id', '=', hallId)
  return (await rows.where('code', '=', code).executeTakeFirstOrThrow()).id
}

describe('the page behind a window’s QR', () => {
  it('names the window’s services and what to bring, and belongs to one window', async () => {
    await using house = await openHouse()
    const board = await house.anyone.get(`/api/halls/${house.hallId}/board`)
    const window12 = board.windows.find((window: { no: string }) => window.no === '12')
    const sign = await house.anyone.get(`/api/windows/${window12.id}/sign`)
    const page = await house.anyone.ask('GET', new URL(sign.guideUrl).pathname)
    expect(page.status).toBe(200)
    expect(page.text).toContain('12号窗口办理事项')
    expect(page.text).toContain('居民身份证')
    expect(page.text).toContain('<li>')
    expect((await house.anyone.ask('GET', '/guide/999999')).body.code).toBe('window-unknown')

    const links = [...page.text.matchAll(/href="(\/guide\/item\/\d+)">([^<]*)办事指南/g)]
    expect(links.map(([, , name]) => name)).toEqual([
      '旅馆业特种行业许可证核发',
      '出生登记',
      '户口迁入登记',
      '户口登记项目变更',
      '居民身份证',
      '无犯罪记录证明',
    ])
    const guide = await house.anyone.ask('GET', links[0]?.[1] ?? '')
    expect(guide.text).toContain('<h1>旅馆业特种行业许可证核发</h1>')
  })
})

describe('the guide of an item', () => {
  it('tells basis, conditions, materials, steps, limits, fee, where, and whom to complain to (R28, R82)', async () => {
    await using house = await openHouse()
    const { text, status } = await house.anyone.ask('GET', `/guide/item/${await itemId(house, 'W01-1')}`)
    expect(status).toBe(200)
    const told = [
      ['办理依据', '办理条件', '申请材料', '办理流程', '时限与收费', '在哪里办'],
      ['法定条件', '卫生检测报告', '可容缺', '可承诺', '不超过3个工作日'],
      ['<dt>承诺时限</dt><dd>5个工作日</dd>', '<dt>法定时限</dt><dd>20个工作日</dd>', '不收费'],
      ['<dt>21号窗口</dt>', '区卫生健康委', '投诉电话 0393-0000001', 'aria-label="本指南的二维码"'],
    ]
    for (const words of told.flat()) expect(text).toContain(words)
    expect(text).not.toContain('没有逐项列明')
  })

  it('says of a catch-all that nothing may be demanded by it (R63, R93)', async () => {
    await using house = await openHouse()
    const { text } = await house.anyone.ask('GET', `/guide/item/${await itemId(house, 'F01-1')}`)
    expect(text.split('没有逐项列明，窗口不得据此要求材料。')).toHaveLength(2)
  })

  it('is gone with its item', async () => {
    await using house = await openHouse()
    const id = await itemId(house, 'W01-1')
    await house.ctx.db
      .updateTable('service_item')
      .set({ retired_at: new Date(0) })
      .where('id', '=', id)
      .execute()
    const gone = await house.anyone.ask('GET', `/guide/item/${id}`)
    expect([gone.status, gone.body.code]).toEqual([404, 'case-item-unknown'])
  })
})

describe('the way of an item', () => {
  const ways = (...course: Parameters<typeof stepsOf>) =>
    stepsOf(...course).map((step) => step.split('：')[0])

  it('is short for what is done on the spot', () => {
    expect(ways({ caseKind: 'INSTANT', promisedDays: 1, needsSurvey: false })).toEqual([
      '取号',
      '办理',
      '领取',
    ])
  })

  it('has a survey where the item needs one, and a report upward where others decide', () => {
    const survey = { caseKind: 'COMMITMENT', promisedDays: 5, needsSurvey: true } as const
    expect(ways(survey)).toEqual(['取号', '受理', '踏勘', '审查', '领取'])
    expect(stepsOf(survey)[3]).toContain('5个工作日')
    expect(ways({ caseKind: 'ESCALATED', promisedDays: 3, needsSurvey: false })).toEqual([
      '取号',
      '受理',
      '上报',
      '领取',
    ])
  })
})
