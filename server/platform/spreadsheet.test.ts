import { expect, it } from 'vitest'
import { harmless } from './spreadsheet.ts'

it('makes text of what a spreadsheet would calculate, in narrow signs and wide ones', () => {
  const formulas = ['=1+1', '+86', '-1', '@SUM', '＝1+1', '＋86', '－1', '＠SUM', '\t=1']
  for (const formula of formulas) expect(harmless(formula)).toBe(`'${formula}`)
  for (const text of ['演示甲', 'A001', '', '1=1']) expect(harmless(text)).toBe(text)
})
