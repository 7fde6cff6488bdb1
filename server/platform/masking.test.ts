import { describe, expect, it } from 'vitest'
import { maskIdCard, maskName, maskPhone } from './masking.ts'

describe('masking personal data', () => {
  it('a name of two characters keeps the family name', () => {
    expect(maskName('张三')).toBe('张*')
  })

  it('a name of three and more characters keeps first and last only', () => {
    expect(maskName('张小三')).toBe('张*三')
    expect(maskName('欧阳小明')).toBe('欧*明')
    expect(maskName('古丽·演示江')).toBe('古*江')
  })

  it('a rare character outside the basic plane counts as one', () => {
    expect(maskName('𠮷演示')).toBe('𠮷*示')
    expect(maskName('𠮷甲')).toBe('𠮷*')
  })

  it('a name of one character or none shows nothing', () => {
    expect(maskName('张')).toBe('*')
    expect(maskName('  ')).toBe('*')
  })

  it('a mobile number keeps three digits in front and four behind', () => {
    expect(maskPhone('13800001234')).toBe('138****1234')
    expect(maskPhone('12345')).toBe('****')
  })

  it('an ID number keeps its region and its last four', () => {
    expect(maskIdCard('410902198001010011')).toBe('410902********0011')
    expect(maskIdCard('11010519491231002x')).toBe('110105********002X')
  })

  it('a number that is no ID number shows its last four at most', () => {
    expect(maskIdCard('410902800101001')).toBe('****1001')
    expect(maskIdCard('1234567')).toBe('****')
  })
})
