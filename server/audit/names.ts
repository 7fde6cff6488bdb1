import { windowInWords } from '../../contract/places.ts'
import type { Actor } from '../events.ts'
import { placeOf, queueEver, serviceTypeEver, windowEver, type HallPlan } from '../halls/index.ts'

/** What the keys in entries are called in a hall. */
export type Names = {
  staff: (staffId: number) => string
  device: (deviceId: number) => string
  kiosk: (code: string) => string
  window: (windowId: number) => string
  service: (serviceTypeId: number) => string
  queue: (queueId: number) => string
}

type Known = {
  plan: HallPlan
  staff: ReadonlyMap<number, string>
  devices: ReadonlyMap<number, string>
  kiosks: ReadonlyMap<string, string>
}

/** What is no longer there keeps its key, so that entries about it can still be told apart. */
export function namesOf({ plan, staff, devices, kiosks }: Known): Names {
  return {
    staff: (id) => staff.get(id) ?? `人员#${id}`,
    device: (id) => devices.get(id) ?? `设备#${id}`,
    kiosk: (code) => kiosks.get(code) ?? code,
    window: (id) => (windowEver(plan, id) ? windowInWords(placeOf(plan, id)) : `窗口#${id}`),
    service: (id) => serviceTypeEver(plan, id)?.name ?? `业务#${id}`,
    queue: (id) => queueEver(plan, id)?.name ?? `队列#${id}`,
  }
}

/** Who did it. Citizens are nobody in particular. */
export function whoOf(actor: Actor, names: Names): string {
  switch (actor.kind) {
    case 'STAFF':
      return names.staff(actor.staffId)
    case 'STRANGER':
      return '未登录者'
    case 'CITIZEN':
      return '办事群众'
    case 'KIOSK':
      return names.kiosk(actor.code)
    case 'CALLER':
      return names.device(actor.deviceId)
    case 'HALL':
      return '系统'
    default:
      actor satisfies never
      return '未知'
  }
}

export const addressIn = (actor: Actor): string | null =>
  'address' in actor ? (actor.address ?? null) : null
