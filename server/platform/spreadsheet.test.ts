import { describe, expect, it } from 'vitest'
import { spreadsheetLine } from './spreadsheet.ts'

describe('a line of a table', () => {
  it('quotes what would break it, and leaves numbers alone', () => {
    expect(spreadsheetLine(['演示甲', 'a,b', '说"好"', -3])).toBe('演示甲,"a,b","说""好""",-3\r\n')
  })

  it('holds nothing a spreadsheet would calculate', () => {
    expect(spreadsheetLine(['=1+1', '+86', '-1', '@a', '\t=1'])).toBe("'=1+1,'+86,'-1,'@a,'\t=1\r\n")
    expect(spreadsheetLine(['＝1', '＋8', '－1', '＠a', '1=1'])).toBe("'＝1,'＋8,'－1,'＠a,1=1\r\n")
  })
})
