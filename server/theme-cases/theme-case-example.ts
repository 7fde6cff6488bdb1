import type { PooledMark, ThemeCaseSheet } from '../../contract/theme-cases.ts'
import { beginService, openWindow } from '../../tests/harness/at-window.ts'
import type { Caller } from '../../tests/harness/caller.ts'
import type { House } from '../../tests/harness/house.ts'

export const theme = '开办餐馆、饭店'
export const company = { HAS_LICENCE: 'NO', LEGAL_FORM: 'COMPANY' }
export const sitIn = { ...company, DINE_IN: 'YES', AREA: 'SMALL', MAIL: 'PICKUP' }
export const person = {
  kind: 'NATURAL',
  name: '演示甲',
  paper: 'RESIDENT_ID',
  idNo: '410902198001010011',
  phone: '13800000001',
  agent: null,
}

export type Sheet = Pick<ThemeCaseSheet, 'id' | 'no' | 'status' | 'mayIssue' | 'parts' | 'materials'> &
  Pick<ThemeCaseSheet, 'surveys' | 'surveyable' | 'mayEndSurvey'>

const addressOf = (answers: Record<string, string>): string =>
  Object.entries(answers)
    .map((pair) => pair.join('.'))
    .join('~')

type Wanted = { service: string; themeNo: number; answers: Record<string, string> }
export const restaurant: Wanted = { service: theme, themeNo: 1, answers: sitIn }
export const clinic: Wanted = {
  service: '开办诊所',
  themeNo: 7,
  answers: { ...company, BUILDING: 'YES', REVIEW: 'YES', MAIL: 'PICKUP' },
}

export async function atThemeWindow(house: House, { service, themeNo, answers } = restaurant) {
  const at = await openWindow(house, 'hl010')
  const number = await beginService(house, at, { service })
  const path = `/api/halls/${house.hallId}`
  const list = await house.anyone.get(`${path}/themes/${themeNo}/list?answers=${addressOf(answers)}`)
  const marks: PooledMark[] = list.materials.map(({ name, form }: PooledMark) => {
    return { name, form, state: 'RECEIVED' }
  })
  const body = {
    windowId: at.windowId,
    ticketId: number.ticketId,
    themeNo,
    answers,
    applicant: person,
    materials: marks,
    toleratedUntil: null,
    byMail: false,
  }
  return { ...at, number, path, list, body }
}

export const caseOf = (sheet: Sheet, itemName: string): number =>
  sheet.parts.find((part) => part.itemName === itemName)?.caseId ?? 0

export const decide = (who: Caller, caseId: number, isApproved = true) =>
  who.do(`/api/cases/${caseId}/steps`, { type: 'DECIDE', isApproved, words: '经审查，决定如上。' })
