import * as tickets from '../server/tickets/commands.ts'
import { takeTicket } from '../server/tickets/take-ticket.ts'
import * as windows from '../server/windows/commands.ts'
import { Asked, inHand, Later } from './model-wish.ts'

export const takeOf = (name: string): Asked =>
  new Asked({
    name: `take(${name})`,
    foresee: (model) => model.take(name),
    ask: async ({ tx, hall }) => {
      const serviceTypeId = hall.house.serviceTypeId(name)
      const { slip } = await takeTicket(tx, { serviceTypeId, channel: 'DESK', publicUrl: 'http://hall' })
      // The running number on the slip is the ticket's id.
      hall.ticketIds.push(Number(slip.flowNo.slice(8)))
    },
  })

export const openAt = (at: number): Asked =>
  new Asked({
    name: `open(${at})`,
    post: at,
    foresee: (model) => model.open(at),
    ask: (real) => windows.openWindow(real.tx, real.post),
  })

export const startAt = (at: number): Asked =>
  new Asked({
    name: `start(${at})`,
    post: at,
    foresee: (model) => model.start(at),
    ask: (real) => tickets.startTicket(real.tx, inHand(real)),
  })

export const callAt = (at: number): Asked =>
  new Asked({
    name: `call-next(${at})`,
    post: at,
    foresee: (model) => model.callNext(at),
    ask: (real) => tickets.callNext(real.tx, real.post),
  })

export const passAt = (at: number): Asked =>
  new Asked({
    name: `pass(${at})`,
    post: at,
    foresee: (model) => model.pass(at),
    ask: (real) => tickets.passTicket(real.tx, inHand(real), '未到'),
  })

/** How every run begins: people wait, two windows are open, one number was passed, and one is served. */
export const morning: (Asked | Later)[] = [
  ...['咨询', '咨询', '全省通办', '咨询', '公司登记'].map(takeOf),
  openAt(1),
  openAt(2),
  callAt(2),
  new Later(61),
  passAt(2),
  callAt(1),
  startAt(1),
]
