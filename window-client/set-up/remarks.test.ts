import { describe, expect, it } from 'vitest'
import { changeWords, draftChanges } from './change-words.ts'
import type { Draft } from './draft.ts'
import { draftedSheets } from './drafted-sheets.ts'
import { placeOf, remarksOf } from './remarks.ts'
import { reviewed } from './review.ts'
import { exampleSheets } from './sheet-example.ts'

const inForce = draftedSheets(exampleSheets, [])
const remark = (sheet: 'windows' | 'bindings' | 'notices' | 'settings', key: string | null) => {
  return { sheet, key, column: null, reason: '有误' }
}

describe('a remark', () => {
  it('about a binding is put right at its window', () => {
    expect(placeOf(remark('bindings', '2/R'), inForce)).toEqual({ sheet: 'windows', id: '2' })
  })

  it('about a notice with another title is found by the title it would have', () => {
    const draft: Draft = [{ do: 'CHANGE', sheet: 'notices', id: '社保/参保', cells: { title: '停保' } }]
    const at = placeOf(remark('notices', '社保/停保'), draftedSheets(exampleSheets, draft))
    expect(at.id).toBe('社保/参保')
  })

  it('about the second of two rows alike is about the new one', () => {
    const draft: Draft = [{ do: 'ADD', sheet: 'windows', id: '+1', cells: { no: '2' } }]
    expect(placeOf(remark('windows', '2#2'), draftedSheets(exampleSheets, draft)).id).toBe('+1')
  })

  it('about a new row without a key is about that row', () => {
    const draft: Draft = [{ do: 'ADD', sheet: 'windows', id: '+1', cells: { name: '新窗口' } }]
    expect(placeOf(remark('windows', 'windows'), draftedSheets(exampleSheets, draft)).id).toBe('+1')
  })

  it('about an empty cell asks for it in plain words', () => {
    const draft: Draft = [{ do: 'CHANGE', sheet: 'windows', id: '2', cells: { zone: '' } }]
    const mistakes = [{ ...remark('windows', '2'), column: 'zone' }]
    const preview = { version: 1, changes: [], mistakes, warnings: [] }
    const [said] = remarksOf(null, preview, draftedSheets(exampleSheets, draft))
    expect(said?.reason).toBe('请选择“zone”。')
  })
})

describe('a change in words', () => {
  it('names what is referred to, and says what was empty', () => {
    const draft: Draft = [{ do: 'CHANGE', sheet: 'notices', id: '社保/参保', cells: { body: '' } }]
    const after = draftedSheets(exampleSheets, draft)
    const [change] = draftChanges(draft, inForce, after)
    expect(change && changeWords(change, inForce, after)).toEqual({
      what: '公告 · 参保',
      change: '修改',
      cells: [{ label: 'body', before: '在二楼', after: '（空）' }],
      place: { sheet: 'notices', id: '社保/参保' },
    })
  })

  it('of a new row has nothing before it', () => {
    const cells = { windowNo: '1', queue: 'R', handicapMin: '5' }
    const draft: Draft = [{ do: 'ADD', sheet: 'bindings', id: '+1', cells }]
    const after = draftedSheets(exampleSheets, draft)
    const [change] = draftChanges(draft, inForce, after)
    expect(change && changeWords(change, inForce, after)).toMatchObject({
      what: '窗口与队列 · 1号 综合窗口 叫“社会保险”',
      cells: [{ before: null, after: '5' }],
    })
  })

  it('shows what the server does besides, once', () => {
    const draft: Draft = [{ do: 'REMOVE', sheet: 'windows', id: '2' }]
    const change = 'REMOVED' as const
    const changes = [
      { sheet: 'windows' as const, key: '2', label: '2号 社保窗口', change, columns: [] },
      { sheet: 'bindings' as const, key: '2/R', label: '2号窗口 · 队列R', change, columns: [] },
    ]
    const preview = { version: 1, changes, mistakes: [], warnings: [] }
    const said = reviewed({ draft, inForce, sheets: draftedSheets(exampleSheets, draft), preview })
    expect(said.map(({ what, wish }) => [what, wish === null])).toEqual([
      ['窗口 · 2号 社保窗口', false],
      ['窗口与队列 · 2号 社保窗口 叫“社会保险”', true],
    ])
  })
})
