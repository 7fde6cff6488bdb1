import type { LogCheck } from '../../contract/log.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { checkLog } from '../platform/log-check.ts'
import { chainHeads } from '../platform/log-queries.ts'

/** As many entries as are followed well within the time an answer may take. */
const stepLength = 20_000

/** One step of proving that a hall's log is as it was written; whoever asks goes on where it ended. */
export async function verifyLog(ctx: Context, hallId: number, after: number): Promise<LogCheck> {
  const head = (await chainHeads(ctx.db)).find((each) => each.hallId === hallId)
  if (!head) throw new DomainError('hall-unknown')
  const { seq, isDone, fault } = await checkLog(ctx, { head, after, most: stepLength })
  return {
    checked: seq,
    head: head.seq,
    isDone,
    fault: fault && { seq: fault.seq, kind: fault.fault },
  }
}
