import { expect, it } from 'vitest'
import { withCodes } from './calendar-codes.ts'

it('a year typed in Chinese says what the file says', () => {
  const typed =
    '# 年份：2027\n# 出处：国务院办公厅通知\n# 已核对：是\n日期，类型，名称\n2027-01-01，放假，元旦\n2027-01-03, 调休上班, 元旦\n'
  expect(withCodes(typed)).toBe(
    '# year: 2027\n# source: 国务院办公厅通知\n# verified: true\ndate,kind,name\n2027-01-01,HOLIDAY,元旦\n2027-01-03,WORKDAY,元旦\n',
  )
})

it('a file that has its codes stays as it is', () => {
  const file = '# year: 2027\n# source: a, b\n# verified: false\ndate,kind,name\n2027-01-01,HOLIDAY,元旦\n'
  expect(withCodes(file)).toBe(file)
})
