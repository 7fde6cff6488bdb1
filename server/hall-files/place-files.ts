import { DeviceKind } from '../../contract/devices.ts'
import { WindowKind, ZoneKind } from '../../contract/halls.ts'
import { readTable } from './cells.ts'
import type { Inbox } from './csv.ts'

/** What stands where in the hall: zones, windows and the queues they call, devices. */

export function readZones(inbox: Inbox) {
  return readTable(inbox, 'zones.csv', ['code', 'name', 'floor', 'kind'], (cells) => ({
    at: cells.at,
    code: cells.code('code'),
    /** As painted on the sign, with the floor where the hall has several: 一楼A区. */
    name: cells.text('name'),
    floor: cells.count('floor', -5, 60),
    kind: cells.choice('kind', ZoneKind.enum),
  }))
}

const windowColumns = ['no', 'name', 'kind', 'zone', 'department', 'partyMemberPost', 'lunchDuty'] as const

export function readWindows(inbox: Inbox) {
  return readTable(inbox, 'windows.csv', windowColumns, (cells) => ({
    at: cells.at,
    no: cells.matching('no', /^(0|[1-9]\d{0,2})$/, '0到999的窗口号，前面不加0'),
    name: cells.text('name'),
    kind: cells.choice('kind', WindowKind.enum),
    zone: cells.text('zone'),
    department: cells.text('department'),
    isPartyMemberPost: cells.flag('partyMemberPost'),
    isOpenAtLunch: cells.flag('lunchDuty'),
  }))
}

/** Which queues a window calls, and by how many minutes it holds back for each: 0 for its own. */
export function readBindings(inbox: Inbox) {
  return readTable(inbox, 'bindings.csv', ['windowNo', 'queue', 'handicapMin'], (cells) => ({
    at: cells.at,
    windowNo: cells.text('windowNo'),
    queue: cells.text('queue'),
    handicapMin: cells.count('handicapMin', 0, 480),
  }))
}

const deviceColumns = ['code', 'kind', 'name', 'zone', 'printerHost', 'printerPort'] as const

export function readDevices(inbox: Inbox) {
  return readTable(inbox, 'devices.csv', deviceColumns, (cells) => {
    const device = {
      at: cells.at,
      code: cells.code('code'),
      kind: cells.choice('kind', DeviceKind.enum),
      name: cells.text('name'),
      zone: cells.textOrNull('zone'),
      /** The network printer of a kiosk; without one the browser prints. */
      printerHost: cells.textOrNull('printerHost'),
      printerPort: cells.countOrNull('printerPort', 1, 65_535),
    }
    const hasPrinter = device.printerHost !== null
    if (hasPrinter !== (device.printerPort !== null))
      cells.complain('“printerHost”和“printerPort”须同时填写。')
    if (hasPrinter && device.kind !== 'KIOSK') cells.complain('只有取号机（KIOSK）可以配小票打印机。')
    return device
  })
}
