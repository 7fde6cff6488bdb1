import { planOf, openingOn } from '../halls/index.ts'
import type { HallTransaction } from '../platform/hall-transaction.ts'
import { halvesOf } from './attendance.ts'
import { rosterAt } from './queries.ts'

const warning = '今日排班表中没有您本时段的班次，窗口已开放，请与大厅管理人员确认。'

/** Said to somebody who opens a window without standing in the roster; where there is no roster, nothing. */
export async function shiftWarning(tx: HallTransaction, staffId: number): Promise<string | undefined> {
  const { AM, PM } = halvesOf(tx.businessDay, openingOn(await planOf(tx), tx.businessDay).intervals)
  const half = AM && (!PM || tx.now < AM.to) ? 'AM' : 'PM'
  const at = { hallId: tx.hall.id, date: tx.businessDay, staffId, half }
  const { hasRoster, hasShift } = await rosterAt(tx.db, at)
  return hasRoster && !hasShift ? warning : undefined
}
