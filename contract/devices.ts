import { Type, type Static } from 'typebox'
import { closed, CommandId, Id, Instant, Nullable, Typed } from './basics.ts'

export const DeviceKind = Type.Enum(['KIOSK', 'WALL', 'WINDOW_SCREEN', 'RATING_TERMINAL', 'CALLER'])
export type DeviceKind = Static<typeof DeviceKind>

/** A registered device of a hall. */
export const Device = Type.Object({
  deviceId: Id,
  kind: DeviceKind,
  code: Type.String(),
  name: Type.String(),
  /** Null while it has no token. */
  pairedAt: Nullable(Instant),
  lastSeenAt: Nullable(Instant),
  /** The window a hardware caller is bound to; null for one that is not, and for everything else. */
  windowId: Nullable(Id),
})
export type Device = Static<typeof Device>

/** What the browser that asks is, as far as its device tokens tell. */
export const OwnDevice = Type.Object({
  /** False where devices need no token. */
  mustPair: Type.Boolean(),
  device: Nullable(Type.Object({ hallId: Id, code: Type.String(), name: Type.String() })),
})
export type OwnDevice = Static<typeof OwnDevice>

const PairingCode = Type.String({ pattern: String.raw`^\d{6}$` })

export const AskPairing = Type.Object({ hallId: Id, kind: DeviceKind }, closed)
export type AskPairing = Static<typeof AskPairing>

/** The code for the screen to show. */
export const Pairing = Type.Object({ code: PairingCode, expiresAt: Instant })
export type Pairing = Static<typeof Pairing>

export const ConfirmPairing = Type.Object({ code: PairingCode }, closed)
export type ConfirmPairing = Static<typeof ConfirmPairing>

export const RegisterDevice = Type.Object(
  {
    kind: DeviceKind,
    code: Type.String({ minLength: 1, maxLength: 30, pattern: '^[A-Za-z0-9][A-Za-z0-9_-]*$' }),
    name: Typed(40),
  },
  closed,
)
export type RegisterDevice = Static<typeof RegisterDevice>

export const RenameDevice = Type.Object({ name: Typed(40) }, closed)
export type RenameDevice = Static<typeof RenameDevice>

/** A roll of paper was put in: from now on its slips are counted down. */
export const RefillPaper = Type.Object(
  { commandId: CommandId, slips: Type.Integer({ minimum: 0, maximum: 5000 }) },
  closed,
)
export type RefillPaper = Static<typeof RefillPaper>

export const PaperLeft = Type.Object({ deviceId: Id, paperLeft: Type.Integer() })
export type PaperLeft = Static<typeof PaperLeft>

/** A screen or kiosk as those see it who look after the hall. */
export const DeviceStatus = Type.Object({
  deviceId: Id,
  kind: DeviceKind,
  name: Type.String(),
  /** UNSEEN: it never said that it lives. */
  state: Type.Enum(['ONLINE', 'OFFLINE', 'UNSEEN']),
  /** When it was last there; null while it is there, or never was. */
  lastSeenAt: Nullable(Instant),
  /** Slips left on its roll; null while nobody counts them. */
  paperLeft: Nullable(Type.Integer()),
  /** Since when its printer takes no slip; null while it does. */
  printerFailedSince: Nullable(Instant),
})
export type DeviceStatus = Static<typeof DeviceStatus>

export const DeviceParams = Type.Object({ deviceId: Id })
export const KindParams = Type.Object({ kind: DeviceKind })
