import type { CallerPress, CallerText } from '../../contract/callers.ts'
import { boardOf } from '../board/index.ts'
import { bindingsOfWindow, currentPlan } from '../halls/index.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { hallTransaction, type HallTransaction } from '../platform/hall-transaction.ts'
import { keys, type AtKeypad } from './keys.ts'
import { callerById, rememberPress, type Caller } from './queries.ts'
import { isBounce, isSigned } from './signature.ts'
import { countCommand, windowAtWork } from '../windows/index.ts'

/**
 * One press of a hardware caller: its key is pressed for whoever has its window open. What is refused is told on its
 * display; only a press that is not its own is an error.
 * @throws DomainError caller-unknown, caller-signature, press-stale
 */
export async function pressed(ctx: Context, deviceId: number, press: CallerPress): Promise<CallerText> {
  const caller = await callerById(ctx.db, deviceId)
  if (!caller) throw new DomainError('caller-unknown')
  const secret = ctx.secrets.open(caller.secret)
  if (!isSigned(deviceId, press, secret)) throw new DomainError('caller-signature')
  const { hallId } = caller
  const { key, digits = '', ts } = press
  const command = { id: `caller-${deviceId}-${ts}`, fingerprint: `${key} ${digits}` }
  try {
    const text = await hallTransaction(ctx, { hallId, actor: { kind: 'CALLER', deviceId }, command }, (tx) =>
      act(tx, press),
    )
    return { text: await withWaiting(ctx, caller, text), accepted: true }
  } catch (error) {
    if (!(error instanceof DomainError) || isForged(error)) throw error
    return { text: error.message, accepted: false }
  }

  async function act(tx: HallTransaction, { key: pressedKey }: CallerPress): Promise<string> {
    const now = await callerById(tx.db, deviceId)
    if (!now) throw new DomainError('caller-unknown')
    if (ts <= now.lastTs) throw new DomainError('press-stale')
    if (isBounce({ ts: now.lastTs, key: now.lastKey }, press)) return now.lastText ?? ''
    const { windowId } = now
    const { session } = await windowAtWork(tx.db, windowId)
    if (!session) throw new DomainError('caller-nobody-there')
    const at: AtKeypad = { windowId, staffId: session.staffId, digits }
    const text = await keys[pressedKey](tx, at)
    await countCommand(tx.db, windowId, session.staffId)
    await rememberPress(tx.db, { deviceId, ts, key: pressedKey, text })
    return text
  }
}

const isForged = ({ code }: DomainError): boolean => code === 'caller-unknown' || code === 'press-stale'

/** A012 等候8人: how many wait for this window stands behind everything. */
async function withWaiting(ctx: Context, { hallId, windowId }: Caller, text: string): Promise<string> {
  const plan = await currentPlan(ctx, hallId)
  const queues = new Set(bindingsOfWindow(plan, windowId).map(({ queueId }) => queueId))
  const board = await boardOf(ctx, hallId)
  const waiting = board.queues.reduce((sum, { id, waiting: many }) => sum + (queues.has(id) ? many : 0), 0)
  return `${text} 等候${waiting}人`
}
