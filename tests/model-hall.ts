import type { ModelPlan, ModelPost, ModelTicket, Transfer } from './model-ticket.ts'

const second = 1000
const minute = 60 * second

/**
 * A hall's day in memory, written from the rules and not from the server: small enough to be read and believed. What it
 * says of a command (done or refused) and of every number afterwards is compared with the real hall.
 */
export class ModelHall {
  tickets: ModelTicket[] = []
  posts: ModelPost[]
  now: number
  readonly #plan: ModelPlan

  constructor(plan: ModelPlan, startsAt: number) {
    this.#plan = plan
    this.now = startsAt
    this.posts = plan.handicapMs.map(() => ({ isOpen: false, isPaused: false }))
  }

  later(seconds: number): void {
    this.now += seconds * second
    for (const ticket of this.tickets) {
      if (ticket.status === 'HELD' && this.now - ticket.heldAt > 30 * minute) this.#pass(ticket)
    }
    for (const ticket of this.tickets) {
      const isOver = this.now - ticket.passedAt > 30 * minute || ticket.passes > 2
      if (ticket.status === 'PASSED' && isOver) ticket.status = 'VOIDED'
    }
  }

  take(service: string): boolean {
    const nobody = { post: null, reservedFor: null, calledAt: 0, lastCalledAt: 0, calls: 0 }
    const times = { takenAt: this.now, rankAt: this.now, heldAt: 0, passedAt: 0, passes: 0, matters: 0 }
    const place = this.tickets.length
    this.tickets.push({ place, service, status: 'WAITING', priority: false, ...nobody, ...times })
    return true
  }

  open(post: number): boolean {
    this.posts[post] ??= { isOpen: false, isPaused: false }
    this.posts[post].isOpen = true
    return true
  }

  close(post: number): boolean {
    const at = this.posts[post]
    if (!at?.isOpen || this.inHand(post)) return false
    this.posts[post] = { isOpen: false, isPaused: false }
    return true
  }

  pause(post: number): boolean {
    const at = this.posts[post]
    if (!at || !this.#isReady(post)) return false
    at.isPaused = true
    return true
  }

  resume(post: number): boolean {
    const at = this.posts[post]
    if (!at?.isOpen || !at.isPaused) return false
    at.isPaused = false
    return true
  }

  callNext(post: number): boolean {
    if (!this.#isReady(post)) return false
    const [first] = this.#callable(post)
    if (!first) return false
    this.#call(first, post)
    return true
  }

  callOutOfTurn(post: number, ticket: ModelTicket): boolean {
    const isCallable = this.#callable(post).includes(ticket)
    if (!this.#isReady(post) || !isCallable) return false
    this.#call(ticket, post)
    return true
  }

  recall(post: number): boolean {
    const ticket = this.inHand(post)
    if (ticket?.status !== 'CALLED' || ticket.calls >= 3) return false
    if (this.now - ticket.lastCalledAt < 10 * second) return false
    ticket.calls += 1
    ticket.lastCalledAt = this.now
    return true
  }

  undo(post: number): boolean {
    const ticket = this.inHand(post)
    if (ticket?.status !== 'CALLED' || this.now - ticket.calledAt > 20 * second) return false
    ticket.status = 'WAITING'
    ticket.post = null
    return true
  }

  start(post: number): boolean {
    const ticket = this.inHand(post)
    if (ticket?.status !== 'CALLED') return false
    ticket.status = 'SERVING'
    return true
  }

  finish(post: number): boolean {
    const ticket = this.inHand(post)
    if (ticket?.status !== 'SERVING') return false
    ticket.status = 'COMPLETED'
    ticket.matters += 1
    return true
  }

  addMatter(post: number, service: string): boolean {
    const ticket = this.inHand(post)
    if (ticket?.status !== 'SERVING' || !this.#serves(post, service)) return false
    ticket.matters += 1
    ticket.service = service
    return true
  }

  pass(post: number): boolean {
    const ticket = this.inHand(post)
    if (ticket?.status !== 'CALLED') return false
    if (ticket.calls < 2 && this.now - ticket.calledAt < minute) return false
    this.#pass(ticket)
    return true
  }

  hold(post: number): boolean {
    const ticket = this.inHand(post)
    if (ticket?.status !== 'SERVING') return false
    ticket.status = 'HELD'
    ticket.heldAt = this.now
    return true
  }

  takeUp(post: number, ticket: ModelTicket): boolean {
    if (!this.#isReady(post) || ticket.status !== 'HELD') return false
    if (ticket.post !== post && !this.#serves(post, ticket.service)) return false
    ticket.status = 'SERVING'
    ticket.post = post
    return true
  }

  /** From a post's hands (`by` a post) or from the line (`by` the desk, null). */
  transfer(by: number | null, ticket: ModelTicket, to: Transfer): boolean {
    const isInHand = by !== null && this.inHand(by) === ticket && ticket.status === 'SERVING'
    if (by === null ? ticket.status !== 'WAITING' : !isInHand) return false
    if (to.post !== null && !this.#serves(to.post, to.service)) return false
    const place = isInHand ? ticket.post : ticket.reservedFor
    if (to.service === ticket.service && place === to.post) return false
    const [first] = this.#line(this.#queueOf(to.service))
    const head = Math.min(first ? first.rankAt - 1 : ticket.rankAt, ticket.rankAt)
    ticket.rankAt = { KEEP_TIME: ticket.rankAt, HEAD: head, TAIL: this.now }[to.position]
    Object.assign(ticket, {
      status: 'WAITING',
      service: to.service,
      reservedFor: to.post,
      post: null,
      calls: 0,
    })
    return true
  }

  restore(ticket: ModelTicket): boolean {
    const isOver = this.now - ticket.passedAt > 30 * minute || ticket.passes > 2
    if (ticket.status !== 'PASSED' || isOver) return false
    const line = this.#line(this.#queueOf(ticket.service))
    const before = line[Math.min(3, line.length) - 1]
    ticket.rankAt = Math.max(ticket.rankAt, before ? before.rankAt + 1 : 0)
    ticket.status = 'WAITING'
    return true
  }

  cancel(ticket: ModelTicket): boolean {
    if (ticket.status !== 'WAITING' && ticket.status !== 'PASSED') return false
    ticket.status = 'CANCELLED'
    return true
  }

  void(ticket: ModelTicket): boolean {
    if (!['WAITING', 'PASSED', 'HELD'].includes(ticket.status)) return false
    ticket.status = 'VOIDED'
    return true
  }

  grantPriority(ticket: ModelTicket): boolean {
    if (ticket.status !== 'WAITING' || ticket.priority) return false
    ticket.priority = true
    ticket.rankAt = Math.min(ticket.rankAt, ticket.takenAt - 20 * minute)
    return true
  }

  pin(ticket: ModelTicket): boolean {
    if (ticket.status !== 'WAITING') return false
    const [first] = this.#line(this.#queueOf(ticket.service))
    if (first) ticket.rankAt = Math.min(first.rankAt - 1, ticket.rankAt)
    return true
  }

  inHand(post: number): ModelTicket | undefined {
    return this.tickets.find((each) => each.post === post && ['CALLED', 'SERVING'].includes(each.status))
  }

  #isReady(post: number): boolean {
    const at = this.posts[post]
    return at !== undefined && at.isOpen && !at.isPaused && !this.inHand(post)
  }

  #call(ticket: ModelTicket, post: number): void {
    Object.assign(ticket, { status: 'CALLED', post, calledAt: this.now, lastCalledAt: this.now, calls: 1 })
  }

  #pass(ticket: ModelTicket): void {
    ticket.status = 'PASSED'
    ticket.passedAt = this.now
    ticket.passes += 1
  }

  #queueOf = (service: string): number => this.#plan.queueOf.get(service) ?? 0

  #serves(post: number, service: string): boolean {
    return this.#plan.handicapMs[post]?.has(this.#queueOf(service)) ?? false
  }

  #line(queue: number): ModelTicket[] {
    const waiting = this.tickets.filter(
      (each) => each.status === 'WAITING' && this.#queueOf(each.service) === queue,
    )
    return waiting.toSorted((a, b) => a.rankAt - b.rankAt || a.place - b.place)
  }

  /** What a post may call, the next first. */
  #callable(post: number): ModelTicket[] {
    const handicaps = this.#plan.handicapMs[post] ?? new Map<number, number>()
    const waiting = [...handicaps.keys()].flatMap((queue) => this.#line(queue))
    const key = (each: ModelTicket) => each.rankAt + (handicaps.get(this.#queueOf(each.service)) ?? 0)
    return waiting
      .filter((each) => each.reservedFor === null || each.reservedFor === post)
      .toSorted((a, b) => key(a) - key(b) || a.rankAt - b.rankAt || a.place - b.place)
  }
}
