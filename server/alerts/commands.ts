import type { Alert } from '../../contract/alerts.ts'
import { planOf, type HallPlan } from '../halls/index.ts'
import { businessDay, instantOf, plusMinutes } from '../platform/business-day.ts'
import { DomainError } from '../platform/domain-error.ts'
import type { HallTransaction } from '../platform/hall-transaction.ts'
import type { Context } from '../platform/context.ts'
import { cardedMonths, instantMonths, openCards } from '../cases/index.ts'
import { owedComplaints } from '../complaints/index.ts'
import { backlogOf } from '../province/index.ts'
import { owedRectifications } from '../rectifications/index.ts'
import { openThemeCards } from '../theme-cases/index.ts'
import {
  alertOnWire,
  answerDueAt,
  concernedBy,
  isTold,
  nextConcerned,
  settle,
  type KeptAlert,
  type Settlement,
  type Viewer,
} from './alert.ts'
import { messageOnDuty } from './card-messages.ts'
import { caseFindings } from './case-findings.ts'
import { complaintFindings } from './complaint-findings.ts'
import { dayFindings } from './day-findings.ts'
import { readDay } from './day-queries.ts'
import { findings } from './findings.ts'
import { instantFindings } from './instant-findings.ts'
import { provinceFindings } from './province-findings.ts'
import { rectificationFindings } from './rectification-findings.ts'
import { monthsUpTo, redCardFindings } from './red-card-findings.ts'
import { themeFindings } from './theme-findings.ts'
import * as queries from './queries.ts'
import { readHallState } from './state-queries.ts'

/** An alert that waits for an answer, and when it goes to the next in charge. */
export type AwaitedAnswer = { alertId: number; step: number; dueAt: Date }

type Looking = Pick<Context, 'db' | 'config'> & { plan: HallPlan; now: Date }

/** What would have to be done about a hall's alerts now. */
export async function settlementNow({ db, config, plan, now }: Looking): Promise<Settlement> {
  const { hall, settings } = plan
  const state = await readHallState(db, hall.id, businessDay(now))
  const ledger = await queries.readLedger(db, hall.id, plusMinutes(now, -settings.alertQuietMin))
  const owed = await owedRectifications(db, hall.id)
  const complaints = await owedComplaints(db, hall.id)
  const backlog = config.province.target === 'push' ? await backlogOf(db, hall.id) : null
  const twoMonths = { from: instantOf(`${monthsUpTo(now).last}-01`, '00:00'), until: now }
  const day = await readDay(db, { hallId: hall.id, day: businessDay(now) })
  const carded = await cardedMonths(db, hall.id, twoMonths)
  const found = [
    ...findings(plan, state, now),
    ...rectificationFindings(plan, owed, now),
    ...provinceFindings(backlog, now),
    ...caseFindings(await openCards(db, hall.id)),
    ...themeFindings(await openThemeCards(db, { hallId: hall.id, plan, now })),
    ...redCardFindings(settings, carded, now),
    ...instantFindings(plan, await instantMonths(db, hall.id, twoMonths), now),
    ...complaintFindings(plan, complaints, now),
    ...dayFindings(plan, day, now),
  ]
  return settle(ledger, found, { now, plan })
}

/** Raises what is newly wrong, closes what is over, and tells the next in charge what nobody answered. */
export async function settleAlerts(tx: HallTransaction): Promise<AwaitedAnswer[]> {
  const plan = await planOf(tx)
  const { raise, worsen, close, escalate } = await settlementNow({
    db: tx.db,
    config: tx.ctx.config,
    plan,
    now: tx.now,
  })
  const awaited: KeptAlert[] = []
  for (const alert of close) {
    const { id, rule, subject, level } = alert
    await queries.markOver(tx.db, id, tx.now)
    tx.record({ type: 'alert-closed', alertId: id, rule, subject, level })
  }
  for (const finding of raise) awaited.push(await raiseAlert(tx, plan, finding))
  for (const { alert, level } of worsen) {
    await queries.markWorse(tx.db, alert.id, { level, at: tx.now })
    const { id, rule, subject } = alert
    tx.record({ type: 'alert-raised', alertId: id, rule, subject, level })
    awaited.push({ ...alert, stepAt: tx.now })
  }
  const graver = new Set(worsen.map(({ alert }) => alert.id))
  for (const alert of escalate) if (!graver.has(alert.id)) awaited.push(await escalateOne(tx, plan, alert))
  return awaited
    .filter((alert) => nextConcerned(alert) !== null)
    .map((alert) => ({ alertId: alert.id, step: alert.step, dueAt: answerDueAt(plan, alert) }))
}

async function raiseAlert(
  tx: HallTransaction,
  plan: HallPlan,
  finding: Settlement['raise'][number],
): Promise<KeptAlert> {
  const { rule, subject, level } = finding
  const at = { hallId: tx.hall.id, day: tx.businessDay, at: tx.now }
  const id = await queries.insertAlert(tx.db, finding, at)
  tx.record({ type: 'alert-raised', alertId: id, rule, subject, level })
  await messageOnDuty(tx, plan, { id, rule, subject, step: 0, concerns: concernedBy({ rule, step: 0 }) })
  const unanswered = { acknowledgedAt: null, acknowledgedBy: null, closedAt: null }
  return { id, ...finding, raisedAt: tx.now, step: 0, stepAt: tx.now, ...unanswered }
}

async function escalateOne(tx: HallTransaction, plan: HallPlan, alert: KeptAlert): Promise<KeptAlert> {
  const concerns = nextConcerned(alert)
  if (!concerns) return alert
  const step = alert.step + 1
  await queries.markEscalated(tx.db, alert.id, { step, at: tx.now })
  tx.record({ type: 'alert-escalated', alertId: alert.id, concerns })
  await messageOnDuty(tx, plan, { ...alert, step, concerns })
  return { ...alert, step, stepAt: tx.now }
}

export type Acknowledging = { alertId: number; staffId: number; viewer: Viewer }

/**
 * 知道了: somebody who is told of an alert takes it on. A second one changes nothing.
 * @throws DomainError alert-unknown, alert-over, not-allowed
 */
export async function acknowledgeAlert(
  tx: HallTransaction,
  { alertId, staffId, viewer }: Acknowledging,
): Promise<Alert> {
  const plan = await planOf(tx)
  const alert = await queries.alertById(tx.db, tx.hall.id, alertId)
  if (!alert) throw new DomainError('alert-unknown')
  if (!isTold(plan, alert, viewer)) throw new DomainError('not-allowed')
  if (alert.closedAt) throw new DomainError('alert-over')
  if (alert.acknowledgedAt) return alertOnWire(plan, alert)
  await queries.markAcknowledged(tx.db, alertId, { staffId, at: tx.now })
  tx.record({ type: 'alert-acknowledged', alertId, staffId })
  const taken = await queries.alertById(tx.db, tx.hall.id, alertId)
  return alertOnWire(plan, taken ?? alert)
}
