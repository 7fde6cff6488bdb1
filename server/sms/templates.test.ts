import { describe, expect, it } from 'vitest'
import { SmsCode } from '../../contract/sms.ts'
import { segmentsOf, signed, cut, render, withSite } from '../../contract/sms-text.ts'
import { problemOf, requireValues, standardOf, valuesInOrder } from './templates.ts'

const hall = { signature: '华龙政务', address: 'https://pj.example.gov.cn' }
const samplesOf = (code: SmsCode) => standardOf(code).samples

describe('the texts that come with the program', () => {
  it.each(SmsCode.enum)('%s is right, and with its samples one message long', (code) => {
    const { body, samples } = standardOf(code)
    expect(problemOf(code, body, hall)).toBeNull()
    expect(segmentsOf(signed(hall.signature, render(withSite(body, hall.address), samples)))).toBe(1)
  })
})

describe('a text', () => {
  it('cuts each value at twenty characters, on one line, and leaves 【】 to the signature', () => {
    expect(cut('字'.repeat(25))).toBe('字'.repeat(20))
    expect(cut('😀'.repeat(25))).toBe('😀'.repeat(20))
    expect(cut(' 一\n二【银行】 ')).toBe('一 二[银行]')
    expect(render('请{no}号到{w}号窗口', { no: 'A012', w: '8' })).toBe('请A012号到8号窗口')
  })

  it('gives its values in the order it names them, each once', () => {
    expect(valuesInOrder('{b}和{a}，{b}', { a: '1', b: '2' })).toEqual(['2', '1'])
  })

  it.each([
    ['请{nobody}到窗口', '变量{nobody}不可用'],
    ['请{no到窗口', '花括号没有成对出现'],
    ['请{no}号【银行】', '不能使用【】'],
    ['见https://{zone}.cn/a', '链接的域名必须是固定的'],
    ['见https://pj.example.gov.cn/a', '链接里是示例网址'],
    [`${'字'.repeat(490)}{no}`, '不能超过500字'],
  ])('is refused: %s', (body, problem) => {
    expect(problemOf('TICKET_CALLED', body, hall)).toContain(problem)
  })

  it('may end a link with a variable, and begin it with the address of the hall', () => {
    expect(problemOf('RATE_INVITE', 'https://pj.hall.cn/e/{code}', hall)).toBeNull()
    expect(problemOf('RATE_INVITE', '{site}/e/{code}', hall)).toBeNull()
    expect(problemOf('RATE_INVITE', 'https://{site}/e/{code}', hall)).toContain('已经是完整网址')
  })

  it('is as long as it is with the address of the hall', () => {
    const body = `{site}${'字'.repeat(480)}`
    expect(problemOf('RATE_INVITE', body, hall)).toContain('不能超过500字')
    expect(problemOf('RATE_INVITE', body, { ...hall, address: 'http://h' })).toBeNull()
  })

  it('is ordered with all its values and no others', () => {
    expect(() => requireValues('TICKET_CALLED', samplesOf('TICKET_CALLED'))).not.toThrow()
    expect(() => requireValues('TICKET_CALLED', { no: 'A012' })).toThrow('needs no, w, zone')
    expect(() => requireValues('TICKET_CALLED', { ...samplesOf('TICKET_CALLED'), name: '演示某' })).toThrow()
  })
})
