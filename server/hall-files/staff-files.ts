import { RoleCode } from '../../contract/staff.ts'
import { isDate } from '../platform/business-day.ts'
import { readTable } from './cells.ts'
import type { Inbox } from './csv.ts'

/** Who works in the hall. */

const columns = [
  'workNo',
  'name',
  'role',
  'department',
  'post',
  'officePhone',
  'photo',
  'isPartyMember',
  'isChiefRepresentative',
  'qualifiedOn',
  'onLeave',
  'windows',
] as const

/** A picture in the folder `photos` of the data directory. */
const photoAddress = /^\/photos\/[A-Za-z0-9_-]{1,60}\.(?:jpg|png|webp|svg)$/

/** The account of a member of staff is the work number in lower case; passwords never stand in a file. */
export function readStaff(inbox: Inbox) {
  return readTable(inbox, 'staff.csv', columns, (cells) => {
    const workNo = cells.code('workNo')
    const qualifiedOn = cells.textOrNull('qualifiedOn')
    if (qualifiedOn !== null && !isDate(qualifiedOn))
      cells.complain(`“qualifiedOn”不能是“${qualifiedOn}”，应为日期，如2026-03-16。`)
    const photo = cells.textOrNull('photo')
    if (photo !== null && !photoAddress.test(photo))
      cells.complain(`“photo”不能是“${photo}”，应为照片地址，如/photos/HL001.jpg。`)
    const windows = cells.list('windows')
    if (new Set(windows).size < windows.length) cells.complain('“windows”中有重复的窗口号。')
    return {
      at: cells.at,
      workNo,
      account: workNo.toLowerCase(),
      name: cells.text('name'),
      role: cells.choice('role', RoleCode.enum),
      department: cells.textOrNull('department'),
      post: cells.text('post'),
      officePhone: cells.matching('officePhone', /^0\d{2,3}-\d{7,8}$/, '座机号码，如0393-0000000'),
      photo,
      isPartyMember: cells.flag('isPartyMember'),
      isChiefRepresentative: cells.flag('isChiefRepresentative'),
      /** The day the examination was passed; null keeps the person from opening a window. */
      qualifiedOn,
      isOnLeave: cells.flag('onLeave'),
      /** Numbers of the windows this person may open, the own one first. */
      windows,
    }
  })
}
