export type Status =
  | 'WAITING'
  | 'CALLED'
  | 'SERVING'
  | 'HELD'
  | 'PASSED'
  | 'COMPLETED'
  | 'CANCELLED'
  | 'VOIDED'

export type ModelTicket = {
  place: number
  service: string
  status: Status
  takenAt: number
  rankAt: number
  priority: boolean
  /** Post that has or had it in hand. */
  post: number | null
  reservedFor: number | null
  calledAt: number
  lastCalledAt: number
  calls: number
  heldAt: number
  passedAt: number
  passes: number
  matters: number
}

export type ModelPost = { isOpen: boolean; isPaused: boolean }

/** The set-up the model is told: which queue a service stands in, which queues a post calls, with its handicap. */
export type ModelPlan = {
  queueOf: ReadonlyMap<string, number>
  handicapMs: ReadonlyArray<ReadonlyMap<number, number>>
}

export type Transfer = { service: string; post: number | null; position: 'KEEP_TIME' | 'HEAD' | 'TAIL' }
