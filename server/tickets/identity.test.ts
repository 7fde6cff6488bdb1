import { describe, expect, it } from 'vitest'
import { ageOn, parseIdCard, parsePhone } from './identity.ts'

const today = '2026-11-23'

describe('an identity number', () => {
  it.each([
    '11010519491231002X',
    '440524188001010014',
    '410902198001010011',
    '410902195512120024',
    '410902199205060031',
    '410902200001010046',
    '410902194803150050',
  ])('%s is one', (number) => {
    expect(parseIdCard(number, today)?.number).toBe(number)
  })

  it('may be typed with a small x', () => {
    expect(parseIdCard('11010519491231002x', today)?.number).toBe('11010519491231002X')
  })

  it('is right with the right check digit only', () => {
    expect(parseIdCard('410902198001010011', today)).toEqual({
      number: '410902198001010011',
      birthday: '1980-01-01',
    })
    for (const digit of '023456789X') expect(parseIdCard(`41090219800101001${digit}`, today)).toBeNull()
  })

  it('needs a real day of birth that has come, a province, and eighteen places', () => {
    expect(parseIdCard('410902198002300010', today)).toBeNull()
    expect(parseIdCard('410902', today)).toBeNull()
    expect(parseIdCard('410902800101001', today)).toBeNull()
    expect(parseIdCard('990902198001010011', today)).toBeNull()
  })
})

describe('age', () => {
  it('is counted in whole years, on the birthday itself too', () => {
    expect(ageOn('1956-11-23', today)).toBe(70)
    expect(ageOn('1956-11-24', today)).toBe(69)
  })
})

describe('a mobile number', () => {
  it('may be typed with country code, spaces and hyphens', () => {
    expect(parsePhone('+86 138-0000-1234')).toBe('13800001234')
    expect(parsePhone('008613800001234')).toBe('13800001234')
  })

  it('has eleven digits and begins with 13 to 19', () => {
    expect(parsePhone('12800001234')).toBeNull()
    expect(parsePhone('1380000123')).toBeNull()
    expect(parsePhone('0393-0000000')).toBeNull()
  })
})
