import { readHallFiles } from '../hall-files/index.ts'
import { demoHall, township, valid, withChange } from '../../tests/harness/hall-example.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SetupEdit, SheetName } from '../../contract/setup.ts'
import { applyEdits } from './edits.ts'
import { hallFileOf, textsIn } from './hall-file.ts'
import { keyed } from './keyed-rows.ts'
import { judge } from './remarks.ts'
import { changesOf } from './setup-changes.ts'
import { sheetKinds } from './sheet-list.ts'
import { sheetsOf } from './sheets.ts'

const before = sheetsOf(valid(township))
const rows = keyed(before)

/** Texts that a spreadsheet would stumble over. */
const cell = fc.oneof(
  fc.string({
    unit: fc.constantFrom('甲', ',', '"', '#', '\n', ' ', ';', '一号', '\\', "'", '\r\n'),
    maxLength: 8,
  }),
  fc.constantFrom('', '是', '否', '1', '-5', '007', '08:30', '05-01', '2026-03-16', 'A', 'ZH'),
)

const sheet = fc.constantFrom(...sheetKinds.filter(({ name }) => rows[name].length > 0))

const edit: fc.Arbitrary<SetupEdit> = sheet.chain(({ name, columns }) => {
  const key = fc.constantFrom(...rows[name].map((row) => row.key))
  const column = fc.constantFrom(...columns.map((each) => each.name))
  const put = fc.record({
    do: fc.constant('PUT' as const),
    sheet: fc.constant<SheetName>(name),
    key,
    column,
    cell,
  })
  return fc.oneof(
    {
      weight: 5,
      arbitrary: put.map(({ column: each, cell: value, ...rest }) => ({ ...rest, cells: { [each]: value } })),
    },
    fc.record({ do: fc.constant('REMOVE' as const), sheet: fc.constant<SheetName>(name), key }),
    fc
      .shuffledSubarray(rows[name].map((row) => row.key))
      .map((keys) => ({ do: 'ORDER' as const, sheet: name, keys })),
  )
})

const notice = fc.record({ category: cell, title: cell, body: cell }).map((cells) => {
  return { do: 'PUT' as const, sheet: 'notices' as const, key: null, cells: { ...cells, onWall: '' } }
})

const edits = fc.array(fc.oneof({ weight: 3, arbitrary: edit }, notice), { minLength: 1, maxLength: 4 })

describe('any set-up that holds', () => {
  it('is the same after it was written and read again', () => {
    let held = 0
    fc.assert(
      fc.property(edits, (wanted) => {
        const { sheets, mistakes } = applyEdits(before, wanted)
        const { files } = judge(sheets)
        if (mistakes.length > 0 || !files) return
        held += 1
        const exported = hallFileOf(files)
        const again = readHallFiles(textsIn(exported))
        expect(again.ok && hallFileOf(again.files)).toEqual(exported)
        expect(changesOf(sheetsOf(files), again.ok ? sheetsOf(again.files) : before)).toEqual([])
      }),
      { numRuns: 300 },
    )
    expect(held).toBeGreaterThan(20)
  })
})

describe('rows and where they stand', () => {
  it.each(['pyhl', 'cql', 'rj'])('%s says the same in its files, its sheets, and its files again', (name) => {
    const files = valid(demoHall(name))
    const again = readHallFiles(textsIn(hallFileOf(files)))
    expect(again.ok && sheetsOf(again.files)).toEqual(sheetsOf(files))
  })

  it('a mistake below a cell of several lines is found at its row', () => {
    const [first, second] = rows.notices
    const { sheets } = applyEdits(before, [
      { do: 'PUT', sheet: 'notices', key: first?.key ?? '', cells: { body: '一\n二\n三' } },
      { do: 'PUT', sheet: 'notices', key: second?.key ?? '', cells: { body: '' } },
    ])
    const { mistakes } = judge(sheets)
    expect(mistakes).toEqual([
      { sheet: 'notices', key: second?.key, column: 'body', reason: '“内容”不能为空。' },
    ])
  })

  it('two notices of one title are two rows', () => {
    const { title = '', category = '' } = rows.notices[0]?.cells ?? {}
    const twin = {
      do: 'PUT' as const,
      sheet: 'notices' as const,
      key: null,
      cells: { title, category, body: '另一条' },
    }
    const { sheets } = applyEdits(before, [twin])
    expect(changesOf(before, sheets)).toMatchObject([{ change: 'ADDED', key: `${category}/${title}#2` }])
  })

  it('flags, lists and numbers that are written differently are no change', () => {
    const other = withChange(township, 'departments.csv', [',否', ','])
    expect(changesOf(before, sheetsOf(valid(other)))).toEqual([])
  })
})
