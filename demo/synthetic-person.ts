import type { Holder } from '../contract/tickets.ts'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkDigits = '10X98765432'
const areaCode = '410902'
/** Birthdays are spread over so many days, so that numbers stay unique beyond a thousand people. */
const spreadDays = 7200
const dayMs = 86_400_000
const adultYears = 20
const elderYears = 71
const nameCharacters = [...'安平和顺康宁福泰祥瑞文武仁义礼智信诚明德春夏秋冬东南西北']

/** Invents the person of a row: nobody real, and nobody twice in a day of up to nine thousand. */
export function syntheticPerson(ordinal: number, today: string, isElder: boolean): Required<Holder> {
  return {
    name: nameOf(ordinal),
    idCard: idCardOf(ordinal, today, isElder),
    phone: phoneOf(ordinal),
  }
}

function nameOf(ordinal: number): string {
  const count = nameCharacters.length
  const first = nameCharacters[ordinal % count] ?? ''
  const second = nameCharacters[Math.floor(ordinal / count) % count] ?? ''
  return `演示${first}${second}`
}

function idCardOf(ordinal: number, today: string, isElder: boolean): string {
  const years = isElder ? elderYears : adultYears
  const latest = Date.parse(`${Number(today.slice(0, 4)) - years}${today.slice(4, 8)}01T00:00:00Z`)
  const daysBefore = (ordinal * 37 + Math.floor(ordinal / 1000)) % spreadDays
  const birthday = new Date(latest - daysBefore * dayMs).toISOString().slice(0, 10).replaceAll('-', '')
  return withCheckDigit(`${areaCode}${birthday}${String(ordinal % 1000).padStart(3, '0')}`)
}

/** Adds the check digit of GB 11643 to the first seventeen digits. */
export function withCheckDigit(digits: string): string {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0)
  return `${digits}${checkDigits[sum % 11]}`
}

/** 0000 in the middle marks a number as fictional. */
function phoneOf(ordinal: number): string {
  const series = 3 + (Math.floor(ordinal / 10_000) % 7)
  return `1${series}80000${String(ordinal % 10_000).padStart(4, '0')}`
}
