import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { escposSlip } from './escpos.ts'
import { exampleFacts } from './slip-example.ts'
import { buildSlip } from './slip.ts'

const bytesOf = (facts = exampleFacts): Buffer => Buffer.from(escposSlip(buildSlip(facts)))
const gb = (text: string): Buffer => iconv.encode(text, 'gb18030')

describe('the slip in ESC/POS', () => {
  it('resets the printer and then switches it to Chinese mode, in this order', () => {
    const bytes = bytesOf()
    expect(bytes.subarray(0, 2)).toEqual(Buffer.from([0x1b, 0x40]))
    const chinese = bytes.indexOf(Buffer.from([0x1c, 0x26]))
    expect(chinese).toBeGreaterThan(bytes.lastIndexOf(Buffer.from([0x1c, 0x2e])))
    expect(chinese).toBeLessThan(bytes.indexOf(gb('濮阳市')))
  })

  it('writes its texts in GB18030', () => {
    const bytes = bytesOf()
    for (const text of [
      '濮阳市华龙区政务服务中心',
      '您前面还有 12 人',
      '请到一楼A区3、4、5号窗口等候',
      '【老年人优先】',
    ]) {
      expect(bytes.includes(gb(text)), text).toBe(true)
    }
  })

  it('knows characters beyond GB2312, as names of people and places need', () => {
    expect(bytesOf({ ...exampleFacts, maskedName: '䶮*𠮷' }).includes(gb('䶮*𠮷'))).toBe(true)
  })

  it('prints the number four times as wide and high, bold and centred', () => {
    const big = Buffer.concat([Buffer.from([0x1d, 0x21, 0x33]), Buffer.from('C042')])
    const bytes = bytesOf()
    expect(bytes.includes(big)).toBe(true)
    const before = bytes.subarray(0, bytes.indexOf(big))
    expect(before.lastIndexOf(Buffer.from([0x1b, 0x61, 1]))).toBeGreaterThan(
      before.lastIndexOf(Buffer.from([0x1b, 0x61, 0])),
    )
    expect(before.lastIndexOf(Buffer.from([0x1b, 0x45, 1]))).toBeGreaterThan(
      before.lastIndexOf(Buffer.from([0x1b, 0x45, 0])),
    )
  })

  it('goes back to small letters after the number', () => {
    const bytes = bytesOf()
    const after = bytes.subarray(bytes.indexOf(gb('号码当日有效')) - 40, bytes.indexOf(gb('号码当日有效')))
    expect(after.includes(Buffer.from([0x1d, 0x21, 0x33]))).toBe(false)
    expect(bytes.lastIndexOf(Buffer.from([0x1d, 0x21, 0x00]))).toBeGreaterThan(bytes.indexOf(gb('C042')))
  })

  it('carries the address of the phone page as QR code', () => {
    const url = exampleFacts.progressUrl
    const store = Buffer.from([0x1d, 0x28, 0x6b, url.length + 3, 0x00, 0x31, 0x50, 0x30])
    expect(bytesOf().includes(Buffer.concat([store, Buffer.from(url)]))).toBe(true)
    expect(bytesOf().includes(Buffer.from([0x1d, 0x28, 0x6b, 3, 0, 0x31, 0x51, 0x30]))).toBe(true)
  })

  it('carries the flow number as Code128, narrow enough for the paper', () => {
    const bytes = bytesOf()
    const barcode = Buffer.concat([Buffer.from([0x1d, 0x6b, 73, 16]), Buffer.from('{B20261123000042')])
    expect(bytes.includes(barcode)).toBe(true)
    const module = bytes.at(bytes.indexOf(Buffer.from([0x1d, 0x77])) + 2) ?? 0
    // 80 mm paper prints 576 dots; the code needs start, data, check, stop and two quiet zones of ten modules.
    expect((16 * 11 + 13 + 20) * module).toBeLessThanOrEqual(576)
  })

  it('ends with a cut', () => {
    const bytes = bytesOf()
    const cut = bytes.lastIndexOf(Buffer.from([0x1d, 0x56, 0x01]))
    expect(cut).toBeGreaterThan(bytes.lastIndexOf(gb('12345')))
    expect(bytes.length - cut).toBeLessThanOrEqual(4)
  })

  it('lets no command to the printer hide in a name', () => {
    const bytes = bytesOf({ ...exampleFacts, serviceTypeName: '登记\u001bp\u0000' })
    expect(bytes.includes(Buffer.from([0x1b, 0x70]))).toBe(false)
  })

  it('keeps every line of text within the paper', () => {
    const long = '建设项目环境影响后评价报告的备案(非辐射类)及其他相关行政许可事项联合办理'
    const narrow = Buffer.from(escposSlip(buildSlip({ ...exampleFacts, materials: [long] }), 32))
    const runs = iconv.decode(narrow, 'gb18030').split('\n')
    expect(runs.some((run) => run.includes('建设项目环境影响后评价'))).toBe(true)
    expect(runs.some((run) => run.includes(long))).toBe(false)
  })
})
