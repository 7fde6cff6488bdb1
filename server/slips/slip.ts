import type { HallPhones, WindowPlace } from '../../contract/halls.ts'
import type { TicketSlip } from '../../contract/tickets.ts'

/** What a slip is made of. The holder's name comes masked: the full one never reaches this room. */
export type SlipFacts = {
  hallName: string
  phones: HallPhones
  serviceTypeName: string
  ticketNo: string
  maskedName: string | null
  aheadCount: number
  estimatedWaitMin: number | null
  /** The windows that may call this ticket, its own queue's first. */
  windows: WindowPlace[]
  takenAt: string
  progressUrl: string
  flowNo: string
  priorityLabel: string | null
  /** All of them, the most important first. */
  materials: string[]
  /** Minutes within which a passed number may be restored. */
  restoreMin: number
  nearClosing: boolean
}

const shownMaterials = 3
const shownWindowsOfZone = 6
const shownZones = 2

/** The slip of one ticket as data (DOMAIN §4.4). */
export function buildSlip(facts: SlipFacts): TicketSlip {
  return {
    hallName: facts.hallName,
    serviceTypeName: facts.serviceTypeName,
    ticketNo: facts.ticketNo,
    maskedName: facts.maskedName,
    aheadCount: facts.aheadCount,
    estimatedWaitMin: facts.estimatedWaitMin,
    whereToWait: whereToWait(facts.windows),
    takenAt: facts.takenAt,
    progressUrl: facts.progressUrl,
    flowNo: facts.flowNo,
    priorityLabel: facts.priorityLabel,
    materials: facts.materials.slice(0, shownMaterials),
    materialCount: facts.materials.length,
    notices: notices(facts),
    phones: facts.phones,
  }
}

/** 请到一楼A区3、4、5号窗口等候; the zone of the first window first. */
export function whereToWait(windows: WindowPlace[]): string {
  const zones = Map.groupBy(windows, zoneText)
  if (zones.size === 0) return '请到咨询台，由工作人员引导'
  const places = [...zones].slice(0, shownZones).map(([zone, ofZone]) => zone + windowsText(ofZone))
  return `请到${places.join('或')}等候`
}

/** yyyyMMdd and six digits: 20261123000042. A running number past six digits keeps its last six. */
export function flowNoOf(businessDay: string, runningNumber: number): string {
  return businessDay.replaceAll('-', '') + String(runningNumber % 1_000_000).padStart(6, '0')
}

function notices({ restoreMin, nearClosing }: SlipFacts): string[] {
  const always = `号码当日有效，过号请在${restoreMin}分钟内到咨询台恢复`
  return nearClosing ? [always, '对外办公时间即将结束，您所取的号可能无法及时办理'] : [always]
}

function zoneText({ zoneName, floor }: WindowPlace): string {
  const inWords = floorText(floor)
  const namesItsFloor = zoneName.startsWith(inWords) || zoneName.startsWith(`${floor}楼`)
  return namesItsFloor ? zoneName : inWords + zoneName
}

function floorText(floor: number): string {
  const words = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
  return `${floor < 0 ? '负' : ''}${words[Math.abs(floor)] ?? floor}楼`
}

function windowsText(windows: WindowPlace[]): string {
  const numbers = windows.map((window) => window.no).toSorted((a, b) => Number(a) - Number(b))
  const shown = numbers.slice(0, shownWindowsOfZone).join('、')
  return numbers.length > shownWindowsOfZone ? `${shown}等${numbers.length}个窗口` : `${shown}号窗口`
}
