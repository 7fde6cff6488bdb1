import { describe, expect, it } from 'vitest'
import { demoHall, valid } from '../../tests/harness/hall-example.ts'
import {
  answersIn,
  answersText,
  nextQuestion,
  questionsAsked,
  type ThemeAnswers,
  type ThemeQuestion,
} from '../../contract/themes.ts'
import { planOfTheme } from './theme-plan.ts'

const county = valid(demoHall('pyhl'))

function themeNo(no: number) {
  const answers = county.themeAnswers.filter((each) => each.themeNo === no)
  const questions: ThemeQuestion[] = county.themeQuestions
    .filter((each) => each.themeNo === no)
    .map(({ code, question, hint, onlyAfter }) => ({
      code,
      text: question,
      hint,
      onlyAfter,
      answers: answers
        .filter((each) => each.question === code)
        .map((each) => ({ code: each.code, text: each.answer, needs: each.needs, note: each.note })),
    }))
  const items = county.themeItems
    .filter((each) => each.themeNo === no)
    .map(({ item, department, choiceGroup, after }) => ({
      name: item,
      departmentName: department,
      departmentId: 1,
      serviceItemId: 1,
      choiceGroup,
      after,
    }))
  return { questions, items }
}

/** Every way to the end of a questionnaire. */
function allWays(questions: ThemeQuestion[], answers: ThemeAnswers = {}): ThemeAnswers[] {
  const next = nextQuestion(questions, answers)
  if (!next) return [answers]
  return next.answers.flatMap(({ code }) => allWays(questions, { ...answers, [next.code]: code }))
}

const planned = (no: number, answers: ThemeAnswers): string[] =>
  planOfTheme(themeNo(no), answers).items.map(({ item, step }) => `${step} ${item.name}`)

const company = { HAS_LICENCE: 'NO', LEGAL_FORM: 'COMPANY' }
const food = '食品（含保健食品）经营许可核发'

describe.each(county.themes.map(({ no, name }) => ({ no, name })))('theme $no $name', ({ no }) => {
  const theme = themeNo(no)
  const ways = allWays(theme.questions)

  it('asks at most five questions', () => {
    expect(theme.questions.length).toBeGreaterThanOrEqual(3)
    const lengths = ways.map((answers) => questionsAsked(theme.questions, answers).length)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(5)
  })

  it('leads to every published item by some way, and to nothing else', () => {
    const reached = new Set(ways.flatMap((way) => planOfTheme(theme, way).items.map(({ item }) => item.name)))
    expect([...reached].toSorted()).toEqual(theme.items.map(({ name }) => name).toSorted())
  })

  it('asks for one legal form and one kind of application at most', () => {
    for (const way of ways) {
      const groups = planOfTheme(theme, way).items.flatMap(({ item }) => item.choiceGroup ?? [])
      expect(new Set(groups).size).toBe(groups.length)
    }
  })

  it('lets nothing come before what it waits for', () => {
    for (const way of ways) {
      const { items, isComplete } = planOfTheme(theme, way)
      expect(isComplete).toBe(true)
      for (const [place, { after, step }] of items.entries())
        for (const before of after) {
          expect(before).toBeLessThan(place)
          expect(items[before]?.step).toBeLessThan(step)
        }
    }
  })

  it('asks of whoever has a licence for no registration', () => {
    const registrations = theme.items.filter(({ choiceGroup }) => choiceGroup === 'LEGAL_FORM')
    expect(registrations).toHaveLength(3)
    const registers = (name: string) => registrations.some((each) => each.name === name)
    for (const way of ways.filter((each) => each['HAS_LICENCE'] === 'YES'))
      expect(planOfTheme(theme, way).items.some(({ item }) => registers(item.name))).toBe(false)
  })
})

describe('the plan of a theme', () => {
  it('registers first and then asks for both licences at once', () => {
    const sitIn = { ...company, DINE_IN: 'YES', AREA: 'SMALL', MAIL: 'PICKUP' }
    expect(planned(1, sitIn)).toEqual(['1 公司登记', `2 ${food}`, '2 公共场所卫生许可'])
    expect(planned(1, { HAS_LICENCE: 'YES', DINE_IN: 'NO', MAIL: 'MAIL' })).toEqual([`1 ${food}`])
  })

  it('follows a chain: what is built, then the clinic', () => {
    const clinic = { ...company, BUILDING: 'YES', REVIEW: 'NO', MAIL: 'PICKUP' }
    expect(planned(7, clinic)).toEqual(['1 公司登记', '1 建设工程消防验收', '2 医疗机构设置及执业登记'])
    expect(planned(5, { ...company, BEDS: 'MANY', OWNER: 'PUBLIC', MAIL: 'MAIL' })).toEqual([
      '1 公司登记',
      '2 养老机构备案',
      '3 公办养老机构基本服务收费标准审批',
    ])
  })

  it('ignores answers to what is not asked', () => {
    const renewal = { APPLY_TYPE: 'RENEW', ...company, MAIL: 'MAIL' }
    expect(planned(8, renewal)).toEqual(['1 危险化学品经营许可延续申请'])
    expect(planOfTheme(themeNo(8), renewal).notes).toHaveLength(2)
  })

  it('is not complete while something is open, and answers survive an address', () => {
    expect(planOfTheme(themeNo(1), company).isComplete).toBe(false)
    expect(answersIn(answersText(company))).toEqual(company)
    expect(answersIn('x~A.B.C~=~D.E')).toEqual({ D: 'E' })
  })
})
