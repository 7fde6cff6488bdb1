import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { code128Path, code128Values, code128Widths } from './code128.ts'

const startB = 104
const startC = 105
const toC = 99
const toB = 100

describe('Code128', () => {
  it('writes the reference text PJJ123C with its check value', () => {
    expect(code128Values('PJJ123C')).toEqual([startB, 48, 42, 42, 17, 18, 19, 35, 55])
  })

  it('writes a flow number as digit pairs', () => {
    expect(code128Values('20261123000042')).toEqual([startC, 20, 26, 11, 23, 0, 0, 42, 81])
  })

  it('changes to pairs and back only where that saves room', () => {
    expect(code128Values('A123456').slice(0, -1)).toEqual([startB, 33, toC, 12, 34, 56])
    expect(code128Values('A1234B').slice(0, -1)).toEqual([startB, 33, 17, 18, 19, 20, 34])
    expect(code128Values('12345').slice(0, -1)).toEqual([startC, 12, 34, toB, 21])
  })

  it('draws the bars of the start, stop and a known letter as the standard has them', () => {
    const widths = code128Widths('A').join('')
    expect(widths.slice(0, 6)).toBe('211214')
    expect(widths.slice(6, 12)).toBe('111323')
    expect(widths.slice(-7)).toBe('2331112')
  })

  it('every symbol is eleven modules wide and bars fill an even number of them', () => {
    const printable = fc.string({
      unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)),
      minLength: 1,
    })
    fc.assert(
      fc.property(printable, (text) => {
        const widths = code128Widths(text).slice(0, -7)
        for (let at = 0; at < widths.length; at += 6) {
          const symbol = widths.slice(at, at + 6)
          expect(symbol.reduce((sum, width) => sum + width, 0)).toBe(11)
          expect(
            symbol.filter((_, index) => index % 2 === 0).reduce((sum, width) => sum + width, 0) % 2,
          ).toBe(0)
        }
      }),
    )
  })

  it('draws the bars as one path and says how wide it is', () => {
    expect(code128Path('1')).toEqual({
      path: expect.stringMatching(/^M0 0h2v1h-2z/),
      width: 11 * 3 + 13,
    })
  })
})
