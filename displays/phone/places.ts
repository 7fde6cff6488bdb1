import type { WindowPlace } from '../../contract/halls.ts'
import { common } from '../../web/texts/zh-cn/common.ts'
import { phoneTexts } from '../../web/texts/zh-cn/phone.ts'

const shownZones = 2
const shownWindows = 6

/** 请到一楼A区 3、4、5 号窗口附近等候; the zone of the first window first. */
export function whereToWait(windows: WindowPlace[]): string {
  const zones = new Map<string, string[]>()
  for (const place of windows) zones.set(zoneText(place), [...(zones.get(zoneText(place)) ?? []), place.no])
  if (zones.size === 0) return phoneTexts.where.nowhere
  const places = [...zones].slice(0, shownZones).map(([zone, numbers]) => `${zone} ${windowsText(numbers)}`)
  return phoneTexts.where.wait(places.join(phoneTexts.where.or))
}

/** 一楼A区; a zone that names its floor already is not told twice. */
export function zoneText({ zoneName, floor }: WindowPlace): string {
  const inWords = common.floor(floor)
  const namesItsFloor = zoneName.startsWith(inWords) || zoneName.startsWith(`${floor}楼`)
  return namesItsFloor ? zoneName : inWords + zoneName
}

function windowsText(numbers: string[]): string {
  const inOrder = numbers.slice().sort((one, other) => Number(one) - Number(other))
  const shown = inOrder.slice(0, shownWindows).join('、')
  const { windows, manyWindows } = phoneTexts.where
  return numbers.length > shownWindows ? manyWindows(shown, numbers.length) : windows(shown)
}
