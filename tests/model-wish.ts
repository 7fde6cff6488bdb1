import fc, { type AsyncCommand } from 'fast-check'
import { expect } from 'vitest'
import { DomainError } from '../server/platform/domain-error.ts'
import { hallTransaction, type HallTransaction } from '../server/platform/hall-transaction.ts'
import { passOverdueHeld, voidOverduePassed } from '../server/tickets/day-end.ts'
import type { House } from './harness/house.ts'
import type { ModelHall } from './model-hall.ts'
import type { ModelTicket } from './model-ticket.ts'

export type Post = { staffId: number; windowId: number }

/** The real hall: its server, four of its windows, and the numbers taken so far in their order. */
export type RealHall = { house: House; posts: Post[]; ticketIds: number[] }

export type Real = { tx: HallTransaction; hall: RealHall; post: Post; ticketId: number }

/** One wish: what the model says of it, and how the real hall is asked. */
type Wish = {
  name: string
  foresee: (model: ModelHall) => boolean
  ask: (real: Real) => Promise<unknown>
  post?: number
  ticket?: number
}

export class Asked implements AsyncCommand<ModelHall, RealHall> {
  readonly #wish: Wish

  constructor(wish: Wish) {
    this.#wish = wish
  }

  check = (): boolean => true

  async run(model: ModelHall, hall: RealHall): Promise<void> {
    const { foresee, ask, post = 0, ticket = 0 } = this.#wish
    const at = hall.posts[post]
    if (!at) throw new Error('no post')
    const number = nth(model, ticket)
    const inHand = model.inHand(post)
    const place = this.#wish.ticket === undefined ? inHand?.place : number?.place
    const ticketId = place === undefined ? 0 : (hall.ticketIds[place] ?? 0)
    const { ctx, hallId } = hall.house
    const order = { hallId, actor: { kind: 'HALL' } } as const
    const isDone = await hallTransaction(ctx, order, async (tx) => {
      await ask({ tx, hall, post: at, ticketId })
      return true
    }).catch((error: unknown) => {
      if (error instanceof DomainError) return false
      throw error
    })
    expect({ wish: this.toString(), isDone }).toEqual({ wish: this.toString(), isDone: foresee(model) })
  }

  toString = (): string => this.#wish.name
}

export class Later implements AsyncCommand<ModelHall, RealHall> {
  readonly #seconds: number

  constructor(seconds: number) {
    this.#seconds = seconds
  }

  // Within the hours in which numbers are given.
  check = ({ now }: ModelHall): boolean =>
    now + this.#seconds * 1000 < Date.parse('2026-11-23T16:30:00+08:00')

  async run(model: ModelHall, { house }: RealHall): Promise<void> {
    model.later(this.#seconds)
    house.clock.set(new Date(model.now))
    await hallTransaction(house.ctx, { hallId: house.hallId, actor: { kind: 'HALL' } }, async (tx) => {
      await passOverdueHeld(tx)
      await voidOverduePassed(tx)
    })
  }

  toString = (): string => `later(${this.#seconds})`
}

export const nth = (model: ModelHall, n: number): ModelTicket | undefined =>
  model.tickets[n % model.tickets.length]

export const onNth = (model: ModelHall, n: number, act: (ticket: ModelTicket) => boolean): boolean => {
  const ticket = nth(model, n)
  return ticket !== undefined && act(ticket)
}

// Most happens at one window, to the first few numbers: only there stories get long.
export const post = fc.constantFrom(1, 1, 1, 1, 1, 2, 0, 3)
export const ticket = fc.constantFrom(0, 0, 0, 1, 1, 2, 3, 4, 6, 9)

/** A wish at one of the posts. */
export const atPost = (
  name: string,
  foresee: (model: ModelHall, at: number) => boolean,
  ask: (real: Real) => Promise<unknown>,
) =>
  post.map(
    (at) => new Asked({ name: `${name}(${at})`, post: at, foresee: (model) => foresee(model, at), ask }),
  )

/** A wish about one of the numbers taken, whoever has it. */
export const atDesk = (
  name: string,
  foresee: (model: ModelHall, ticket: ModelTicket) => boolean,
  ask: (real: Real) => Promise<unknown>,
) =>
  ticket.map(
    (n) =>
      new Asked({
        name: `${name}(ticket ${n})`,
        ticket: n,
        foresee: (model) => onNth(model, n, (each) => foresee(model, each)),
        ask,
      }),
  )

/** An act on the number in hand. */
export const inHand = (real: Real) => ({ ...real.post, ticketId: real.ticketId })
