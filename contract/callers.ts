import { Type, type Static } from 'typebox'
import { closed, Id } from './basics.ts'

/** The keys of a hardware caller: 呼叫 重呼 开始 办结 过号 挂起 取回 特呼 暂停 恢复. */
export const CallerKey = Type.Enum([
  'NEXT',
  'RECALL',
  'START',
  'FINISH',
  'PASS',
  'HOLD',
  'RESUME',
  'CALL',
  'PAUSE',
  'BACK',
])
export type CallerKey = Static<typeof CallerKey>

/**
 * One press. `ts` are the device's own milliseconds and must grow from press to press; `hmac` is the hex HMAC-SHA-256 of
 * `deviceId|key|digits|ts` under the caller's secret. The same press sent again gets the same answer.
 */
export const CallerPress = Type.Object(
  {
    key: CallerKey,
    /** The digits typed before the key: which number to call or to take up again. */
    digits: Type.Optional(Type.String({ pattern: String.raw`^\d{1,6}$` })),
    ts: Type.Integer({ minimum: 1 }),
    hmac: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  },
  closed,
)
export type CallerPress = Static<typeof CallerPress>

/** What the caller's display shows. */
export const CallerText = Type.Object({ text: Type.String(), accepted: Type.Boolean() })
export type CallerText = Static<typeof CallerText>

export const BindCaller = Type.Object({ windowId: Id }, closed)
export type BindCaller = Static<typeof BindCaller>

/** The secret is told this once; binding again makes another. */
export const CallerSecret = Type.Object({ secret: Type.String() })
export type CallerSecret = Static<typeof CallerSecret>
