import { describe, expect, it } from 'vitest'
import { exampleFacts } from './slip-example.ts'
import { slipLines } from './slip-lines.ts'
import { buildSlip, flowNoOf } from './slip.ts'

describe('the flow number', () => {
  it('is the business day and six digits', () => {
    expect(flowNoOf('2026-11-23', 42)).toBe('20261123000042')
    expect(flowNoOf('2026-11-23', 1_234_567)).toBe('20261123234567')
  })
})

describe('the slip', () => {
  const texts = (facts = exampleFacts): string[] =>
    slipLines(buildSlip(facts)).flatMap((line) => (line.kind === 'text' ? [line.text] : []))

  it('tells the holder everything in the prescribed order', () => {
    expect(texts()).toEqual([
      '濮阳市华龙区政务服务中心',
      '食品（含保健食品）经营许可核发',
      'C042',
      '演*甲',
      '您前面还有 12 人',
      '预计等候约 25–35 分钟',
      '请到一楼A区3、4、5号窗口等候',
      '取号时间 2026-11-23 08:31:05',
      '扫码查看排队进度',
      '【老年人优先】',
      '请备好以下材料：',
      '1. 食品经营许可申请书',
      '2. 营业执照复印件',
      '3. 主要设备设施布局图',
      '共5项，完整清单扫码查看',
      '号码当日有效，过号请在30分钟内到咨询台恢复',
      '咨询电话 0393-0000000',
      '投诉电话 0393-0000001',
      '政务服务热线 12345',
    ])
  })

  it('carries the phone page as QR and the flow number as barcode', () => {
    const codes = slipLines(buildSlip(exampleFacts)).filter(
      (line) => line.kind !== 'text' && line.kind !== 'rule',
    )
    expect(codes).toEqual([
      { kind: 'qr', data: exampleFacts.progressUrl },
      { kind: 'barcode', data: '20261123000042' },
    ])
  })

  it('leaves out what it does not know', () => {
    const bare = texts({ ...exampleFacts, maskedName: null, priorityLabel: null, materials: [] })
    expect(bare).not.toContain('【老年人优先】')
    expect(bare.join()).not.toContain('材料')
  })

  it('says so when nobody is ahead and when no window is open', () => {
    const lines = texts({
      ...exampleFacts,
      aheadCount: 0,
      estimatedWaitMin: null,
      estimatedWaitHighMin: null,
    })
    expect(lines).toContain('您前面没有人等候')
    expect(lines).toContain('暂无开放窗口')
  })

  it('warns near closing time that the number may not be served', () => {
    expect(texts({ ...exampleFacts, nearClosing: true })).toContain(
      '对外办公时间即将结束，您所取的号可能无法及时办理',
    )
  })
})
