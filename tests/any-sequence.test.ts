import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Board } from '../contract/board.ts'
import { boardOf } from '../server/board/board.ts'
import { publicChange } from '../server/board/publish.ts'
import { currentPlan } from '../server/halls/index.ts'
import { DomainError } from '../server/platform/domain-error.ts'
import { hallTransaction, type HallTransaction } from '../server/platform/hall-transaction.ts'
import { readLog } from '../server/platform/log-queries.ts'
import * as tickets from '../server/tickets/commands.ts'
import { closeDay, voidOverduePassed } from '../server/tickets/day-end.ts'
import { takeTicket } from '../server/tickets/take-ticket.ts'
import * as windows from '../server/windows/commands.ts'
import { applyChange } from '../web/board.ts'
import { openHouse, type House } from './harness/house.ts'

type Step =
  | { kind: 'take'; service: string }
  | { kind: 'window'; act: 'open' | 'close' | 'pause' | 'resume' | 'call-next'; post: number }
  | { kind: 'ticket'; act: 'recall' | 'start' | 'finish' | 'pass' | 'undo'; post: number }
  | { kind: 'any-ticket'; act: 'restore' | 'cancel'; post: number; nth: number }
  | { kind: 'later'; seconds: number }

const post = fc.nat(3)
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('take' as const),
      service: fc.constantFrom('咨询', '公司登记', '领证'),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('window' as const),
      act: fc.constantFrom('open', 'call-next', 'call-next', 'call-next', 'close', 'pause', 'resume'),
      post,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('ticket' as const),
      act: fc.constantFrom('recall', 'start', 'start', 'finish', 'pass', 'undo'),
      post,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('any-ticket' as const),
      act: fc.constantFrom('restore', 'cancel'),
      post,
      nth: fc.nat(4),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('later' as const),
      seconds: fc.constantFrom(1, 10, 25, 61, 600),
    }),
  },
)

type Acts<Kind> = Extract<Step, { kind: Kind }> extends { act: infer Act } ? Act : never
const window = (name: Acts<'window'>): Step => ({ kind: 'window', act: name, post: 1 })
const ticket = (name: Acts<'ticket'>): Step => ({ kind: 'ticket', act: name, post: 1 })
const later = (seconds: number): Step => ({ kind: 'later', seconds })
const wait: Step = { kind: 'take', service: '咨询' }
const restoreFirst: Step = { kind: 'any-ticket', act: 'restore', post: 1, nth: 0 }
const cancelFirst: Step = { kind: 'any-ticket', act: 'cancel', post: 1, nth: 0 }

/** One sequence in which everything happens once. */
const wholeLife: Step[] = [
  [wait, wait, wait, wait, wait, window('open'), window('call-next'), ticket('undo'), window('call-next')],
  [
    later(10),
    ticket('recall'),
    later(61),
    ticket('pass'),
    restoreFirst,
    window('call-next'),
    ticket('start'),
  ],
  [later(25), ticket('finish'), window('pause'), window('resume'), cancelFirst, window('close')],
].flat()

describe('any sequence of commands', () => {
  it('leaves at most one number in a window’s hands, and replaying the log rebuilds the board', async () => {
    await using house = await openHouse()
    const empty = await boardOf(house.ctx, house.hallId)
    const posts = await postsOf(house)
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 10, maxLength: 60 }), async (steps) => {
        for (const next of steps) await take(house, posts, next)
        await expectInvariants(house)
        await expectReplay(house, empty)
      }),
      { numRuns: 25, examples: [[wholeLife]] },
    )
    // The sequences really went everywhere.
    const { rows } = await sql<{
      type: string
    }>`select distinct event->>'type' as type from hall_event`.execute(house.ctx.db)
    expect(rows.map(({ type }) => type)).toEqual(expect.arrayContaining(happenings))
  })
})

const happenings = [
  'ticket-taken',
  'ticket-called',
  'ticket-recalled',
  'ticket-call-undone',
  'ticket-started',
  'ticket-finished',
  'ticket-passed',
  'ticket-restored',
  'ticket-cancelled',
  'window-opened',
  'window-paused',
  'window-resumed',
  'window-closed',
]

type Post = { staffId: number; windowId: number }

/** Four windows that share queues: 0 (desk), 1 and 2 (comprehensive), 4 (enterprises). */
async function postsOf({ ctx }: House): Promise<Post[]> {
  const { rows } = await sql<Post>`
    select distinct on (no) staff.id as "staffId", service_window.id as "windowId" from staff_window
    join staff on staff.id = staff_window.staff_id and qualified_at is not null
    join service_window on service_window.id = window_id and service_window.hall_id = 1
    where no in ('0', '1', '2', '4') order by no, staff.id desc`.execute(ctx.db)
  return rows
}

async function take(house: House, posts: Post[], step: Step): Promise<void> {
  if (step.kind === 'later') {
    house.clock.set(new Date(house.clock.now().getTime() + step.seconds * 1000))
    // A generated day may last longer than a real one: back to the morning of the same day.
    if (house.clock.now() > new Date('2026-11-23T17:00:00+08:00'))
      house.clock.set('2026-11-23T09:00:00+08:00')
    return
  }
  try {
    await hallTransaction(house.ctx, { hallId: house.hallId, actor: { kind: 'HALL' } }, (tx) =>
      act(tx, house, posts, step),
    )
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
  }
}

async function act(
  tx: HallTransaction,
  house: House,
  posts: Post[],
  step: Exclude<Step, { kind: 'later' }>,
): Promise<unknown> {
  if (step.kind === 'take') {
    const serviceTypeId = house.serviceTypeId(step.service)
    return takeTicket(tx, { serviceTypeId, channel: 'MOBILE', publicUrl: 'http://hall' })
  }
  const at = posts[step.post] ?? posts[0]
  if (!at) throw new Error('no post')
  if (step.kind === 'window') return windowActs[step.act](tx, at)
  if (step.kind === 'ticket')
    return ticketActs[step.act](tx, { ...at, ticketId: await inHand(tx, at.windowId) })
  const ticketId = await nthTicket(tx, step)
  if (step.act === 'restore') return tickets.restoreTicket(tx, { ...at, ticketId })
  await tickets.cancelTicket(tx, ticketId)
  await voidOverduePassed(tx)
  return closeDay(tx)
}

const windowActs = {
  open: windows.openWindow,
  close: windows.closeWindow,
  pause: (tx: HallTransaction, at: Post) => windows.pauseWindow(tx, { ...at, reason: 'MEAL', backInMin: 20 }),
  resume: windows.resumeWindow,
  'call-next': tickets.callNext,
} as const

type AtTicket = Post & { ticketId: number }

const ticketActs = {
  recall: tickets.recallTicket,
  start: tickets.startTicket,
  finish: (tx: HallTransaction, at: AtTicket) => tickets.finishTicket(tx, at, 'CONSULT'),
  pass: (tx: HallTransaction, at: AtTicket) => tickets.passTicket(tx, at, '未到'),
  undo: tickets.undoCall,
} as const

async function inHand(tx: HallTransaction, windowId: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select id from ticket where window_id = ${windowId} order by status in ('CALLED', 'SERVING') desc, id desc limit 1`.execute(
    tx.db,
  )
  return rows[0]?.id ?? 1
}

async function nthTicket(
  tx: HallTransaction,
  step: { act: 'restore' | 'cancel'; nth: number },
): Promise<number> {
  const status = step.act === 'restore' ? 'PASSED' : 'WAITING'
  const { rows } = await sql<{ id: number }>`
    select id from ticket order by status = ${status}::ticket_status desc, id desc offset ${step.nth} limit 1`.execute(
    tx.db,
  )
  return rows[0]?.id ?? 1
}

async function expectInvariants({ ctx, hallId }: House): Promise<void> {
  const { rows } = await sql<{ twice: number; homeless: number; gap: number }>`
    select
      (select count(*)::int from (select window_id from ticket where status in ('CALLED', 'SERVING')
        group by window_id having count(*) > 1) busy) as twice,
      (select count(*)::int from ticket where status in ('CALLED', 'SERVING') and not exists
        (select from window_session where window_id = ticket.window_id and closed_at is null)) as homeless,
      (select (coalesce(max(seq), 0) - count(*))::int from hall_event where hall_id = ${hallId}) as gap`.execute(
    ctx.db,
  )
  expect(rows[0]).toEqual({ twice: 0, homeless: 0, gap: 0 })
}

/** What a wall that saw every message shows is what the database says. */
async function expectReplay({ ctx, hallId }: House, empty: Board): Promise<void> {
  const plan = await currentPlan(ctx, hallId)
  const events = []
  for (let seq = 0; ;) {
    const more = await readLog(ctx.db, hallId, seq)
    if (more.length === 0) break
    events.push(...more)
    seq = more.at(-1)?.seq ?? seq
  }
  const replayed = events.map((event) => publicChange(plan, event)).reduce(applyChange, empty)
  const truth = await boardOf(ctx, hallId)
  expect(replayed.seq).toBe(truth.seq)
  expect(replayed.queues).toEqual(truth.queues)
  expect(replayed.windows).toEqual(truth.windows)
  // Withdrawn calls let older ones reappear only in the database: the newest twelve are what a wall shows.
  expect(replayed.calls.slice(0, 12)).toEqual(truth.calls.slice(0, Math.min(12, replayed.calls.length)))
}
