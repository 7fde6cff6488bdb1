import { deviceKindNames } from '../devices/index.ts'
import type { DeviceEvent } from '../events.ts'
import type { Names } from './names.ts'

/** What was done to a device. */
export function deviceSentence(event: DeviceEvent, names: Names): string {
  switch (event.type) {
    case 'device-registered':
      return `登记${deviceKindNames[event.kind]}：${event.name}（${event.code}）`
    case 'device-paired':
      return `配对${names.device(event.deviceId)}`
    case 'device-renamed':
      return `设备改名：${event.from} → ${event.to}`
    case 'device-revoked':
      return `解除${names.device(event.deviceId)}的配对`
    case 'caller-bound':
      return `${names.device(event.deviceId)}绑定到${names.window(event.windowId)}，签名密钥已更换`
    default:
      event satisfies never
      return ''
  }
}
