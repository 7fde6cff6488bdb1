import { Type, type Static } from 'typebox'
import { closed, DateText, Instant, Nullable } from './basics.ts'

/** A service, or what was said of it. */
export const ProvinceMessageKind = Type.Enum(['SERVICE_RECORD', 'RATING'])
export type ProvinceMessageKind = Static<typeof ProvinceMessageKind>

/** QUEUED → SENDING → SENT; FAILED is tried again, DEAD is not. */
export const ProvinceMessageState = Type.Enum(['QUEUED', 'SENDING', 'SENT', 'FAILED', 'DEAD'])
export type ProvinceMessageState = Static<typeof ProvinceMessageState>

/**
 * UNREACHABLE: nobody answered · THROTTLED: too fast · NOT_UNDERSTOOD: no answer of such an interface · INTERRUPTED: we
 * stopped in between · REFUSED: something in it is wrong · NO_RECORD: 没有对应的服务数据
 */
export const ProvinceProblem = Type.Enum([
  'UNREACHABLE',
  'THROTTLED',
  'NOT_UNDERSTOOD',
  'INTERRUPTED',
  'REFUSED',
  'NO_RECORD',
])
export type ProvinceProblem = Static<typeof ProvinceProblem>

/** How many there were, and how many of them the province has. */
const Tally = Type.Object({
  count: Type.Integer(),
  accepted: Type.Integer(),
  /** Accepted, but not on the same day. */
  acceptedLate: Type.Integer(),
  waiting: Type.Integer(),
  dead: Type.Integer(),
})

/** What was finished and rated in a hall on one day, against what the province has accepted of it. */
export const ProvinceReconciliation = Type.Object({
  day: DateText,
  target: Type.Enum(['local', 'url', 'push']),
  services: Tally,
  ratings: Tally,
  /** Services of departments whose own system tells the province, and that were not rated here. */
  toldByDepartments: Type.Integer(),
  /** Everything that the province does not have, the oldest first: by number, never by person. */
  differences: Type.Array(
    Type.Object({
      kind: ProvinceMessageKind,
      ticketNo: Type.String(),
      /** 办件编号; null while it has none. */
      projectNo: Nullable(Type.String()),
      /** Null: not even queued. */
      state: Nullable(ProvinceMessageState),
      attempts: Type.Integer(),
      problem: Nullable(ProvinceProblem),
      said: Nullable(Type.String()),
      nextTryAt: Nullable(Instant),
    }),
  ),
})
export type ProvinceReconciliation = Static<typeof ProvinceReconciliation>

export const ReconciliationQuery = Type.Object({ day: Type.Optional(DateText) }, closed)

/** How many given-up messages are tried again. */
export const ProvinceRetried = Type.Object({ count: Type.Integer() })
export type ProvinceRetried = Static<typeof ProvinceRetried>
