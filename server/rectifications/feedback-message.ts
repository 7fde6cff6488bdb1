import type { HallTransaction } from '../platform/hall-transaction.ts'
import { requestSms } from '../sms/index.ts'
import { phoneToWriteTo } from './contact.ts'
import { lastReport, sealedHolder } from './list-queries.ts'
import { resultInShort } from './result-in-short.ts'

/**
 * 反馈短信: the citizen is told what was done, whichever way the officer fed it back (R47). The hall writes by itself,
 * so that nobody has to see the number, and it may write to an anonymous one too. The id of the message; null where no
 * number was left, or its holder wants no messages.
 */
export async function writeFeedback(tx: HallTransaction, rectificationId: number): Promise<number | null> {
  const phone = phoneToWriteTo(tx.ctx, await sealedHolder(tx.db, rectificationId))
  const report = await lastReport(tx.db, rectificationId)
  if (!phone || !report) return null
  return requestSms(tx, {
    template: 'RECTIFY_FEEDBACK',
    phone,
    values: { result: resultInShort(report.outcome) },
    dedupKey: `rectify-feedback:${rectificationId}`,
  })
}
