import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Board } from '../contract/board.ts'
import { boardOf } from '../server/board/board.ts'
import { publicChange } from '../server/board/publish.ts'
import { bindingsOfWindow, currentPlan, type HallPlan } from '../server/halls/index.ts'
import { readLog } from '../server/platform/log-queries.ts'
import { applyChange } from '../web/board.ts'
import { mondayMorning, openHouse, type House } from './harness/house.ts'
import { everyCommand } from './model-commands.ts'
import { morning } from './model-morning.ts'
import { ModelHall } from './model-hall.ts'
import type { ModelPlan } from './model-ticket.ts'
import type { Post, RealHall } from './model-wish.ts'

const runs = Number(process.env['MODEL_RUNS'] ?? 1000)

/** The same thousand days each time, unless others are asked for. */
const seed = Number(process.env['MODEL_SEED'] ?? 20_261_123)

describe('a hall and its model', () => {
  it(
    'agree on every command and every number, and the log replayed is the board',
    { timeout: 600_000 },
    async () => {
      // Without what the clock does: the model knows commands only, and counts each entry of the log.
      await using house = await openHouse({ settings: { ROLES: 'web' } })
      const posts = await postsOf(house)
      const plan = await currentPlan(house.ctx, house.hallId)
      const modelPlan = modelPlanOf(plan, posts)
      const happened = new Set<string>()
      let run = 0
      await fc.assert(
        fc.asyncProperty(fc.commands(everyCommand, { maxCommands: 40, size: 'max' }), async (commands) => {
          const empty = await emptyHall(house, run++)
          const model = new ModelHall(modelPlan, Date.parse(mondayMorning))
          const hall: RealHall = { house, posts, ticketIds: [] }
          for (const command of morning) await command.run(model, hall)
          await fc.asyncModelRun(() => ({ model, real: hall }), commands)
          expect(await ticketsOf(hall)).toEqual(ticketsIn(model, hall))
          await expectInvariants(house, empty.seq)
          for (const type of await expectReplay(house, plan, empty)) happened.add(type)
        }),
        { numRuns: runs, seed },
      )
      if (runs >= 500) expect([...happened]).toEqual(expect.arrayContaining(happenings))
    },
  )
})

const happenings = [
  'ticket-taken',
  'ticket-called',
  'ticket-recalled',
  'ticket-call-undone',
  'ticket-started',
  'ticket-finished',
  'ticket-passed',
  'ticket-held',
  'ticket-resumed',
  'hold-expired',
  'ticket-transferred',
  'matter-added',
  'priority-granted',
  'ticket-pinned',
  'ticket-restored',
  'ticket-cancelled',
  'ticket-voided',
  'window-opened',
  'window-paused',
  'window-resumed',
  'window-closed',
]

/** Four windows that share queues: 0 (desk), 1 and 2 (comprehensive), 4 (enterprises), each with somebody of its own. */
async function postsOf({ ctx }: House): Promise<Post[]> {
  const { rows } = await sql<Post>`
    select staff.id as "staffId", service_window.id as "windowId" from staff_window
    join staff on staff.id = staff_window.staff_id and qualified_at is not null
    join service_window on service_window.id = window_id and service_window.hall_id = 1
    where no in ('0', '1', '2', '4') order by no, staff.id`.execute(ctx.db)
  const posts: Post[] = []
  for (const row of rows) {
    const isTaken = posts.some(
      ({ staffId, windowId }) => staffId === row.staffId || windowId === row.windowId,
    )
    if (!isTaken) posts.push(row)
  }
  return posts
}

function modelPlanOf(plan: HallPlan, posts: Post[]): ModelPlan {
  return {
    queueOf: new Map([...plan.serviceTypes.values()].map(({ name, queueId }) => [name, queueId])),
    handicapMs: posts.map(({ windowId }) => {
      const bindings = bindingsOfWindow(plan, windowId)
      return new Map(bindings.map(({ queueId, handicapMin }) => [queueId, handicapMin * 60_000]))
    }),
  }
}

// The ledgers that hang on tickets refuse to be emptied; nothing stands in them here.
const truncateAll = (db: House['ctx']['db']) =>
  db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    await sql`truncate ticket, window_session, hall_event cascade`.execute(tx)
  })
const deleteAll = sql`
  with notes as (delete from ticket_note), ratings as (delete from rating_request),
    matters as (delete from ticket_matter),
    sessions as (delete from window_session), log as (delete from hall_event)
  delete from ticket`

/** As if nothing had happened in it, except that its log goes on where it was. */
async function emptyHall({ ctx, hallId, clock }: House, run: number): Promise<Board> {
  // Deleting is quicker, but leaves dead rows behind.
  await (run % 25 === 0 ? truncateAll(ctx.db) : deleteAll.execute(ctx.db))
  await sql`update hall set seq = seq + 1 where id = ${hallId}`.execute(ctx.db)
  clock.set(mondayMorning)
  return boardOf(ctx, hallId)
}

type Seen = { status: string; service: number; post: number | null; reserved: number | null; rankAt: number }

async function ticketsOf({ house, ticketIds }: RealHall): Promise<Seen[]> {
  const rows = await house.ctx.db
    .selectFrom('ticket')
    .select(['status', 'service_type_id', 'window_id', 'reserved_window_id', 'rank_at'])
    .orderBy('id')
    .execute()
  expect(rows).toHaveLength(ticketIds.length)
  return rows.map((row) => ({
    status: row.status,
    service: row.service_type_id,
    post: row.window_id,
    reserved: row.reserved_window_id,
    rankAt: row.rank_at.getTime(),
  }))
}

function ticketsIn(model: ModelHall, { house, posts }: RealHall): Seen[] {
  const windowOf = (post: number | null) => (post === null ? null : (posts[post]?.windowId ?? null))
  return model.tickets.map(({ status, service, post, reservedFor, rankAt }) => ({
    status,
    service: house.serviceTypeId(service),
    post: windowOf(post),
    reserved: windowOf(reservedFor),
    rankAt,
  }))
}

async function expectInvariants({ ctx, hallId }: House, startSeq: number): Promise<void> {
  const { rows } = await sql<{ twice: number; homeless: number; unasked: number; gap: number }>`
    select
      (select count(*)::int from (select window_id from ticket where status in ('CALLED', 'SERVING')
        group by window_id having count(*) > 1) busy) as twice,
      (select count(*)::int from ticket where status in ('CALLED', 'SERVING') and not exists
        (select from window_session where window_id = ticket.window_id and closed_at is null)) as homeless,
      (select count(*)::int from ticket_matter matter where not exists
        (select from rating_request where ticket_id = matter.ticket_id and matter_no = matter.no)) as unasked,
      (select (coalesce(max(seq), ${startSeq}) - count(*) - ${startSeq})::int from hall_event
        where hall_id = ${hallId}) as gap`.execute(ctx.db)
  expect(rows[0]).toEqual({ twice: 0, homeless: 0, unasked: 0, gap: 0 })
}

/** What a wall that saw every message shows is what the database says. Returns what happened. */
async function expectReplay({ ctx, hallId }: House, plan: HallPlan, empty: Board): Promise<string[]> {
  const events = await readLog(ctx.db, hallId, 0)
  const replayed = events.map((event) => publicChange(plan, event)).reduce(applyChange, empty)
  const truth = await boardOf(ctx, hallId)
  expect(replayed.seq).toBe(truth.seq)
  expect(replayed.queues).toEqual(truth.queues)
  expect(replayed.windows).toEqual(truth.windows)
  // Withdrawn calls let older ones reappear only in the database: the newest twelve are what a wall shows.
  expect(replayed.calls.slice(0, 12)).toEqual(truth.calls.slice(0, Math.min(12, replayed.calls.length)))
  return events.map(({ event }) => event.type)
}
