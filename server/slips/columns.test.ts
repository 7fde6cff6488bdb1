import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsOf, wrapColumns } from './columns.ts'

describe('printer columns', () => {
  it('a Chinese character takes two columns, a Latin one takes one', () => {
    expect(columnsOf('请到A区3号')).toBe(10)
  })

  it('a line never opens with punctuation and never tears a number', () => {
    expect(wrapColumns('号码当日有效，过号请到', 12)).toEqual(['号码当日有', '效，过号请到'])
    expect(wrapColumns('咨询电话 0393-0000000', 16)).toEqual(['咨询电话', '0393-0000000'])
  })

  it('a run wider than the paper is cut rather than lost', () => {
    expect(wrapColumns('AAAAAAAAAA', 4)).toEqual(['AAAA', 'AAAA', 'AA'])
  })

  it('no line is wider than the paper and nothing but spaces is lost', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'华龙区，。（）A1 -：窗口'), maxLength: 60 })
    fc.assert(
      fc.property(texts, fc.integer({ min: 4, max: 48 }), (text, columns) => {
        const lines = wrapColumns(text, columns)
        expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(columns)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      }),
    )
  })
})
