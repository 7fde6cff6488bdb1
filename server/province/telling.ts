import { Value } from 'typebox/value'
import { addDays, businessDay } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import * as facts from './fact-queries.ts'
import { nobody, RatingFact, ServiceFact } from './facts.ts'
import { gatewayOf, type HcpGateway, type Telling } from './gateway.ts'
import { projectNoOf, rangeOfServices } from '../platform/project-no.ts'
import * as queries from './queries.ts'
import { failed, stepAfter, withoutPerson, type Step, type Verdict } from './verdict.ts'

// None of this is a hall transaction: what the province knows is no part of a hall's day, and must not slow it.

/** What was never told is made up for so many days later, for instance when the province is first connected. */
const catchUpDays = 14
const atOnce = 200
/** A sender that has been silent for so long is taken for dead; longer than any request may take. */
const leaseSec = 150

/**
 * Tells the province what it does not have of a hall. Everything is derived from the rows, and may be done by any
 * number of workers at once.
 * @returns when something is to be tried again; null when nothing waits
 */
export async function tellHall(ctx: Context, hallId: number): Promise<Date | null> {
  const { tell } = gatewayOf(ctx.config)
  if (!tell) return null
  const now = ctx.clock.now()
  const before = new Date(now.getTime() - leaseSec * 1000 * ctx.clock.speed)
  await queries.releaseInterrupted(ctx.db, hallId, { now, before })
  await queueServices(ctx, hallId)
  await queueRatings(ctx, hallId)
  let retryAt: Date | null = null
  for (;;) {
    const message = await queries.claimNext(ctx.db, hallId, ctx.clock.now())
    if (!message) return retryAt
    const step = await tellOne(ctx, tell, message)
    if (step.state !== 'FAILED') continue
    if (!retryAt || step.nextTryAt < retryAt) retryAt = step.nextTryAt
    // A line without answer is held when the next is claimed; one that talks nonsense is not asked everything at once.
    if (step.problem === 'NOT_UNDERSTOOD') return retryAt
  }
}

async function queueServices(ctx: Context, hallId: number): Promise<void> {
  const since = sinceWhen(ctx, hallId)
  for (let isMore = true; isMore;) {
    const untold = await facts.servicesUntold(ctx.db, since)
    const messages = untold.map((row) => {
      const fact = serviceFact(ctx, row)
      const about = {
        kind: 'SERVICE_RECORD',
        ratingId: null,
        dedupKey: `service:${fact.projectNo}:${row.serviceNumber}`,
      } as const
      return messageOf(ctx, { ...about, hallId, requestId: row.requestId, fact })
    })
    isMore = (await queries.queueMessages(ctx.db, messages)) === atOnce
  }
}

async function queueRatings(ctx: Context, hallId: number): Promise<void> {
  const since = sinceWhen(ctx, hallId)
  for (let isMore = true; isMore;) {
    const untold = await facts.ratingsUntold(ctx.db, since)
    const messages = untold.map((row) => {
      const fact = ratingFact(ctx, row)
      const dedupKey = `rating:${fact.service.projectNo}:${row.serviceNumber}:${fact.no}`
      const { requestId, ratingId } = row
      return messageOf(ctx, { kind: 'RATING', hallId, requestId, ratingId, dedupKey, fact })
    })
    isMore = (await queries.queueMessages(ctx.db, messages)) === atOnce
  }
}

function sinceWhen(ctx: Context, hallId: number): facts.Since {
  return { hallId, day: addDays(businessDay(ctx.clock.now()), -catchUpDays), atMost: atOnce }
}

type About = Telling & Omit<queries.NewMessage, 'projectNo' | 'payload' | 'at'>

function messageOf(ctx: Context, { fact, ...about }: About): queries.NewMessage {
  const { projectNo } = 'service' in fact ? fact.service : fact
  return { ...about, projectNo, payload: ctx.secrets.seal(JSON.stringify(fact)), at: ctx.clock.now() }
}

/** 办件编号 of a service: of its case, or one of its own. */
export function numberOf(ctx: Context, row: facts.ServiceRow): string {
  const { caseNo, areaCode, businessDay: day, requestId } = row
  if (caseNo !== null) return caseNo
  return projectNoOf({ areaCode, day, requestId }, rangeOfServices(ctx.config.province.numbers))
}

function serviceFact(ctx: Context, row: facts.ServiceRow): ServiceFact {
  const { areaCode, staffName, outcome, startedAt, finishedAt, holderCipher } = row
  return {
    projectNo: numberOf(ctx, row),
    serviceNumber: row.serviceNumber,
    areaCode,
    task: { code: row.taskCode, name: row.taskName },
    projectKind: row.isCommitment ? 'COMMITMENT' : 'INSTANT',
    department: { code: row.departmentCode, name: row.departmentName },
    staffName,
    outcome,
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt.toISOString(),
    person: holderCipher ? personIn(ctx.secrets.open(holderCipher)) : nobody,
  }
}

function personIn(text: string): ServiceFact['person'] {
  const person: unknown = JSON.parse(text)
  return Value.Check(ServiceFact.properties.person, person) ? person : nobody
}

function ratingFact(ctx: Context, row: facts.RatingRow): RatingFact {
  const service = serviceFact(ctx, row)
  const { no, satisfaction, labels, text, channel, givenAt, isAnonymous } = row
  const person = isAnonymous ? nobody : { ...service.person, phone: null }
  const said = { no, satisfaction, labels, text, channel, givenAt: givenAt.toISOString() }
  return { service: { ...service, person }, ...said }
}

type Tell = NonNullable<HcpGateway['tell']>

async function tellOne(ctx: Context, tell: Tell, message: queries.Claimed): Promise<Step> {
  const telling = tellingIn(message.kind, ctx.secrets.open(message.payload))
  const verdict = telling ? await heard(ctx, tell, telling) : failed('REFUSED', 'stored by another version')
  const now = ctx.clock.now()
  const step = stepAfter(verdict, message, now)
  const isServiceLost = message.kind === 'RATING' && !verdict.isAccepted && verdict.problem === 'NO_RECORD'
  if (isServiceLost) await tellServiceAgain(ctx, message.requestId)
  await queries.settle(ctx.db, message, { step, now })
  if (step.state !== 'SENT') {
    const { id: messageId, kind, attempts } = message
    const about = { messageId, kind, attempts, state: step.state, problem: step.problem }
    ctx.log.warn(about, 'the province did not take a message')
  }
  return step
}

async function heard(ctx: Context, tell: Tell, telling: Telling): Promise<Verdict> {
  const verdict = await tell(telling, ctx.clock.now())
  if (verdict.isAccepted) return verdict
  const { person } = telling.kind === 'RATING' ? telling.fact.service : telling.fact
  return { ...verdict, said: withoutPerson(verdict.said, person) }
}

function tellingIn(kind: queries.Claimed['kind'], text: string): Telling | null {
  const fact: unknown = JSON.parse(text)
  if (kind === 'RATING') return Value.Check(RatingFact, fact) ? { kind, fact } : null
  return Value.Check(ServiceFact, fact) ? { kind, fact } : null
}

async function tellServiceAgain(ctx: Context, requestId: number): Promise<void> {
  const row = await facts.serviceById(ctx.db, requestId)
  if (!row) return
  const payload = ctx.secrets.seal(JSON.stringify(serviceFact(ctx, row)))
  await queries.tellServiceAgain(ctx.db, requestId, { payload, now: ctx.clock.now() })
}
