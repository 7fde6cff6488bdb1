import { describe, expect, it } from 'vitest'
import type { ReceivableItem } from '../../contract/case-desk.ts'
import { allReceived, bodyOf, newReception, problemsOf, waysOf, type Reception } from './reception.ts'

const paper = { form: 'ORIGINAL', copies: 1, source: 'SELF', required: true } as const
const item: ReceivableItem = {
  id: 7,
  name: '食品经营许可核发',
  sounds: [],
  departmentName: '区市场监管局',
  serviceTypeId: 3,
  kind: 'COMMITMENT',
  promisedDays: 5,
  materials: [
    { ...paper, name: '申请书', toleranceAllowed: false, commitmentAllowed: false },
    { ...paper, name: '平面图', toleranceAllowed: true, commitmentAllowed: false },
    { ...paper, name: '营业执照', source: 'SHARED', toleranceAllowed: false, commitmentAllowed: false },
  ],
}
const person = { name: '演示甲', idNo: '410902 19800101 0011' }
const given = (more: Partial<Reception>): Reception => ({ ...newReception(item, false), ...person, ...more })
const window = { windowId: 1, ticketId: 9 }

describe('receiving a case', () => {
  it('what is missing and cannot wait leaves only the one-time notice, and asks for the missing alone', () => {
    const reception = given({ marks: { 申请书: 'MISSING', 平面图: 'TOLERATED', 营业执照: 'RECEIVED' } })
    expect(waysOf(item, reception)).toEqual(['SUPPLEMENT', 'RECEIVE'])
    expect(Object.keys(problemsOf(item, reception, 'SUPPLEMENT'))).toEqual(['until', 'supplementWords'])
    const { supplement, accept } = bodyOf(
      item,
      { ...reception, supplementWords: '签字盖章' },
      { ...window, way: 'SUPPLEMENT' },
    )
    expect([supplement, accept]).toEqual([{ materials: ['申请书'], words: '签字盖章' }, false])
  })

  it('only what is decided at once, with nothing owed, can be finished at once', () => {
    const whole = given({ marks: allReceived(item) })
    const instant: ReceivableItem = { ...item, kind: 'INSTANT' }
    expect(waysOf(item, whole)[0]).toBe('ACCEPT')
    expect(waysOf(instant, whole)[0]).toBe('FINISH')
    expect(waysOf(instant, { ...whole, marks: { ...whole.marks, 平面图: 'TOLERATED' } })[0]).toBe('ACCEPT')
    expect(bodyOf(instant, whole, { ...window, way: 'FINISH' })).toMatchObject({
      accept: true,
      finish: 'ISSUED',
    })
  })

  it('says at the field which number is wrong', () => {
    expect(problemsOf(item, given({ marks: allReceived(item) }), 'ACCEPT')).toEqual({})
    const wrong = given({ idNo: '410902198001010012', phone: '123', marks: allReceived(item) })
    expect(Object.keys(problemsOf(item, wrong, 'ACCEPT'))).toEqual(['idNo', 'phone'])
    const firm = given({ applicant: 'LEGAL', uscc: '91410902MA0X00002X', marks: allReceived(item) })
    expect(Object.keys(problemsOf(item, firm, 'ACCEPT'))).toEqual(['uscc'])
    const right = { ...firm, uscc: '91410902ma0x000022' }
    expect(problemsOf(item, right, 'ACCEPT')).toEqual({})
  })

  it('every required paper is looked at before anything is sent', () => {
    const untouched = given({})
    expect(problemsOf(item, untouched, 'ACCEPT')).toEqual({ marks: '还有 2 项材料没有核对，请逐项标记。' })
    expect(waysOf(item, untouched)[0]).toBe('ACCEPT')
  })

  it('whoever is known by the card of the number is not typed in again', () => {
    const known = { ...newReception(item, true), marks: allReceived(item) }
    expect(problemsOf(item, known, 'ACCEPT')).toEqual({})
    expect(bodyOf(item, known, { ...window, way: 'ACCEPT' }).applicant).toEqual({
      kind: 'HOLDER',
      phone: '',
      agent: null,
    })
  })
})
