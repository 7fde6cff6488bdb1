import type { WindowPlace } from '../../contract/halls.ts'
import { kiosk as texts } from '../../web/texts/zh-cn/kiosk.ts'

export type ZonePlaces = { zone: string; numbers: string[] }

/** The windows by zone, each zone with its floor, the zone of the first window first. */
export function byZone(windows: WindowPlace[]): ZonePlaces[] {
  const zones = new Map<string, string[]>()
  for (const window of windows) {
    const zone = zoneText(window)
    zones.set(zone, [...(zones.get(zone) ?? []), window.no])
  }
  return [...zones].map(([zone, numbers]) => ({
    zone,
    numbers: numbers.sort((a, b) => Number(a) - Number(b)),
  }))
}

function zoneText({ zoneName, floor }: WindowPlace): string {
  const inWords = texts.floor(floor)
  const namesItsFloor = zoneName.startsWith(inWords) || zoneName.startsWith(`${floor}楼`)
  return namesItsFloor ? zoneName : inWords + zoneName
}
