import { plusMinutes } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { hallTransaction } from '../platform/hall-transaction.ts'
import { receiveReport } from './commands.ts'
import type { Report } from './message.ts'
import { providerOf } from './provider-choice.ts'
import type { ReceiptResult } from './provider.ts'
import { messageById } from './queries.ts'
import { markAsked, unreportedMessages, type Unreported } from './report-queries.ts'

/** Networks report within minutes, or lost their report on the way: after so many real minutes the provider is asked. */
const patienceMin = 15
const mostAtOnce = 20

/**
 * Asks once about each message whose report never came. What is known then is written as if it had been reported; of
 * what is not, the list says so. Nothing is sent again by itself: a person sees what was lost.
 */
export async function askForReports(ctx: Context): Promise<void> {
  const provider = providerOf(ctx)
  if (!provider.receipt) return
  const { clock, secrets } = ctx
  const takenBefore = plusMinutes(clock.now(), -patienceMin * clock.speed)
  const asked = { provider: provider.name, takenBefore, most: mostAtOnce }
  for (const sms of await unreportedMessages(ctx.db, asked)) {
    const agoSec = (clock.now().getTime() - sms.submittedAt.getTime()) / 1000 / clock.speed
    const result = await provider.receipt({ outId: sms.outId, phone: secrets.open(sms.phone), agoSec })
    await note(ctx, sms, reportIn(result))
  }
}

async function note(ctx: Context, { id, hallId, outId }: Unreported, report: Report | null): Promise<void> {
  await hallTransaction(ctx, { hallId, actor: { kind: 'HALL' } }, async (tx) => {
    const current = await messageById(tx.db, hallId, id)
    // Sent again by a person meanwhile: what is known is not about this one.
    if (current?.outId !== outId) return null
    await markAsked(tx.db, id, tx.now)
    return report && receiveReport(tx, { smsId: id, report })
  })
}

function reportIn(result: ReceiptResult): Report | null {
  switch (result.kind) {
    case 'DELIVERED':
      return { status: 'DELIVERED' }
    case 'FAILED':
      return { status: 'FAILED', problem: result.problem }
    case 'ACCEPTED':
    case 'NOT_KNOWN':
    case 'UNCLEAR':
      return null
    default:
      return result satisfies never
  }
}
