import { describe, expect, it } from 'vitest'
import { syntheticPerson, withCheckDigit } from './synthetic-person.ts'

const today = '2026-11-23'
const people = Array.from({ length: 5000 }, (_, ordinal) =>
  syntheticPerson(ordinal, today, ordinal % 9 === 0),
)

describe('the people of a simulated day', () => {
  it('have the check digit of GB 11643', () => {
    // The example of the standard.
    expect(withCheckDigit('11010519491231002')).toBe('11010519491231002X')
  })

  it('have ID cards and telephones of their own, and fictional ones', () => {
    expect(new Set(people.map(({ idCard }) => idCard)).size).toBe(people.length)
    expect(new Set(people.map(({ phone }) => phone)).size).toBe(people.length)
    expect(people.every(({ phone }) => /^1[3-9]\d0000\d{4}$/.test(phone))).toBe(true)
  })

  it('share no name in a day of seven hundred', () => {
    expect(new Set(people.slice(0, 700).map(({ name }) => name)).size).toBe(700)
  })

  it('are adults, and the elders among them seventy or older', () => {
    const yearsOf = ({ idCard }: { idCard: string }) => {
      const birthday = `${idCard.slice(6, 10)}-${idCard.slice(10, 12)}-${idCard.slice(12, 14)}`
      return (Date.parse(today) - Date.parse(birthday)) / (365.25 * 86_400_000)
    }
    people.forEach((person, ordinal) => {
      const isElder = ordinal % 9 === 0
      expect(yearsOf(person)).toBeGreaterThan(isElder ? 70.5 : 19.5)
      expect(yearsOf(person)).toBeLessThan(isElder ? 95 : 50)
    })
  })
})
