import type { BoardWindow } from '../../contract/board.ts'

/**
 * The windows a wall shows: those of its zone, or the whole hall. Zone codes are nested by hyphens, so 1F holds 1F-A.
 * A zone without windows of its own, such as the waiting area 1F-W, stands for the zone around it.
 */
export function windowsOf(windows: BoardWindow[], zone: string | null): BoardWindow[] {
  if (zone === null) return windows
  const own = windows.filter((window) => lies(window.zoneCode, zone))
  if (own.length > 0) return own
  const around = zone.split('-').slice(0, -1).join('-')
  return around === '' ? [] : windows.filter((window) => lies(window.zoneCode, around))
}

function lies(zoneCode: string, zone: string): boolean {
  return zoneCode === zone || zoneCode.startsWith(`${zone}-`)
}
