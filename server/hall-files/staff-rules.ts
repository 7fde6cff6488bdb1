import { administrators } from '../../contract/staff.ts'
import type { Inbox } from './csv.ts'
import type { HallEntries } from './hall-entries.ts'

/**
 * 三员分立 (GB/T 22239, level 3): who looks after the system, who after the accounts, and who reads what both did are
 * three people, and none of them works in the hall.
 */
export function checkAdministrators({ mistakes }: Inbox, { staff }: HallEntries): void {
  const isAdministrator = new Set<string>(administrators)
  for (const { at, name, role, windows } of staff.filter((person) => isAdministrator.has(person.role))) {
    if (windows.length > 0) mistakes.push({ ...at, reason: `${role}属于三员，不能开放窗口。` })
    if (staff.filter((person) => person.name === name).length > 1)
      mistakes.push({ ...at, reason: `“${name}”属于三员，不能再担任其他岗位。` })
  }
}
