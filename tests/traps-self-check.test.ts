import { expect, it } from 'vitest'
import type { SelfCheck } from '../contract/self-check.ts'
import { atSetup, put } from './harness/at-setup.ts'
import { openHouse } from './harness/house.ts'

it(
  '9 · a guide containing “其他材料” is a linter error; a window without guide, more than two comprehensive windows, staff without photo, position or phone are listed in the 对标自查 report',
  {
    timeout: 90_000,
  },
  async () => {
    await using house = await openHouse({ settings: { ROLES: 'web' } })
    const desk = await atSetup(house)
    const bad = { item: 'C01-1', name: '法律法规规定的其他材料', form: '原件', copies: '1', source: 'SELF' }
    const { body } = await desk.preview(put('materials', null, bad))
    expect(body.warnings).toContainEqual(
      expect.objectContaining({
        sheet: 'materials',
        reason: expect.stringContaining('含兜底条款“其他材料”'),
      }),
    )
    const changed = await desk.change(
      put('materials', null, bad),
      put('windows', '4', { kind: 'COMPREHENSIVE' }),
      put('service-items', 'L01-1', { serviceType: 'A02' }),
    )
    expect(changed.status).toBe(200)
    const card = { photo: null, post: '', office_phone: '' }
    await house.ctx.db.updateTable('staff').set(card).where('work_no', '=', 'HL008').execute()

    const { findings }: SelfCheck = await desk.caller.get(`/api/halls/${house.hallId}/self-check`)
    const evidence = (number: string) => findings.find(({ numbers }) => numbers.includes(number))?.evidence
    expect(evidence('R93')).toContain(
      '事项“公司登记”的材料“法律法规规定的其他材料”含兜底条款“其他材料”，请逐项列明。',
    )
    expect(evidence('R01')).toEqual(['综合窗口应为1至2个，现有3个。'])
    expect(evidence('R100')).toContain('14号窗口的业务都没有办事指南（事项）。')
    expect(evidence('R10')).toContain('演示辛（HL008，1、2号窗口）缺职务、电话、照片。')
    // Of the three that the trap changed nothing else came to be amiss.
    const unmet = findings.filter(({ result }) => result === 'UNMET').map(({ numbers: [first] }) => first)
    expect(unmet).toEqual(['R01', 'R10', 'R12', 'R29', 'R63'])
  },
)
