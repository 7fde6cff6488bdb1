import type { PaperLeft } from '../../contract/devices.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import type { HallTransaction } from '../platform/hall-transaction.ts'
import { countDeviceBeats, setPaper } from './presence-queries.ts'
import { lockDevice } from './queries.ts'

/** These devices are there: seen now by the hall's clock, and by the real one. */
export async function noteDevices({ db, clock }: Context, deviceIds: number[]): Promise<void> {
  if (deviceIds.length > 0) await countDeviceBeats(db, deviceIds, clock.now())
}

export type Refill = { deviceId: number; slips: number; staffId: number }

/** A new roll: its slips are counted down from now on. @throws DomainError device-unknown, device-without-paper */
export async function refillPaper(
  tx: HallTransaction,
  { deviceId, slips, staffId }: Refill,
): Promise<PaperLeft> {
  const device = await lockDevice(tx.db, tx.hall.id, deviceId)
  if (!device) throw new DomainError('device-unknown')
  if (device.kind !== 'KIOSK') throw new DomainError('device-without-paper')
  await setPaper(tx.db, deviceId, slips)
  tx.record({ type: 'paper-refilled', deviceId, slips, staffId })
  return { deviceId, paperLeft: slips }
}
