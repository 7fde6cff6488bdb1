import type { WindowPlace } from './halls.ts'

/** Where to go, in the words citizens meet on paper, on the kiosk and on their phone: the same everywhere. */

const shownZones = 2
const shownWindowsOfZone = 6
const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** 一楼, 负一楼. */
export function floorInWords(floor: number): string {
  return `${floor < 0 ? '负' : ''}${digits[Math.abs(floor)] ?? Math.abs(floor)}楼`
}

/** 一楼A区; a zone that names its floor already is not told twice. */
export function zoneInWords({ zoneName, floor }: Pick<WindowPlace, 'zoneName' | 'floor'>): string {
  const inWords = floorInWords(floor)
  const namesItsFloor = zoneName.startsWith(inWords) || zoneName.startsWith(`${floor}楼`)
  return namesItsFloor ? zoneName : inWords + zoneName
}

/** 3号窗口; the desk has a number, but nobody calls it by that. */
export function windowInWords({ no, kind }: Pick<WindowPlace, 'no' | 'kind'>): string {
  return kind === 'DESK' ? '咨询台' : `${no}号窗口`
}

export type ZonePlaces = { zone: string; windows: string }

/** The windows by zone, the zone of the first window first: 一楼A区 — 3、4号窗口、咨询台. */
export function windowsByZone(windows: WindowPlace[], most = Infinity): ZonePlaces[] {
  const zones = new Set(windows.map(zoneInWords))
  return [...zones].map((zone) => ({
    zone,
    windows: windowsInWords(
      windows.filter((window) => zoneInWords(window) === zone),
      most,
    ),
  }))
}

/** 请到一楼A区3、4、5号窗口等候. */
export function whereToWait(windows: WindowPlace[]): string {
  const zones = windowsByZone(windows, shownWindowsOfZone)
  if (zones.length === 0) return '请到咨询台，由工作人员引导'
  const places = zones.slice(0, shownZones).map((place) => place.zone + place.windows)
  return `请到${places.join('或')}等候`
}

function windowsInWords(windows: WindowPlace[], most: number): string {
  const desks = windows.some(({ kind }) => kind === 'DESK') ? ['咨询台'] : []
  const numbers = windows.flatMap(({ no, kind }) => (kind === 'DESK' ? [] : [no]))
  if (numbers.length === 0) return desks.join('')
  const shown = [...numbers].sort((a, b) => Number(a) - Number(b)).slice(0, most)
  const numbered = `${shown.join('、')}${numbers.length > most ? `等${numbers.length}个窗口` : '号窗口'}`
  return [numbered, ...desks].join('、')
}
