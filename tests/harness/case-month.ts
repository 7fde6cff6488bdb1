import { sql } from 'kysely'
import { syntheticPerson } from '../../demo/synthetic-person.ts'
import { watchAlerts } from '../../server/alerts/index.ts'
import type { By } from '../../server/cases/actors.ts'
import type { Act } from '../../server/cases/acts.ts'
import { takeStep } from '../../server/cases/commands.ts'
import { receiveCase } from '../../server/cases/reception.ts'
import { suspendsClock } from '../../server/cases/case.ts'
import { lookAt, watchCases } from '../../server/cases/index.ts'
import { DomainError } from '../../server/platform/domain-error.ts'
import { hallTransaction } from '../../server/platform/hall-transaction.ts'
import { Agenda } from './agenda.ts'
import { openWindow } from './at-window.ts'
import { arrivalMinute, nextWish, workMinute } from './case-play.ts'
import type { Story } from './case-recount.ts'
import { diceFrom } from './dice.ts'
import { openForgetfulStore } from './forgetful-store.ts'
import type { House } from './house.ts'
import { dayAfter, dayOf, isWorked, wall } from './naive-clock.ts'

export type Played = {
  stories: Story[]
  /** When a worker looked at the cases, and then for what is wrong. */
  looks: Date[]
  refused: Record<string, number>
  wipes: number
}

type Span = { from: Date; to: Date }

export type MonthPlan = { seed: number; cases: number; from: string; lastArrival: string; until: Date }

/** Nobody works in these stretches: what was asked for lies in the store, or is lost with it. */
const away: Span[] = [
  ['2026-09-15T16:10', '2026-09-15T17:05'],
  ['2026-09-17T08:00', '2026-09-17T11:20'],
  ['2026-09-21T17:50', '2026-09-23T09:40'],
  ['2026-09-25T03:00', '2026-09-28T10:15'],
  ['2026-09-30T15:00', '2026-10-08T13:30'],
  ['2026-10-10T08:29', '2026-10-10T08:31'],
  ['2026-10-12T12:00', '2026-10-13T18:30'],
].map(([from, to]) => ({ from: new Date(`${from}:00+08:00`), to: new Date(`${to}:00+08:00`) }))

/** Plays a month of cases against a house in which no worker runs but the one of this story. */
export async function playMonth(house: House, plan: MonthPlan): Promise<Played> {
  const dice = diceFrom(plan.seed)
  const store = openForgetfulStore()
  // Who is told next when nobody answers is tried elsewhere.
  const addJob: typeof store.add = async (job, ...more) =>
    job.name === lookAt.name ? store.add(job, ...more) : undefined
  // No screen listens.
  const ctx = { ...house.ctx, addJob, told: () => undefined }
  const { clerk, items } = await hallOfCases(house)
  const played: Played = { stories: [], looks: [], refused: {}, wipes: 0 }
  const moments = new Agenda()
  const isAway = (at: Date) => away.some(({ from, to }) => at >= from && at < to)

  const command = <Answer>(decide: (tx: Parameters<typeof receiveCase>[0]) => Promise<Answer>) =>
    hallTransaction(ctx, { hallId: house.hallId, actor: { kind: 'STAFF', staffId: clerk.staffId } }, decide)

  function planNext(story: Story, item: Item, found: { status: Status; kind: Kind }, at: Date): void {
    const wish = nextWish(dice, { ...found, material: item.materials[0]?.name ?? '' })
    if (!wish) return
    const when = workMinute(dice, at, wish.within)
    if (when < plan.until) moments.add({ at: when, order: 0, run: () => act(story, item, wish.act, when) })
  }

  async function act(story: Story, item: Item, wish: Act, at: Date): Promise<void> {
    // Of the department that decides; a limit is prolonged by whoever leads it.
    const role = wish.type === 'EXTEND' ? 'DEPT_LEADER' : 'CHIEF_REP'
    const by: By = { staffId: clerk.staffId, role, departmentId: item.departmentId, mayIssue: false, at }
    try {
      await command((tx) => takeStep(tx, story.id, wish, by))
      const more =
        wish.type === 'START_SPECIAL' ? { days: wish.days, suspends: suspendsClock(wish.procedure) } : {}
      story.deeds.push({ at, type: wish.type, ...(wish.type === 'EXTEND' ? { days: wish.days } : more) })
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      played.refused[error.code] = (played.refused[error.code] ?? 0) + 1
    }
    planNext(story, item, await standing(house, story.id), at)
  }

  async function receive(ordinal: number, at: Date): Promise<void> {
    const item = dice.pick(items.map((each) => [each, each.weight]))
    const accept = dice.roll(4) > 0
    const channel = dice.pick([
      ['WINDOW', 6],
      ['ONLINE', 3],
      ['UNIFIED', 1],
    ] as const)
    const by: By = { ...clerk, role: 'WINDOW_STAFF', mayIssue: false, at }
    const given = { ...blank, windowId: clerk.windowId, itemId: item.id, channel, accept }
    const materials = item.materials.map(({ name }) => ({ name, state: 'RECEIVED' as const }))
    const person = syntheticPerson(ordinal, dayOf(at), false)
    const { name, idCard: idNo, phone } = person
    const applicant = { kind: 'NATURAL', name, paper: 'RESIDENT_ID', idNo, phone, agent: null } as const
    const id = await command((tx) => receiveCase(tx, { ...given, materials, applicant }, by))
    const promisedDays = item.kind === 'INSTANT' ? 0 : item.promisedDays
    const story = {
      id,
      itemId: item.id,
      departmentId: item.departmentId,
      channel,
      originKind: item.kind,
      promisedDays,
      receivedAt: at,
      accepted: accept,
      deeds: [],
    }
    played.stories.push(story)
    planNext(story, item, { status: accept ? 'ACCEPTED' : 'RECEIVED', kind: item.kind }, at)
  }

  async function work(at: Date): Promise<void> {
    if (isAway(at)) return
    played.looks.push(at)
    // Now and then the store goes away in the midst of a sweep, and two workers look at once.
    const isInterrupted = dice.roll(25) === 0
    if (isInterrupted) store.answerOnly(dice.roll(3))
    const sweeps = Array.from({ length: dice.roll(10) === 0 ? 2 : 1 }, () => watchCases.run(ctx, {}))
    for (const sweep of await Promise.allSettled(sweeps))
      if (sweep.status === 'rejected' && !isInterrupted) throw sweep.reason
    store.answerOnly(Number.POSITIVE_INFINITY)
    await watchAlerts.run(ctx, {})
    await answerAlerts(house, clerk.staffId)
    if (dice.roll(30) > 0) return
    store.wipe()
    played.wipes += 1
  }

  async function runDue(until: Date): Promise<void> {
    if (isAway(until)) return
    const at = (moment: Date) => {
      // What was due while nobody worked runs as soon as somebody does.
      const outage = away.find((span) => moment >= span.from && moment < span.to)
      const when = outage ? outage.to : moment
      house.clock.set(when > house.clock.now() ? when : house.clock.now())
    }
    await store.run(ctx, { until, at })
  }

  for (const at of sweepsBetween(wall(plan.from, '00:00'), plan.until))
    moments.add({ at, order: 1, run: () => work(at) })
  const days = arrivalDays(plan)
  for (let ordinal = 0; ordinal < plan.cases; ordinal++) {
    const at = arrivalMinute(dice, days)
    moments.add({ at, order: 0, run: () => receive(ordinal, at) })
  }
  for (let next = moments.next(); next; next = moments.next()) {
    await runDue(next.at)
    house.clock.set(next.at)
    await next.run()
  }
  return played
}

type Item = {
  id: number
  departmentId: number
  kind: Kind
  promisedDays: number
  materials: { name: string }[]
  weight: number
}
type Kind = Story['originKind']
type Status = Parameters<typeof nextWish>[1]['status']

const blank = { ticketId: null, toleratedUntil: null, externalNo: '', urgentReason: '' }

async function hallOfCases(house: House) {
  // The other windows stand for themselves: nobody is expected at one for busy hours.
  await sql`update service_window set kind = 'TIDE'`.execute(house.ctx.db)
  await sql`update hall set plan_version = plan_version + 1`.execute(house.ctx.db)
  const { clerk, windowId } = await openWindow(house)
  const { staffId } = await clerk.get('/api/me')
  const { department_id: departmentId } = await house.ctx.db
    .selectFrom('staff')
    .select('department_id')
    .where('id', '=', staffId)
    .executeTakeFirstOrThrow()
  const rows = await house.ctx.db
    .selectFrom('service_item')
    .select(['id', 'code', 'department_id as departmentId', 'case_kind as kind', 'materials'])
    .select('promised_days as promisedDays')
    .where('hall_id', '=', house.hallId)
    .where('code', 'not like', '%-3')
    .orderBy('code')
    .execute()
  const weights = { INSTANT: 1, COMMITMENT: 3, ESCALATED: 10, SUPPLEMENT: 0, RETURNED: 0 }
  const items = rows.map((row) => ({
    ...row,
    promisedDays: row.promisedDays ?? 20,
    weight: weights[row.kind],
  }))
  return { clerk: { staffId: Number(staffId), departmentId, windowId }, items }
}

const standing = (house: House, id: number) =>
  house.ctx.db
    .selectFrom('service_case')
    .select(['status', 'kind'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

/** Somebody takes each alert on at once: who is told next is tried elsewhere. */
const answerAlerts = (house: House, staffId: number) =>
  sql`update alert set acknowledged_at = raised_at, acknowledged_by = ${staffId} where acknowledged_at is null`.execute(
    house.ctx.db,
  )

/** Every three hours; where limits become near or are over, as often as it runs by itself. */
function sweepsBetween(from: Date, to: Date): Date[] {
  const sweeps: Date[] = []
  for (let at = from.getTime() + 17_000; at <= to.getTime(); at += 30_000) {
    const time = new Date(at + 8 * 3_600_000).toISOString().slice(11, 19)
    const isNarrow =
      /^(08:29:47|(08:30|16:30|17:30|18:00|19:00):17)$/.test(time) && isWorked(dayOf(new Date(at)))
    if (isNarrow || /^(00|03|06|09|12|15|21):00:17$/.test(time)) sweeps.push(new Date(at))
  }
  return [...sweeps, to]
}

function arrivalDays({ from, lastArrival }: MonthPlan): string[] {
  const days: string[] = []
  for (let day = from; day <= lastArrival; day = dayAfter(day)) {
    const isSaturday = new Date(`${day}T00:00:00Z`).getUTCDay() === 6
    const isHoliday = !isWorked(day) && day >= '2026-09-25' && (day <= '2026-09-27' || day >= '2026-10-01')
    if (isWorked(day) || (isSaturday && !isHoliday)) days.push(day)
  }
  return days
}
