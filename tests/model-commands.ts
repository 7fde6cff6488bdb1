import fc from 'fast-check'
import { onTicket } from '../server/desk/commands.ts'
import { DomainError } from '../server/platform/domain-error.ts'
import * as tickets from '../server/tickets/commands.ts'
import * as desk from '../server/tickets/desk-acts.ts'
import * as exceptions from '../server/tickets/exceptions.ts'
import { callAt, openAt, passAt, startAt, takeOf } from './model-morning.ts'
import * as windows from '../server/windows/commands.ts'
import type { Transfer } from './model-ticket.ts'
import { Asked, atDesk, inHand, atPost, Later, onNth, post, ticket, type Real } from './model-wish.ts'

const services = ['咨询', '咨询', '咨询', '全省通办', '公司登记', '居民身份证']
const service = fc.constantFrom(...services)
const staffId = ({ post: { staffId: id } }: Real) => id

const take = service.map(takeOf)

const transfer = fc
  .record({
    by: fc.option(post),
    n: ticket,
    service,
    to: fc.option(post),
    position: fc.constantFrom('KEEP_TIME' as const, 'HEAD' as const, 'TAIL' as const),
  })
  .map(({ by, n, to, ...rest }) => {
    const order: Transfer = { ...rest, post: to }
    return new Asked({
      name: `transfer(${by === null ? `ticket ${n}` : `in hand at ${by}`} → ${order.service} ${to ?? ''} ${order.position})`,
      ...(by === null ? { ticket: n } : { post: by }),
      foresee: (model) => {
        if (by === null) return onNth(model, n, (each) => model.transfer(null, each, order))
        const held = model.inHand(by)
        return held !== undefined && model.transfer(by, held, order)
      },
      ask: async (real) => {
        const { tx, hall } = real
        const windowId = to === null ? undefined : hall.posts[to]?.windowId
        const wish = {
          serviceTypeId: hall.house.serviceTypeId(order.service),
          position: order.position,
          reason: '测试',
          ...(windowId === undefined ? {} : { windowId }),
        }
        if (by !== null) return exceptions.transferTicket(tx, inHand(real), wish)
        return onTicket(tx, { ticketId: real.ticketId, staffId: staffId(real) }, async (plan, each) => {
          // The desk moves what waits; a number in hand is its window's.
          if (each.status !== 'WAITING') throw new DomainError('ticket-state')
          await exceptions.moveTo(tx, plan, { ticket: each, order: wish, staffId: staffId(real) })
        })
      },
    })
  })

const callOutOfTurn = fc.record({ at: post, n: ticket }).map(
  ({ at, n }) =>
    new Asked({
      name: `call-ticket(${n} to ${at})`,
      post: at,
      ticket: n,
      foresee: (model) => onNth(model, n, (each) => model.callOutOfTurn(at, each)),
      ask: async ({ tx, post: own, ticketId }) => {
        const { ticketNo } = await tickets.requireTicket(tx, ticketId)
        return exceptions.callOutOfTurn(tx, { ...own, ticketNo, reason: '测试' })
      },
    }),
)

const takeUp = fc.record({ at: post, n: ticket }).map(
  ({ at, n }) =>
    new Asked({
      name: `resume(${n} at ${at})`,
      post: at,
      ticket: n,
      foresee: (model) => onNth(model, n, (each) => model.takeUp(at, each)),
      ask: (real) => exceptions.resumeTicket(real.tx, inHand(real)),
    }),
)

const addMatter = fc.record({ at: post, service }).map(
  ({ at, service: next }) =>
    new Asked({
      name: `matter(${next} at ${at})`,
      post: at,
      foresee: (model) => model.addMatter(at, next),
      ask: (real) => {
        const serviceTypeId = real.hall.house.serviceTypeId(next)
        return exceptions.addMatter(real.tx, inHand(real), { outcome: 'CONSULT', serviceTypeId })
      },
    }),
)

const onSheet = (
  act: (real: Real, ticket: Parameters<typeof desk.pinTicket>[1]['ticket']) => Promise<void>,
) => {
  return (real: Real) =>
    onTicket(real.tx, { ticketId: real.ticketId, staffId: staffId(real) }, (_, each) => act(real, each))
}

const restore = atDesk(
  'restore',
  (model, each) => model.restore(each),
  ({ tx, ticketId, post: { staffId: id } }) =>
    onTicket(tx, { ticketId, staffId: id }, (plan, each) =>
      tickets.bringBack(tx, plan, { ticket: each, windowId: null }),
    ),
)

const grantPriority = atDesk(
  'priority',
  (model, each) => model.grantPriority(each),
  (real) =>
    onTicket(real.tx, { ticketId: real.ticketId, staffId: staffId(real) }, (plan, each) =>
      desk.grantPriority(real.tx, plan, {
        ticket: each,
        staffId: staffId(real),
        category: 'DISABLED',
        certificateKind: '残疾人证',
      }),
    ),
)

const busy = [
  take,
  post.map(openAt),
  post.map(callAt),
  post.map(callAt),
  post.map(startAt),
  atPost(
    'finish',
    (m, at) => m.finish(at),
    (real) => tickets.finishTicket(real.tx, inHand(real), { outcome: 'CONSULT' }),
  ),
  fc.constantFrom(1, 5, 15, 25, 61, 300, 1300).map((seconds) => new Later(seconds)),
]

const rare = [
  atPost(
    'close',
    (m, at) => m.close(at),
    ({ tx, post: at }) => windows.closeWindow(tx, at),
  ),
  atPost(
    'pause',
    (m, at) => m.pause(at),
    ({ tx, post: at }) => windows.pauseWindow(tx, { ...at, reason: 'MEAL', backInMin: 20 }),
  ),
  atPost(
    'resume-window',
    (m, at) => m.resume(at),
    ({ tx, post: at }) => windows.resumeWindow(tx, at),
  ),
  atPost(
    'recall',
    (m, at) => m.recall(at),
    (real) => tickets.recallTicket(real.tx, inHand(real)),
  ),
  atPost(
    'undo',
    (m, at) => m.undo(at),
    (real) => tickets.undoCall(real.tx, inHand(real)),
  ),
  post.map(passAt),
  atPost(
    'hold',
    (m, at) => m.hold(at),
    (real) => exceptions.holdTicket(real.tx, inHand(real), '复印'),
  ),
  takeUp,
  transfer,
  addMatter,
  callOutOfTurn,
  restore,
  grantPriority,
  atDesk(
    'cancel',
    (m, each) => m.cancel(each),
    ({ tx, ticketId }) => tickets.cancelTicket(tx, ticketId),
  ),
  atDesk(
    'void',
    (m, each) => m.void(each),
    onSheet((real, each) =>
      desk.voidTicket(real.tx, { ticket: each, staffId: staffId(real), reason: 'OTHER', note: '测试' }),
    ),
  ),
  atDesk(
    'pin',
    (m, each) => m.pin(each),
    onSheet((real, each) =>
      desk.pinTicket(real.tx, { ticket: each, staffId: staffId(real), reason: '测试' }),
    ),
  ),
]

/** Everything that can be asked of a hall, what is asked often more often. */
export const everyCommand = [...busy, ...busy, ...rare, takeUp, takeUp]
