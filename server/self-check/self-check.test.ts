import { describe, expect, it } from 'vitest'
import type { HallFiles } from '../hall-files/index.ts'
import { quietHall } from './facts-example.ts'
import type { Facts, RectificationCount } from './rule.ts'
import { check, rules } from './self-check.ts'

const finding = (facts: Facts, number: string) => {
  const found = check(facts).find(({ numbers }) => numbers.includes(number))
  if (!found) throw new Error(`${number} is checked by nothing`)
  return { result: found.result, evidence: found.evidence }
}
const unmetIn = (facts: Facts) =>
  check(facts)
    .filter(({ result }) => result === 'UNMET')
    .map(({ numbers, evidence }) => [numbers.join(' '), ...evidence])

const changed = (change: (files: HallFiles) => Partial<HallFiles>) => quietHall('pyhl', change)

const spotless: RectificationCount = {
  windowNo: '7',
  opened: 1,
  withoutHandler: 0,
  late: 0,
  incompleteReports: 0,
  withoutDisposition: 0,
  fedBackUnchecked: 0,
  closedUnheard: 0,
}
const clock = { itemName: '公司登记', over: 3, late: 0, longestDays: 0 }

describe('the self-check', () => {
  it('has every requirement from R01 to R116 exactly once, in order', () => {
    const all = Array.from({ length: 116 }, (_, index) => `R${String(index + 1).padStart(2, '0')}`)
    const listed = rules.flatMap(({ numbers }) => numbers)
    expect(listed.toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1)))).toEqual(all)
    const firsts = rules.map(({ numbers: [first = ''] }) => Number(first.slice(1)))
    expect(firsts).toEqual(firsts.toSorted((a, b) => a - b))
  })

  it('lists the planted faults of the county demo hall and no others', () => {
    expect(unmetIn(quietHall())).toEqual([
      ['R10', '演示辰（HL015，17、6号窗口）缺照片。'],
      ['R12', '演示辰（HL015，17、6号窗口）没有考核通过日期。'],
      ['R29 R100', '15号窗口的业务都没有办事指南（事项）。'],
      ['R63 R93', expect.stringMatching(/^事项“公办养老机构基本服务收费标准审批”的材料“其他材料”含兜底条款/)],
    ])
  })

  it('asks of a smaller hall what is demanded of one, and tells what it lacks', () => {
    expect(unmetIn(quietHall('rj')).map(([number]) => number)).toEqual(['R86'])
    expect(unmetIn(quietHall('cql')).map(([number]) => number)).toEqual(['R04', 'R54', 'R86', 'R102'])
  })

  it('says of each requirement that a machine cannot see what a person has to look at', () => {
    const byHand = check(quietHall()).filter(({ checks }) => checks.startsWith('请查看'))
    expect(byHand.length).toBeGreaterThan(30)
    expect(byHand.every(({ result }) => result === 'MANUAL')).toBe(true)
  })
})

describe('the places', () => {
  it('three comprehensive windows are one too many (R01)', () => {
    const facts = changed(({ windows }) => ({
      windows: windows.map((each) => (each.no === '4' ? { ...each, kind: 'COMPREHENSIVE' } : each)),
    }))
    expect(finding(facts, 'R01')).toEqual({ result: 'UNMET', evidence: ['综合窗口应为1至2个，现有3个。'] })
  })

  it('a department that left is missed by its name (R02)', () => {
    const facts = changed(({ windows }) => ({
      windows: windows.filter(({ department }) => department !== 'YB'),
    }))
    expect(finding(facts, 'R02').evidence).toEqual(['没有医保部门的窗口。'])
  })

  it.each([
    ['R04', 'DESK', '没有咨询台。'],
    ['R54', 'COMPLAINT', '没有“有诉即办”反映窗口。'],
    ['R57', 'ISSUE', '没有统一出件窗口。'],
    ['R83', 'ONE_MATTER', '没有一件事窗口。'],
    ['R109', 'CROSS_REGION', '没有通办窗口。'],
  ])('%s misses a window of the kind %s', (number, kind, reason) => {
    const facts = changed(({ windows }) => ({ windows: windows.filter((each) => each.kind !== kind) }))
    expect(finding(facts, number)).toEqual({ result: 'UNMET', evidence: [reason] })
  })

  it('a zone that is missing is named, and so is the party member’s post (R05)', () => {
    const facts = changed(({ zones, windows }) => ({
      zones: zones.filter(({ kind }) => kind !== 'SELF'),
      windows: windows.map((each) => ({ ...each, isPartyMemberPost: false })),
    }))
    expect(finding(facts, 'R05').evidence).toEqual(['没有自助服务区。', '没有党员服务岗。'])
  })

  it('a window without a rating terminal is named (R08)', () => {
    const facts = changed(({ devices }) => ({ devices: devices.filter(({ code }) => code !== 'rating-9') }))
    expect(finding(facts, 'R41').evidence).toEqual(['9号窗口（医保窗口）没有评价器。'])
  })
})

describe('the staff', () => {
  it('what a public card lacks is told for each person (R10)', () => {
    const facts = changed(({ staff }) => ({
      staff: staff.map((each) =>
        each.workNo === 'HL008' ? { ...each, photo: null, post: '', officePhone: '' } : each,
      ),
    }))
    expect(finding(facts, 'R10').evidence[0]).toBe('演示辛（HL008，1、2号窗口）缺职务、电话、照片。')
  })

  it('a department without a chief representative is named (R96)', () => {
    const facts = changed(({ staff }) => ({
      staff: staff.map((each) =>
        each.department === 'NY' ? { ...each, isChiefRepresentative: false } : each,
      ),
    }))
    expect(finding(facts, 'R96').evidence).toEqual(['区农业农村局没有首席代表。'])
  })

  it('windows that were opened are attendance, and so is who signed in; a hall that was closed has none (R99)', () => {
    const quiet = quietHall()
    expect(finding(quiet, 'R99').result).toBe('NOT_APPLICABLE')
    const counts = { ...quiet.counts, recentSessions: 4, recentPunches: 9 }
    expect(finding({ ...quiet, counts }, 'R99')).toEqual({
      result: 'MET',
      evidence: ['近30天开窗4次，打卡9次。'],
    })
  })
})

describe('cases', () => {
  it('a promise overrun is told with its item and how often (R23)', () => {
    const facts = { ...quietHall(), clocks: [{ ...clock, kind: 'PROMISE' as const, late: 2 }] }
    expect(finding(facts, 'R23')).toEqual({ result: 'UNMET', evidence: ['“公司登记”超时2件。'] })
  })

  it('a survey that was given four days is too long, also when it kept them (R25)', () => {
    const survey = { ...clock, kind: 'SURVEY' as const, longestDays: 4 }
    expect(finding({ ...quietHall(), clocks: [survey] }, 'R25').evidence).toEqual([
      '“公司登记”的时限定为4个工作日。',
    ])
    const short = { ...survey, longestDays: 3 }
    expect(finding({ ...quietHall(), clocks: [short] }, 'R25').result).toBe('MET')
  })

  it.each([
    [2, 25, 'MET', '8%（2/25）'],
    [3, 25, 'UNMET', '12%（3/25）'],
  ])('%i red cards of %i accepted cases: %s (R40)', (red, supervised, result, share) => {
    const cases = [{ itemName: '公司登记', received: 30, supervised, red, supplementedTwice: 0 }]
    expect(finding({ ...quietHall(), cases }, 'R40')).toMatchObject({ result })
    expect(finding({ ...quietHall(), cases }, 'R40').evidence[0]).toBe(share)
  })

  it('a second supplement of the same case is a fault (R21)', () => {
    const cases = [{ itemName: '公司登记', received: 4, supervised: 4, red: 0, supplementedTwice: 1 }]
    expect(finding({ ...quietHall(), cases }, 'R21').evidence).toEqual(['“公司登记”1件补正两次以上。'])
  })
})

describe('ratings', () => {
  it.each([
    ['R44', 'withoutHandler'],
    ['R45', 'withoutDisposition'],
    ['R46', 'incompleteReports'],
    ['R47', 'fedBackUnchecked'],
    ['R48', 'late'],
    ['R87', 'closedUnheard'],
  ] as const)('%s names the window of a bad rating', (number, amiss) => {
    const facts = quietHall()
    expect(finding(facts, number).result).toBe('NOT_APPLICABLE')
    expect(finding({ ...facts, rectifications: [spotless] }, number).result).toBe('MET')
    const found = finding({ ...facts, rectifications: [{ ...spotless, [amiss]: 1 }] }, number)
    expect(found.result).toBe('UNMET')
    expect(found.evidence[0]).toMatch(/^7号窗口的差评有1件/)
  })

  it('a rating that staff entered for a citizen is a fault (R53)', () => {
    const quiet = quietHall()
    const counts = { ...quiet.counts, ratings: 20, ratingsByStaff: 1 }
    expect(finding({ ...quiet, counts }, 'R53').evidence).toEqual(['代录的评价1条，共20条。'])
  })
})

describe('what hangs on the walls', () => {
  it('a rule that is not shown, a topic and a list that are missing are named (R30, R97, R102)', () => {
    const facts = changed(({ notices }) => ({
      notices: notices.filter(
        ({ title, category }) => !/首问负责制|乡村事项目录/.test(title) && category !== '医疗保障',
      ),
    }))
    expect(finding(facts, 'R97').evidence).toEqual(['首问负责制没有上墙。'])
    expect(finding(facts, 'R30').evidence).toEqual(['没有“医疗保障”的公告。'])
    expect(finding(facts, 'R102').evidence).toEqual(['没有公开“乡村事项目录”。'])
  })
})
