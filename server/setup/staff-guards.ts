import type { HallFiles } from '../hall-files/index.ts'
import type { SetupRemark } from '../../contract/setup.ts'
import { administrators, type RoleCode } from '../../contract/staff.ts'
import type { HallFacts } from './hall-facts.ts'
import { roles } from './sheet-words.ts'

type Person = HallFiles['staff'][number]
type Proposal = { before: HallFiles; after: HallFiles; facts: HallFacts; by: string }

/** What may not happen to people: at work, to oneself, or so that nobody is left to look after the accounts. */
export function staffGuards(proposal: Proposal): SetupRemark[] {
  const kept = new Map(proposal.after.staff.map((person) => [person.account, person]))
  return [
    ...proposal.before.staff.flatMap((person) => {
      const next = kept.get(person.account) ?? null
      const reasons = [...ownReasons(proposal, person, next), ...atWorkReasons(proposal, person, next)]
      return reasons.map((reason) => remark(person.workNo, reason))
    }),
    ...accountGuards(proposal),
    ...administratorGuards(proposal),
  ]
}

/** Nobody gives himself another role, nor takes himself away. */
function ownReasons({ by }: Proposal, person: Person, next: Person | null): string[] {
  if (person.workNo !== by) return []
  return next?.role === person.role
    ? []
    : ['不能删除自己的账号，也不能改自己的角色，请由另一名系统管理员办理。']
}

function atWorkReasons({ facts }: Proposal, { workNo, name, role }: Person, next: Person | null): string[] {
  const open = facts.openWindows.find((session) => session.workNo === workNo)
  if (!open) return []
  const { windowNo } = open
  if (!next) return [`${name}正在使用${windowNo}号窗口，请先关闭窗口再删除。`]
  return [
    ...(next.role === role ? [] : [`${name}正在使用${windowNo}号窗口，请先关闭窗口再改角色。`]),
    ...(next.windows.includes(windowNo)
      ? []
      : [`${name}正在使用${windowNo}号窗口，请先关闭窗口再取消授权。`]),
  ]
}

function accountGuards({ after, facts }: Proposal): SetupRemark[] {
  return after.staff
    .filter(({ account }) => facts.accountsElsewhere.has(account))
    .map(({ workNo, account }) => remark(workNo, `账号“${account}”已被其他大厅使用。`, 'workNo'))
}

/**
 * 三员: each of the three is somebody who can log in. Whoever gets the role only now cannot until the security
 * administrator opens the account, so that one of those who can log in with it stays.
 */
function administratorGuards({ before, after, facts }: Proposal): SetupRemark[] {
  return administrators.flatMap((role) => {
    const had = accountsWith(before, role)
    const have = accountsWith(after, role)
    const able = had.intersection(facts.accountsOpen)
    const needed = able.size > 0 ? able : had
    if (needed.size === 0 || needed.intersection(have).size > 0) return []
    const reason = `至少应保留一名原有的${roles[role]}：新任的账号须由安全管理员解锁后才能登录。`
    return { sheet: 'staff' as const, key: null, column: 'role', reason }
  })
}

const accountsWith = ({ staff }: HallFiles, wanted: RoleCode): Set<string> =>
  new Set(staff.filter(({ role }) => role === wanted).map(({ account }) => account))

const remark = (key: string, reason: string, column: string | null = null): SetupRemark => {
  return { sheet: 'staff', key, column, reason }
}
