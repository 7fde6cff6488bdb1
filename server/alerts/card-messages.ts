import type { AlertRule } from '../../contract/alerts.ts'
import type { RoleCode } from '../../contract/staff.ts'
import { lastDigits } from '../cases/index.ts'
import type { HallPlan } from '../halls/index.ts'
import { wallTime } from '../platform/business-day.ts'
import type { HallTransaction } from '../platform/hall-transaction.ts'
import { requestSms } from '../sms/index.ts'
import { cardedCase, cardedTheme, onDuty } from './duty-queries.ts'

/** Which alerts go out to telephones as well, and what they are called there. */
const cards: Partial<Record<AlertRule, { card: string; state: string }>> = {
  CASE_YELLOW: { card: '办件黄牌', state: '期限将到' },
  CASE_RED: { card: '办件红牌', state: '期限已过' },
  THEME_YELLOW: { card: '一件事黄牌', state: '期限将到' },
  THEME_RED: { card: '一件事红牌', state: '期限已过' },
}

type Told = { id: number; rule: AlertRule; subject: string; step: number; concerns: RoleCode }

const noon = '12:30'

/**
 * 督办短信: whoever an alert about a card has just come to hears of it by text message, each once for each level
 * (DOMAIN §4.2), as a part of the transaction that raises or escalates it. Whoever left no mobile, or is on leave,
 * finds it on the screen.
 */
export async function messageOnDuty(tx: HallTransaction, plan: HallPlan, told: Told): Promise<void> {
  const words = cards[told.rule]
  if (!words || !plan.settings.cardMessages) return
  const [kind, id = '', limit] = told.subject.split(':')
  const carded = await (kind === 'theme' ? cardedTheme(tx.db, Number(id)) : cardedCase(tx.db, Number(id)))
  if (!carded) return
  const { name: item, no, departmentId, staffId } = carded
  const half = wallTime(tx.now) < noon ? 'AM' : 'PM'
  const duty = {
    hallId: tx.hall.id,
    role: told.concerns,
    departmentId,
    staffId,
    day: tx.businessDay,
    half,
  } as const
  // What is irregular by itself has no limit.
  const state = limit === 'irregular' ? '办理不规范' : words.state
  for (const person of await onDuty(tx.db, duty)) {
    await requestSms(tx, {
      template: 'CASE_CARD',
      phone: tx.ctx.secrets.open(person.mobileCipher),
      values: { card: words.card, item, tail: lastDigits(no), state },
      dedupKey: `alert:${told.id}:${told.step}:${person.staffId}`,
    })
  }
}
