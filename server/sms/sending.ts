import { withSite } from '../../contract/sms-text.ts'
import type { HallEvent } from '../events.ts'
import { publicUrl } from '../platform/config.ts'
import type { Context } from '../platform/context.ts'
import { hallTransaction, type HallTransaction } from '../platform/hall-transaction.ts'
import { abandonedAt, departureOf, mayStillCall } from './departure.ts'
import { limitsLookBackMs } from './limits.ts'
import { afterCall, afterQuestion, afterSilence, type Step } from './message.ts'
import { optedOut } from './opt-out-queries.ts'
import { providerOf } from './provider-choice.ts'
import type { SmsProvider } from './provider.ts'
import * as queries from './queries.ts'
import type { StoredSms } from './queries.ts'
import { valuesIn } from './sealed.ts'
import { standardOf } from './templates.ts'

const mostAtOnce = 10
const mostRounds = 10
const askForSec = 30 * 60
const byHall = { kind: 'HALL' } as const

/** A message that this process has taken up: to be handed to the provider, or to ask the provider about. */
type Task = { kind: 'SEND' | 'ASK'; sms: StoredSms; attempts: number; submittedAt: Date; takenAt: Date }

/**
 * Sends what is due in a hall. Each message is taken up in a short transaction, brought to the provider outside of any,
 * and its result written in another. Whoever dies in between leaves it SENDING: then the provider is asked about it
 * before it is offered again.
 */
export async function sendDue(ctx: Context, hallId: number): Promise<void> {
  const provider = providerOf(ctx)
  for (let round = 0; round < mostRounds; round++) {
    const { tasks, looked } = await hallTransaction(ctx, { hallId, actor: byHall }, (tx) =>
      takeUp(tx, provider),
    )
    if (looked === 0) return
    const ends = await Promise.allSettled(tasks.map((task) => bring(ctx, provider, task)))
    const failed = ends.find((end) => end.status === 'rejected')
    // The database is away: the messages stay SENDING, and are asked about when it is back.
    if (failed) throw failed.reason
  }
}

async function takeUp(
  tx: HallTransaction,
  provider: SmsProvider,
): Promise<{ tasks: Task[]; looked: number }> {
  const { now, hall } = tx
  const due = await queries.dueMessages(tx.db, hall.id, { now, most: mostAtOnce })
  const nextTryAt = abandonedAt(now, timesOf(tx.ctx))
  const phoneHashes = due.filter(({ state }) => state === 'QUEUED').map((sms) => sms.phoneHash)
  const refusing = await optedOut(tx.db, hall.id, phoneHashes)
  const since = new Date(now.getTime() - limitsLookBackMs)
  const handed = await queries.handedOver(tx.db, { hallId: hall.id, phoneHashes, since })
  const tasks: Task[] = []
  for (const sms of due) {
    const { id, code, attempts, submittedAt } = sms
    if (sms.state === 'SENDING') {
      await queries.postpone(tx.db, id, nextTryAt)
      tasks.push({ kind: 'ASK', sms, attempts, submittedAt: submittedAt ?? now, takenAt: now })
      continue
    }
    const hash = sms.phoneHash.toString('hex')
    const already = handed.get(hash) ?? []
    const departure = departureOf(sms, { now, isOptedOut: refusing.has(hash), handed: already })
    if (departure.kind === 'SEND') {
      handed.set(hash, [...already, { code, kind: standardOf(code).kind, at: now }])
      tasks.push({ kind: 'SEND', sms, attempts: attempts + 1, submittedAt: now, takenAt: now })
    } else if (departure.kind === 'WAIT') await queries.postpone(tx.db, id, departure.until)
    else await takeStep(tx, sms, { state: 'CANCELLED', problem: departure.problem })
  }
  const leaving = tasks.filter(({ kind }) => kind === 'SEND').map((task) => task.sms.id)
  await queries.markSending(tx.db, leaving, { provider: provider.name, now, nextTryAt })
  return { tasks, looked: due.length }
}

/** Hands over or asks, and writes what is known then. */
async function bring(ctx: Context, provider: SmsProvider, task: Task): Promise<void> {
  const { sms, attempts, submittedAt, takenAt } = task
  if (!mayStillCall(takenAt, ctx.clock.now(), timesOf(ctx))) return
  const learn =
    task.kind === 'SEND' ? await handOver(ctx, provider, task) : await question(ctx, provider, task)
  await hallTransaction(ctx, { hallId: sms.hallId, actor: byHall }, async (tx) => {
    const current = await queries.messageById(tx.db, sms.hallId, sms.id)
    const isOurs =
      current?.state === 'SENDING' && current.attempts === attempts && current.outId === sms.outId
    // A report of the network, or a person, has been quicker.
    if (isOurs) await takeStep(tx, sms, learn({ ...sms, attempts, submittedAt }, tx.now))
    return null
  })
}

type Learned = (message: Parameters<typeof afterCall>[0], now: Date) => Step

async function handOver(
  { secrets, config }: Context,
  provider: SmsProvider,
  { sms }: Task,
): Promise<Learned> {
  const { outId, signature, code, providerCodes } = sms
  const body = withSite(sms.body, publicUrl(config))
  const phone = secrets.open(sms.phone)
  const values = valuesIn(secrets, sms.params)
  const result = await provider.send({ outId, phone, signature, code, body, values, providerCodes })
  return (message, now) => afterCall(message, result, now)
}

async function question(ctx: Context, provider: SmsProvider, { sms, submittedAt }: Task): Promise<Learned> {
  const { clock, secrets } = ctx
  // Another provider than the one that has it knows nothing of it.
  if (!provider.receipt || sms.provider !== provider.name) return afterSilence
  const agoSec = (clock.now().getTime() - submittedAt.getTime()) / 1000 / clock.speed
  const result = await provider.receipt({ outId: sms.outId, phone: secrets.open(sms.phone), agoSec })
  const { knowsAfterSec } = provider
  // The provider's time is the world's, however fast the hall's runs.
  const patience = {
    knowsAfterSec: knowsAfterSec === null ? null : knowsAfterSec * clock.speed,
    askForSec: askForSec * clock.speed,
  }
  return (message, now) => afterQuestion(message, result, now, patience)
}

const timesOf = ({ config, clock }: Context) => ({ answerSec: config.SMS_ANSWER_SEC, speed: clock.speed })

/** Writes a step of a message into its row and, when it is news, into the log. */
export async function takeStep(
  tx: HallTransaction,
  { id, code }: Pick<StoredSms, 'id' | 'code'>,
  step: Step,
): Promise<void> {
  await queries.markStep(tx.db, id, step, tx.now)
  const event = eventOf(step, { smsId: id, template: code })
  if (event) tx.record(event)
}

function eventOf(step: Step, about: { smsId: number; template: StoredSms['code'] }): HallEvent | null {
  switch (step.state) {
    case 'SENT':
      return { type: 'sms-sent', ...about }
    case 'DELIVERED':
      return { type: 'sms-delivered', ...about }
    case 'FAILED':
    case 'DEAD':
    case 'UNKNOWN':
    case 'CANCELLED':
      return { type: 'sms-failed', ...about, state: step.state, problem: step.problem }
    case 'QUEUED':
    case 'SENDING':
      return null
    default:
      return step satisfies never
  }
}
