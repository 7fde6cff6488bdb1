import { describe, expect, it } from 'vitest'
import { demoHall, township, valid, withChange, type Texts } from '../../tests/harness/hall-example.ts'
import { hallWarnings } from './hall-warnings.ts'

const warningsOf = (texts: Texts) =>
  hallWarnings(valid(texts)).map(({ file, line, reason }) => `${file}:${line} ${reason}`)

const warningsWith = (file: string, piece: string, replacement: string) =>
  warningsOf(withChange(township, file, [piece, replacement]))

describe('an inspector is told', () => {
  it('of a hall with more than two comprehensive windows', () => {
    expect(warningsWith('windows.csv', '3,社保医保窗口,CATEGORY', '3,社保医保窗口,COMPREHENSIVE')).toEqual([
      'windows.csv:1 综合窗口应为1至2个，现有3个。',
    ])
  })

  it('of a window without a guide', () => {
    expect(warningsWith('service-items.csv', 'C01-1,个体工商户登记,C01', 'C01-1,个体工商户登记,A01')).toEqual(
      ['windows.csv:6 5号窗口的业务都没有办事指南（事项）。'],
    )
  })

  it.each(['其他材料', '有关材料复印件', '审批机关要求的相关材料'])('of the catch-all “%s”', (name) => {
    expect(warningsWith('materials.csv', 'C01-1,经营场所使用证明', `C01-1,${name}`)).toEqual([
      expect.stringMatching(/^materials\.csv:23 材料“.*”含兜底条款/),
    ])
  })

  it('of an item without materials', () => {
    const materials = (township.get('materials.csv') ?? '').replaceAll(/^R02-1.*\n/gm, '')
    expect(warningsOf(new Map([...township, ['materials.csv', materials]]))).toEqual([
      'service-items.csv:5 “养老待遇资格认证”没有列出申请材料。',
    ])
  })

  it('of a promise longer than half the legal limit', () => {
    expect(warningsWith('service-items.csv', 'COMMITMENT,10,,', 'COMMITMENT,10,15,')).toEqual([
      'service-items.csv:7 “退役军人优待证申请”的承诺时限超过法定时限的一半。',
    ])
  })

  it('of a lunch duty that no window keeps', () => {
    expect(warningsWith('opening-hours.csv', '04-30,1,14:00,17:30,否', '04-30,1,14:00,17:30,是')).toEqual([
      'opening-hours.csv:3 有午间值班时段，但没有午间值班窗口。',
    ])
  })

  it('of a theme that takes longer than its slowest item, or asks nothing (R81, R74)', () => {
    const county = demoHall('pyhl')
    const slow = withChange(county, 'themes.csv', ['3,开办美容美发店,SCJG,5', '3,开办美容美发店,SCJG,6'])
    // What is planted in the demo hall stands there too.
    const planted = warningsOf(county)
    expect(warningsOf(slow)).toEqual([
      ...planted,
      'themes.csv:4 “一件事”“开办美容美发店”的时限6天长于同事项网上办理的5天。',
    ])
    const silent = ['theme-questions.csv', 'theme-answers.csv'].map((file): [string, string] => {
      return [file, (county.get(file) ?? '').replaceAll(/^13,.*\n/gm, '')]
    })
    expect(warningsOf(new Map([...county, ...silent]))).toEqual([
      ...planted,
      'themes.csv:14 “一件事”“开办药品零售企业”没有问卷。',
    ])
  })
})
