import { describe, expect, it } from 'vitest'
import { withCells, withNewRow, withOrder, withoutEmptyRows, withoutRow, withRowRemoved } from './draft.ts'
import { editsOf } from './draft-edits.ts'
import { draftedSheets, rebased, stranded } from './drafted-sheets.ts'
import { exampleSheets } from './sheet-example.ts'

const window2 = { sheet: 'windows', id: '2' } as const
const base = { no: '2', name: '社保窗口', zone: 'A' }
const renamed = withCells([], window2, base, { name: '医保窗口' })
const edits = (draft: typeof renamed) => editsOf(draft, draftedSheets(exampleSheets, draft))

describe('a draft', () => {
  it('holds only the cells that differ from what is in force', () => {
    expect(renamed).toEqual([{ do: 'CHANGE', ...window2, cells: { name: '医保窗口' } }])
    expect(withCells(renamed, window2, base, { name: '社保窗口' })).toEqual([])
  })

  it('keeps one wish a row, however often it is typed into', () => {
    const twice = withCells(renamed, window2, base, { zone: 'B' })
    expect(twice).toEqual([{ do: 'CHANGE', ...window2, cells: { name: '医保窗口', zone: 'B' } }])
  })

  it('forgets a new row that is removed, and its place in the order', () => {
    const { draft, id } = withNewRow([], 'windows', { no: '9' })
    const ordered = withOrder(draft, 'windows', [id, '1', '2'], ['1', '2', id])
    expect(withRowRemoved(ordered, { sheet: 'windows', id })).toEqual([
      { do: 'ORDER', sheet: 'windows', ids: ['1', '2'] },
    ])
  })

  it('forgets new rows nobody filled in, but not the one that is open', () => {
    const first = withNewRow([], 'windows', {})
    const second = withNewRow(first.draft, 'windows', { no: '' })
    expect(withoutEmptyRows(second.draft, second.id)).toEqual([
      { do: 'ADD', sheet: 'windows', id: second.id, cells: { no: '' } },
    ])
  })

  it('gives a removed row back', () => {
    expect(withoutRow(withRowRemoved(renamed, window2), window2)).toEqual([])
  })

  it('has no order when the rows stand as they always did', () => {
    expect(withOrder([], 'windows', ['1', '2'], ['1', '2'])).toEqual([])
  })
})

describe('a draft as edits', () => {
  it('removes before it puts, and orders when all rows are there', () => {
    const { draft, id } = withNewRow(renamed, 'windows', { no: '9', name: '潮汐窗口' })
    const ordered = withOrder(draft, 'windows', [id, '2', '1'], ['1', '2', id])
    expect(edits(withRowRemoved(ordered, { sheet: 'windows', id: '1' }))).toEqual([
      { do: 'REMOVE', sheet: 'windows', key: '1' },
      { do: 'PUT', sheet: 'windows', key: '2', cells: { name: '医保窗口' } },
      { do: 'PUT', sheet: 'windows', key: null, cells: { no: '9', name: '潮汐窗口' } },
      { do: 'ORDER', sheet: 'windows', keys: ['9', '2'] },
    ])
  })
})

describe('a draft on another version', () => {
  const sheets = exampleSheets.map((sheet) =>
    sheet.name === 'windows' ? { ...sheet, rows: sheet.rows.filter(({ key }) => key !== '2') } : sheet,
  )

  it('forgets what is already so', () => {
    const same = exampleSheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({ ...row, cells: { ...row.cells, name: '医保窗口' } })),
    }))
    expect(rebased(renamed, { version: 2, sheets: same, warnings: [] })).toEqual([])
  })

  it('keeps what was typed into a row that somebody removed, and says so', () => {
    const draft = rebased(renamed, { version: 2, sheets, warnings: [] })
    expect(draft).toEqual(renamed)
    expect(stranded(draft, sheets)).toEqual(renamed)
  })

  it('does not remove twice', () => {
    expect(rebased(withRowRemoved([], window2), { version: 2, sheets, warnings: [] })).toEqual([])
  })
})
