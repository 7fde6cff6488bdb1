import type { BoardWindow } from '../../contract/board.ts'

export type ZonePlace = { code: string; name: string; windows: BoardWindow[] }

/** The zones that have windows, by floor and code, each with its windows. */
export function zonesOf(windows: BoardWindow[]): ZonePlace[] {
  const zones = new Map<string, ZonePlace>()
  for (const window of windows) {
    const { zoneCode: code, zoneName: name } = window
    const zone = zones.get(code) ?? { code, name, windows: [] }
    zone.windows.push(window)
    zones.set(code, zone)
  }
  return [...zones.values()].sort((a, b) => floorOf(a) - floorOf(b) || a.code.localeCompare(b.code))
}

/** The floors that have several zones: a wall may show a whole floor, for zone codes are nested by hyphens. */
export function floorsOf(zones: ZonePlace[]): { code: string; floor: number }[] {
  const floors = new Map<string, number[]>()
  for (const zone of zones) {
    const code = zone.code.split('-')[0] ?? ''
    floors.set(code, [...(floors.get(code) ?? []), floorOf(zone)])
  }
  return [...floors].flatMap(([code, [floor = 0, ...others]]) =>
    others.length > 0 && others.every((other) => other === floor) ? [{ code, floor }] : [],
  )
}

const floorOf = ({ windows }: ZonePlace): number => windows[0]?.floor ?? 0

/** The address of a screen of a hall. */
export function addressOf(screen: string, params: Record<string, string>): string {
  return `/${screen}?${new URLSearchParams(params).toString()}`
}
