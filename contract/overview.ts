import { Type, type Static } from 'typebox'
import { Alert } from './alerts.ts'
import { Clock, Id, Instant, Nullable } from './basics.ts'
import { DeviceStatus } from './devices.ts'
import { HallSummary, OpeningToday, WindowKind } from './halls.ts'
import { Tide } from './tides.ts'
import { PauseReason, WindowState } from './windows.ts'

export const OverviewWindow = Type.Object({
  windowId: Id,
  no: Type.String(),
  name: Type.String(),
  kind: WindowKind,
  zoneName: Type.String(),
  floor: Type.Integer(),
  state: WindowState,
  /** Since when it is in this state; null when nobody was here today. */
  since: Nullable(Instant),
  /** 掉线: since when its console is missed; null while it is there. */
  lostSince: Nullable(Instant),
  /** Who serves here; null while OFFLINE. */
  staffName: Nullable(Type.String()),
  ticketNo: Nullable(Type.String()),
  serviceTypeName: Nullable(Type.String()),
  /** The queues it calls by its set-up. */
  queueIds: Type.Array(Id),
  /** 潮汐窗口: what it helps with besides; null when nothing. */
  tide: Nullable(Tide),
  pauseReason: Nullable(PauseReason),
  expectedBackAt: Nullable(Instant),
})
export type OverviewWindow = Static<typeof OverviewWindow>

export const OverviewQueue = Type.Object({
  queueId: Id,
  prefix: Type.String(),
  name: Type.String(),
  waiting: Type.Integer(),
  /** The number that waits longest, and since when; null when nobody waits. */
  longest: Nullable(Type.Object({ ticketNo: Type.String(), takenAt: Instant })),
  /** Open windows that may call it, by number; the desk by its name. */
  openWindowNos: Type.Array(Type.String()),
})
export type OverviewQueue = Static<typeof OverviewQueue>

/** Today so far. Minutes are null before there is anything to measure. */
export const OverviewFigures = Type.Object({
  taken: Type.Integer(),
  served: Type.Integer(),
  /** Numbers that were passed at least once. */
  passed: Type.Integer(),
  cancelled: Type.Integer(),
  /** From taking to the (last) call. */
  meanWaitMin: Nullable(Type.Number()),
  p90WaitMin: Nullable(Type.Number()),
  meanServiceMin: Nullable(Type.Number()),
})
export type OverviewFigures = Static<typeof OverviewFigures>

/** The parts of an overview that move. */
const parts = {
  windows: Type.Array(OverviewWindow),
  queues: Type.Array(OverviewQueue),
  figures: OverviewFigures,
  devices: Type.Array(DeviceStatus),
  /** What is wrong now, the gravest and oldest first. */
  alerts: Type.Array(Alert),
}

/** A whole hall as those who answer for it see it. */
export const Overview = Type.Object({
  hall: HallSummary,
  /** Log position this shows. */
  seq: Type.Integer(),
  /** Another one means that the hall was set up anew: the overview has to be read again. */
  planVersion: Type.Integer(),
  clock: Clock,
  opening: OpeningToday,
  ...parts,
})
export type Overview = Static<typeof Overview>

/** What has changed since the message before: whole windows and queues by their id, figures, devices and alerts as they are. */
export type OverviewChanged = {
  hallId: number
  seq: number
  planVersion: number
  windows: OverviewWindow[]
  queues: OverviewQueue[]
  figures?: OverviewFigures
  devices?: DeviceStatus[]
  alerts?: Alert[]
}
