import { Type, type Static } from 'typebox'
import { Instant, Nullable } from '../../contract/basics.ts'
import { RatingChannel, Satisfaction } from '../../contract/ratings.ts'
import { FinishOutcome } from '../../contract/tickets.ts'

/** One service at a window in our own words, as it is kept (sealed) until the province has it. */
export const ServiceFact = Type.Object({
  projectNo: Type.String(),
  /** 第几次服务 of that number; left out by versions that knew no second one. */
  serviceNumber: Type.Optional(Type.Integer({ minimum: 1, maximum: 99 })),
  areaCode: Type.String(),
  task: Type.Object({ code: Type.String(), name: Type.String() }),
  projectKind: Type.Enum(['INSTANT', 'COMMITMENT']),
  department: Type.Object({ code: Type.String(), name: Type.String() }),
  staffName: Type.String(),
  outcome: FinishOutcome,
  startedAt: Instant,
  finishedAt: Instant,
  /** Who was served, as far as the number was taken by name. */
  person: Type.Object({
    name: Nullable(Type.String()),
    idCard: Nullable(Type.String()),
    phone: Nullable(Type.String()),
  }),
})
export type ServiceFact = Static<typeof ServiceFact>

/** What was said of that service. Its person is empty when the rating is anonymous, and never has a phone. */
export const RatingFact = Type.Object({
  service: ServiceFact,
  /** 1, or 2 for what was said again (追评). */
  no: Type.Integer({ minimum: 1, maximum: 2 }),
  satisfaction: Satisfaction,
  labels: Type.Array(Type.String()),
  text: Type.String(),
  channel: RatingChannel,
  givenAt: Instant,
})
export type RatingFact = Static<typeof RatingFact>

export const nobody: ServiceFact['person'] = { name: null, idCard: null, phone: null }
