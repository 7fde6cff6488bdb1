import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { demoHall, mistakesOf, valid, type Texts } from '../../tests/harness/hall-example.ts'
import { spreadsheetLine } from '../platform/spreadsheet.ts'

/** A file as it was before these columns were. */
function without(texts: Texts, file: string, columns: string[]): Texts {
  const [header = [], ...rows] = parse(texts.get(file) ?? '', { comment: '#', comment_no_infix: true })
  const kept = header.flatMap((column, place) => (columns.includes(column) ? [] : [place]))
  const trimmed = [header, ...rows].map((row) => spreadsheetLine(kept.map((place) => row[place] ?? '')))
  return new Map([...texts, [file, trimmed.join('')]])
}

/** A county hall as the first release exported it. */
function firstRelease(): Texts {
  const items = without(demoHall('pyhl'), 'service-items.csv', ['conditions', 'license'])
  const people = without(items, 'staff.csv', ['photo'])
  const themes = without(without(people, 'themes.csv', ['limitDays']), 'theme-items.csv', ['after'])
  return new Map([...themes].filter(([file]) => !/^theme-(questions|answers)\.csv$/.test(file)))
}

describe('a hall exported by an older release', () => {
  it('is read, and what there was not yet is as it was before', () => {
    expect(mistakesOf(firstRelease())).toEqual([])
    const [old, now] = [valid(firstRelease()), valid(demoHall('pyhl'))]
    expect(old.serviceItems.every((each) => each.conditions === '' && !each.isLicense)).toBe(true)
    expect(old.staff.every(({ photo }) => photo === null)).toBe(true)
    expect(old.themes.every(({ limitDays }) => limitDays === null)).toBe(true)
    expect(old.themeItems.every(({ after }) => after.length === 0)).toBe(true)
    expect([old.themeQuestions, old.themeAnswers]).toEqual([[], []])
    expect(now.themeQuestions).not.toEqual([])
    const core = ({ code, fee, basis, isOnline }: (typeof now.serviceItems)[number]) => [
      code,
      fee,
      basis,
      isOnline,
    ]
    expect(old.serviceItems.map(core)).toEqual(now.serviceItems.map(core))
  })

  it('lacks nothing else: a column that always was is still missed, and one nobody knows refused', () => {
    expect(mistakesOf(without(firstRelease(), 'service-items.csv', ['fee']))).toEqual([
      'service-items.csv:1 缺少“fee”一列。',
    ])
    const misspelt = new Map(
      [...demoHall('pyhl')].map(([file, text]) => [file, text.replace(',license', ',licence')]),
    )
    expect(mistakesOf(misspelt)[0]).toMatch(/^service-items\.csv:1 不认识“licence”这一列/)
  })
})
