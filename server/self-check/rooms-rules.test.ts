import { describe, expect, it } from 'vitest'
import { changed, finding, quietHall } from './facts-example.ts'
import type { Facts } from './rule.ts'

const restaurant = {
  no: 1,
  name: '开办餐馆、饭店',
  leadDepartmentName: '区市场监管局',
  limitDays: 5,
  received: 3,
  decided: 1,
  meanDays: 4,
  onTime: 1,
  overdue: 0,
}

describe('themes', () => {
  it('one without a questionnaire, or not at the kiosk, is named (R74)', () => {
    const facts = changed(({ themeQuestions, serviceTypes }) => ({
      themeQuestions: themeQuestions.filter(({ themeNo }) => themeNo !== 3),
      serviceTypes: serviceTypes.filter(({ themeNo }) => themeNo !== 4),
    }))
    expect(finding(facts, 'R74').evidence).toEqual([
      '“开办美容美发店”没有问卷。',
      '“开办农药经营公司”不能在取号机上选。',
    ])
  })

  it('a list that cannot be whole is named by the item whose papers nobody knows (R75)', () => {
    const facts = changed(({ materials }) => ({
      materials: materials.filter(({ item }) => item !== 'C06-1'),
    }))
    expect(finding(facts, 'R75').evidence).toEqual([
      '“开办食品生产企业”的“食品（含保健食品）生产许可核发”没有材料清单。',
    ])
  })

  it('the same paper under two names is asked for twice (R76)', () => {
    const facts = changed(({ materials }) => ({
      materials: materials.map((each) =>
        each.item === 'C06-1' && each.material.name === '经办人居民身份证'
          ? { ...each, material: { ...each.material, name: '经办人居民身份证（复印件）' } }
          : each,
      ),
    }))
    expect(finding(facts, 'R76').evidence).toEqual([
      '“开办食品生产企业”重复要求：经办人居民身份证、经办人居民身份证（复印件）。',
    ])
  })

  it('must not take longer than the longest of its items (R81)', () => {
    const facts = changed(({ themes }) => ({
      themes: themes.map((each) => (each.no === 1 ? { ...each, limitDays: 6 } : each)),
    }))
    expect(finding(facts, 'R81').evidence).toEqual(['“开办餐馆、饭店”时限6个工作日，所含事项最长5个工作日。'])
  })

  it('cases that are overdue, or whose parts were surveyed apart, are told by their theme (R78, R84)', () => {
    const quiet = quietHall()
    expect(finding(quiet, 'R84').result).toBe('NOT_APPLICABLE')
    const busy = { ...quiet, themes: [restaurant] }
    expect([finding(busy, 'R78').result, finding(busy, 'R84').result]).toEqual(['MET', 'MET'])
    const late = {
      ...quiet,
      themes: [{ ...restaurant, overdue: 2 }],
      apart: [{ themeName: restaurant.name, cases: 1 }],
    }
    expect(finding(late, 'R78').evidence).toEqual(['“开办餐馆、饭店”1件分别踏勘，没有联合。'])
    expect(finding(late, 'R84').evidence).toEqual(['“开办餐馆、饭店”超期在办2件。'])
  })
})

describe('complaints', () => {
  const counted = (more: Partial<Facts['complaints']>): Facts => {
    const quiet = quietHall()
    return { ...quiet, complaints: { ...quiet.complaints, total: 4, ...more } }
  }

  it('fed back late are told by the department that leads the handling (R35)', () => {
    expect(finding(quietHall(), 'R35').result).toBe('NOT_APPLICABLE')
    const byDepartment = [
      { departmentName: '区人社局', count: 3, onTime: { numerator: 1, denominator: 3 } },
      { departmentName: null, count: 1, onTime: { numerator: 0, denominator: 1 } },
    ]
    expect(finding(counted({ byDepartment }), 'R35').evidence).toEqual([
      '区人社局的诉求超过期限2件。',
      '尚未交办的诉求超过期限1件。',
    ])
  })

  it('answered late or overdue are faults; none of either is in order (R55)', () => {
    expect(finding(counted({}), 'R55').result).toBe('MET')
    const slow = { responded: { numerator: 2, denominator: 3 }, overdue: 1 }
    expect(finding(counted(slow), 'R55').evidence).toEqual(['1件没有按时联系反映人。', '1件逾期仍在办。'])
  })

  it('that come one way only make a person look at the other ways (R56)', () => {
    const window = { name: 'WINDOW' as const, count: 3 }
    const one = counted({ byChannel: [window, { name: 'BOX', count: 0 }] })
    expect(finding(one, 'R56')).toEqual({
      result: 'MANUAL',
      evidence: ['窗口3件。请看其他渠道是否畅通。'],
    })
    const two = counted({ byChannel: [window, { name: 'BOX', count: 1 }] })
    expect(finding(two, 'R56')).toEqual({ result: 'MET', evidence: ['窗口3件、意见箱1件。'] })
  })
})

describe('how the house is kept', () => {
  it.each([
    ['R13', { movedStaff: 2 }, 'MANUAL', '一季度以后调整窗口或部门2人次。'],
    ['R13', { movedStaff: 0 }, 'MET', '本年一季度以后没有调整。'],
    ['R20', { called: 9 }, 'MET', '本年叫号9个，没有不按次序的。'],
    ['R20', { called: 9, outOfTurn: 2 }, 'MANUAL', '本年叫号9个，不按次序的2次，都有理由。'],
    ['R20', { called: 9, outOfTurn: 2, unreasoned: 1 }, 'UNMET', '不按次序的2次，其中1次没有理由。'],
    ['R32', { archived: 3 }, 'MET', '本季度以前出件的3件都已归档。'],
    ['R32', { archived: 3, unarchived: 1 }, 'UNMET', '本季度以前出件而没有归档的1件。'],
    ['R89', { ratings: 5, ratingsOnPaper: 2 }, 'MET', '扫窗口评价码或书面评价2条，共5条。'],
    ['R89', { ratings: 5 }, 'MANUAL', '本年的评价没有一条来自窗口评价码或书面评价表。'],
    ['R107', { urgentCases: 1 }, 'MANUAL', '本年加急1件。'],
  ] as const)('%s with %o: %s', (number, more, result, evidence) => {
    const quiet = quietHall()
    const facts = { ...quiet, counts: { ...quiet.counts, ...more } }
    expect(finding(facts, number)).toEqual({ result, evidence: [evidence] })
  })

  it('a case that was complete and accepted on a later day is told with its item (R68)', () => {
    const cases = [
      { itemName: '公司登记', received: 4, supervised: 4, red: 0, supplementedTwice: 0, acceptedLater: 1 },
    ]
    expect(finding({ ...quietHall(), cases }, 'R68').evidence).toEqual(['“公司登记”1件隔天才受理。'])
  })

  it('ratings that count less than something else are not what matters most (R104)', () => {
    const facts = changed(({ profile }) => ({
      profile: { ...profile, settings: { ...profile.settings, scoreLimitWeight: 60 } },
    }))
    expect(finding(quietHall(), 'R104').result).toBe('MET')
    expect(finding(facts, 'R104')).toEqual({ result: 'UNMET', evidence: ['评价50、时限60、现场20。'] })
  })

  it('a township hall without what has to be there makes a person look (R112)', () => {
    expect(finding(quietHall(), 'R112').result).toBe('NOT_APPLICABLE')
    expect(finding(quietHall('cql'), 'R112').result).toBe('MANUAL')
  })
})

describe('who comes without an appointment', () => {
  const saying = (text: string) =>
    changed(({ notices }) => ({
      notices: notices.map((each) => (each.title === '预约服务制度' ? { ...each, body: text } : each)),
    }))

  it.each([
    ['婚姻登记仅限网上预约。', '仅限网上预约'],
    ['办理前须先预约。', '须先预约'],
    ['申请材料必须在网上提交。', '必须在网上提交'],
  ])('%s is a fault (R60)', (text, found) => {
    expect(finding(saying(text), 'R60')).toEqual({
      result: 'UNMET',
      evidence: [`公告“预约服务制度”要求“${found}”。`],
    })
  })

  it.each([
    '可以预约，不要求必须先预约。',
    '无须先预约。',
    '须提交身份证原件。',
    '不得强制要求必须网上提交。',
  ])('%s is none', (text) => {
    expect(finding(saying(text), 'R60').result).toBe('MET')
  })
})
