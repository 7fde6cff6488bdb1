import { Type, type Static } from 'typebox'
import { closed, CommandId, Id, Instant, Nullable } from './basics.ts'

/** 潮汐窗口: until then a window also calls these queues. What it helped with before ends by it. */
export const OpenTide = Type.Object(
  {
    commandId: CommandId,
    queueIds: Type.Array(Id, { minItems: 1, maxItems: 20, uniqueItems: true }),
    untilAt: Instant,
  },
  closed,
)
export type OpenTide = Static<typeof OpenTide>

/** The queues of others a window calls for the time being. */
export const Tide = Type.Object({ queueIds: Type.Array(Id), untilAt: Instant })
export type Tide = Static<typeof Tide>

/** How a window helps out after a command; null when it does not any more. */
export const WindowTide = Type.Object({ windowId: Id, tide: Nullable(Tide) })
export type WindowTide = Static<typeof WindowTide>
