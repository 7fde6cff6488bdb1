import { describe, expect, it } from 'vitest'
import { readCalendarFile } from './calendar-files.ts'
import { demoText } from '../../tests/harness/hall-example.ts'

const published = demoText('calendar-2026.csv')

function reasonsOf(text: string): string[] {
  const reading = readCalendarFile('calendar.csv', text)
  return reading.ok ? [] : reading.mistakes.map(({ line, reason }) => `${line} ${reason}`)
}

describe('the calendar of 2026', () => {
  const reading = readCalendarFile('calendar-2026.csv', published)
  const days = reading.ok ? reading.calendar.days : []
  const datesOf = (kind: string) => days.filter((day) => day.kind === kind).map(({ date }) => date)

  it('is verified and names its source', () => {
    expect(reading).toMatchObject({
      ok: true,
      calendar: { year: 2026, source: '国务院办公厅2025年11月4日通知', isVerified: true },
    })
  })

  it('works on six days of weekends and rests on 33 days', () => {
    expect(datesOf('WORKDAY')).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ])
    expect(datesOf('HOLIDAY')).toHaveLength(33)
  })
})

describe('a calendar is refused', () => {
  it('without its year, its source, or a word on whether it is verified', () => {
    expect(reasonsOf('date,kind,name\n')).toEqual([
      '1 开头应有一行“# year: 2026”。',
      '1 开头应有一行“# source: 安排的出处”。',
      '1 开头应有一行“# verified: true”。',
    ])
  })

  it('with characters nobody can see, and however long its lines are, at once', () => {
    expect(reasonsOf(published.replace('元旦', '元\u0000旦'))).toEqual(['1 含有不能显示的字符。'])
    // Read with the square of its length, it would outlast every patience of a test.
    expect(reasonsOf(`# year: a${' '.repeat(1_000_000)}b\ndate,kind,name\n`)).toHaveLength(3)
  })

  it.each([
    ['2026-10-32,HOLIDAY,国庆节', '“date”不能是“2026-10-32”，应为日期，如2026-10-01。'],
    ['2027-01-01,HOLIDAY,元旦', '2027-01-01不在2026年。'],
    ['2026-01-01,HOLIDAY,元旦', '2026-01-01重复。'],
    ['2026-11-23,WORKDAY,上班', '2026-11-23本来就是工作日，不必列出。'],
    ['2026-11-22,FESTIVAL,集市', '“kind”不能是“FESTIVAL”，应为WORKDAY、RESTDAY、HOLIDAY之一。'],
  ])('with the day %s', (day, reason) => {
    expect(reasonsOf(published + day)).toEqual([`44 ${reason}`])
  })
})
