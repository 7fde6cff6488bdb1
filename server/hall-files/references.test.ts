import { describe, expect, it } from 'vitest'
import { demoHall, mistakesOf, township, withChange } from '../../tests/harness/hall-example.ts'

const county = demoHall('pyhl')

const townshipWith = (file: string, piece: string, replacement: string) =>
  mistakesOf(withChange(township, file, [piece, replacement]))
const countyWith = (file: string, piece: string, replacement: string) =>
  mistakesOf(withChange(county, file, [piece, replacement]))

describe('what stands twice is refused', () => {
  it.each([
    ['queues.csv', 'Z,民政退役', 'A,又一队,X,1,999\nZ,民政退役', '4 队列代码“A”与第2行重复。'],
    [
      'departments.csv',
      'SB,社会保障所,',
      'SB,社会保障所,市场监管所',
      '5 部门名称或别名“市场监管所”与第3行重复。',
    ],
    ['service-types.csv', 'A02,综合受理（其他事项）', 'A02,咨询', '3 业务名称“咨询”与第2行重复。'],
    ['bindings.csv', '5,C,0', '5,C,0\n5,C,10', '9 窗口与队列“5 C”与第8行重复。'],
    ['staff.csv', 'CQ002', 'cq001', '3 工号“cq001”与第2行重复。'],
    ['staff.csv', '否,1;2', '否,1;1', '3 “windows”中有重复的窗口号。'],
    ['devices.csv', 'wall-1', 'kiosk-1', '3 设备代码“kiosk-1”与第2行重复。'],
  ])('%s: %s', (file, piece, replacement, mistake) => {
    expect(townshipWith(file, piece, replacement)).toEqual([`${file}:${mistake}`])
  })
})

describe('what does not exist is refused', () => {
  it.each([
    [
      'windows.csv',
      '3,社保医保窗口,CATEGORY,1F-S',
      '3,社保医保窗口,CATEGORY,1F-B',
      '4 “1F-B”：zones.csv中没有这个分区。',
    ],
    ['service-types.csv', 'A01,咨询,ZH,A', 'A01,咨询,ZH,B', '2 “B”：queues.csv中没有这个队列。'],
    ['service-items.csv', 'C01,SC,INSTANT', 'C01,GS,INSTANT', '8 “GS”：departments.csv中没有这个部门。'],
    ['materials.csv', 'C01-1,经营场所', 'C01-9,经营场所', '23 “C01-9”：service-items.csv中没有这个事项。'],
    ['bindings.csv', '5,C,0', '5,C,0\n6,C,0', '9 “6”：windows.csv中没有这个窗口。'],
    ['staff.csv', '2026-03-16,否,5', '2026-03-16,否,5;9', '7 “9”：windows.csv中没有这个窗口。'],
    ['devices.csv', '综合屏,1F-W', '综合屏,2F-W', '3 “2F-W”：zones.csv中没有这个分区。'],
  ])('%s: %s', (file, piece, replacement, mistake) => {
    expect(townshipWith(file, piece, replacement)).toEqual([`${file}:${mistake}`])
  })
})

describe('a theme', () => {
  it('finds a department by its alias', () => {
    expect(county.get('theme-items.csv')).toContain('7,医疗机构设置及执业登记,区卫健委')
    expect(mistakesOf(county)).toEqual([])
  })

  it('is refused an item of a department nobody knows', () => {
    expect(
      countyWith('theme-items.csv', '7,建设工程消防验收,区住建局', '7,建设工程消防验收,区建设局'),
    ).toEqual(['theme-items.csv:34 “区建设局”：departments.csv中没有名称或别名相符的部门。'])
  })

  it('is refused without a service to take a number for', () => {
    expect(
      countyWith('service-types.csv', '开办诊所,YJS,Y,NONE,25,0,7', '开办诊所,YJS,Y,NONE,25,0,'),
    ).toEqual(['themes.csv:8 “7”：service-types.csv中没有themeNo相符的业务。'])
  })

  it('is refused without items, and so are items without a theme', () => {
    const mistakes = countyWith('themes.csv', '13,开办药品零售企业', '14,开办药品零售企业')
    expect(mistakes).toContain('themes.csv:14 “14”：theme-items.csv中没有themeNo相符的事项。')
    expect(mistakes).toContain('theme-items.csv:63 “13”：themes.csv中没有这个编号的“一件事”。')
  })

  it('is refused a question that leads nowhere, and an answer that needs what is not published', () => {
    expect(countyWith('theme-questions.csv', 'HAS_LICENCE=NO', 'HAS_LICENCE=MAYBE')).toEqual([
      'theme-questions.csv:3 “onlyAfter”：前面没有问题“HAS_LICENCE”的回答“MAYBE”。',
    ])
    expect(countyWith('theme-answers.csv', '1,DINE_IN,NO,只做外卖,,\n', '')).toEqual([
      'theme-questions.csv:4 问题“DINE_IN”至少要有两个回答。',
    ])
    expect(countyWith('theme-answers.csv', '公司,公司登记,', '公司,公司设立,')).toEqual([
      'theme-answers.csv:4 “needs”：这个“一件事”不包含事项“公司设立”。',
    ])
  })

  it('is refused items that wait for one another', () => {
    expect(
      countyWith(
        'theme-items.csv',
        '1,公司登记,区市场监管局,LEGAL_FORM,否,',
        '1,公司登记,区市场监管局,LEGAL_FORM,否,食品（含保健食品）经营许可核发',
      ),
    ).toEqual([
      'theme-items.csv:2 “公司登记”的先后次序成了循环。',
      'theme-items.csv:5 “食品（含保健食品）经营许可核发”的先后次序成了循环。',
      'theme-items.csv:6 “公共场所卫生许可”的先后次序成了循环。',
    ])
  })
})
