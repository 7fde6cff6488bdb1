import { describe, expect, it } from 'vitest'
import { alikeHours, changedAlike } from './alike-hours.ts'
import type { Draft } from './draft.ts'
import { draftedSheets } from './drafted-sheets.ts'
import { bound, handicapOf, moved, queuesOf, removed, restored, typed, type Drawing } from './row-edits.ts'
import { foundRows } from './row-search.ts'
import { exampleSheets } from './sheet-example.ts'

const drawn = (draft: Draft, inForce = exampleSheets): Drawing => ({
  draft,
  sheets: draftedSheets(inForce, draft),
  inForce,
})
const window1 = { sheet: 'windows', id: '1' } as const

describe('what a window calls', () => {
  const binding = { windowNo: '1', queue: 'R' }

  it('is chosen with the minutes it holds back, and given up again without a trace', () => {
    const draft = bound(drawn(bound(drawn([]), binding, '0')), binding, '10')
    expect(handicapOf(drawn(draft).sheets, binding)).toBe('10')
    expect(queuesOf(drawn(draft).sheets, '1')).toEqual(['综合受理', '社会保险'])
    expect(bound(drawn(draft), binding, null)).toEqual([])
  })

  it('that is in force and taken away comes back as it was', () => {
    const own = { windowNo: '1', queue: 'A' }
    const away = bound(drawn([]), own, null)
    expect(handicapOf(drawn(away).sheets, own)).toBeNull()
    expect(bound(drawn(away), own, '0')).toEqual([])
  })

  it('goes with the window, and comes back with it', () => {
    const away = removed(drawn([]), window1)
    expect(away.map(({ sheet }) => sheet)).toEqual(['windows', 'bindings'])
    expect(restored(drawn(away), window1)).toEqual([])
  })

  it('follows a new window to another number', () => {
    const added: Draft = [{ do: 'ADD', sheet: 'windows', id: '+1', cells: { no: '9' } }]
    const draft = bound(drawn(added), { windowNo: '9', queue: 'A' }, '0')
    const after = typed(drawn(draft), { sheet: 'windows', id: '+1' }, { no: '8' })
    expect(handicapOf(drawn(after).sheets, { windowNo: '8', queue: 'A' })).toBe('0')
  })
})

describe('a row', () => {
  it('is moved to where another one stands, and back', () => {
    const draft = moved(drawn([]), window1, '2')
    expect(draft).toEqual([{ do: 'ORDER', sheet: 'windows', ids: ['2', '1'] }])
    expect(moved(drawn(draft), window1, '2')).toEqual([])
  })

  it('is found by what its references are called', () => {
    const { sheets } = drawn([])
    const [windows] = sheets
    expect(windows && foundRows(windows, '社保 一楼a', sheets).map(({ key }) => key)).toEqual(['2'])
  })
})

describe('hours', () => {
  const cells = {
    seasonFrom: '10-01',
    seasonTo: '04-30',
    opens: '14:00',
    closes: '17:30',
    lunchDutyOnly: '否',
  }
  const day = (weekday: string, closes = '17:30') => {
    return { key: weekday, label: '', cells: { ...cells, weekday, closes } }
  }
  const [first] = exampleSheets
  const rows = [day('1'), day('2'), day('3', '19:00')]
  const inForce = first ? [{ ...first, name: 'opening-hours' as const, rows }] : []

  it('of days that were alike are changed alike', () => {
    const place = { sheet: 'opening-hours', id: '1' } as const
    const drawing = drawn(typed(drawn([], inForce), place, { closes: '18:00' }), inForce)
    const [sheet] = drawing.sheets
    const row = sheet?.rows[0]
    const others = sheet && row ? alikeHours(sheet, row, inForce) : []
    expect(others.map(({ id }) => id)).toEqual(['2'])
    expect(row && changedAlike(drawing, row, others)).toEqual([
      { do: 'CHANGE', sheet: 'opening-hours', id: '1', cells: { closes: '18:00' } },
      { do: 'CHANGE', sheet: 'opening-hours', id: '2', cells: { closes: '18:00' } },
    ])
  })
})
