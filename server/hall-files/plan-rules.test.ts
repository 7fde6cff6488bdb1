import { describe, expect, it } from 'vitest'
import { mistakesOf, township, withChange } from '../../tests/harness/hall-example.ts'

const townshipWith = (file: string, piece: string, replacement: string) =>
  mistakesOf(withChange(township, file, [piece, replacement]))

describe('a plan is refused', () => {
  it('when two queues could give the same number', () => {
    expect(townshipWith('queues.csv', 'R,社保医保,R,1,999', 'R,社保医保,A,500,1500')).toEqual([
      'queues.csv:3 号段A500–1500与第2行“综合受理”重叠。',
    ])
  })

  it('when a window has no queue', () => {
    expect(townshipWith('bindings.csv', '2,A,0\n2,Z,10\n', '')).toEqual([
      'windows.csv:3 2号窗口没有绑定任何队列（潮汐窗口除外）。',
    ])
  })

  it('when nobody calls the queue of a service', () => {
    expect(townshipWith('bindings.csv', '5,C,0', '5,A,0')).toEqual([
      'service-types.csv:9 “个体工商户登记”的队列C没有窗口叫号。',
    ])
  })

  it('when two rows speak of the same hour', () => {
    expect(townshipWith('opening-hours.csv', '04-30,1,14:00,17:30', '04-30,1,11:30,17:30')).toEqual([
      'opening-hours.csv:3 开放时间11:30–17:30与第2行重叠。',
    ])
  })

  it('when seasons overlap by a day', () => {
    expect(townshipWith('opening-hours.csv', '05-01,09-30,1,08:30', '04-30,09-30,1,08:30')).toEqual([
      'opening-hours.csv:14 开放时间08:30–12:00与第2行重叠。',
    ])
  })

  it('when there is no window at all', () => {
    const header = 'no,name,kind,zone,department,partyMemberPost,lunchDuty'
    const texts = new Map([...township, ['windows.csv', header]])
    expect(mistakesOf(texts)).toContain('windows.csv:1 至少应有一行内容。')
  })
})

describe('a plan is accepted', () => {
  it('when two queues share a letter with separate ranges', () => {
    const first = withChange(township, 'queues.csv', ['A,综合受理,A,1,999', 'A,综合受理,A,1,499'])
    const texts = withChange(first, 'queues.csv', ['R,社保医保,R,1,999', 'R,社保医保,A,500,999'])
    expect(mistakesOf(texts)).toEqual([])
  })

  it('when a tide window waits for its queues', () => {
    const tide = '5,市场监管窗口,CATEGORY,1F-S,SC,否,否\n6,潮汐窗口,TIDE,1F-S,ZH,否,否'
    expect(townshipWith('windows.csv', '5,市场监管窗口,CATEGORY,1F-S,SC,否,否', tide)).toEqual([])
  })
})

describe('an administrator is refused', () => {
  it('when the same person has a window, or another account', () => {
    expect(
      townshipWith(
        'staff.csv',
        '系统管理员,0393-0000008,,否,否,,否,',
        '系统管理员,0393-0000008,,否,否,,否,1',
      ),
    ).toEqual(['staff.csv:9 SYS_ADMIN属于三员，不能开放窗口。'])
    expect(townshipWith('staff.csv', '演示调', '演示吕')).toEqual([
      'staff.csv:9 “演示吕”属于三员，不能再担任其他岗位。',
      'staff.csv:10 “演示吕”属于三员，不能再担任其他岗位。',
    ])
    expect(townshipWith('staff.csv', '演示阳', '演示寒')).toEqual([
      'staff.csv:11 “演示寒”属于三员，不能再担任其他岗位。',
    ])
  })
})
