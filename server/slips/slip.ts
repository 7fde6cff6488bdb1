import type { HallPhones, WindowPlace } from '../../contract/halls.ts'
import { whereToWait } from '../../contract/places.ts'
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
  estimatedWaitHighMin: number | null
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
  /** How often it was printed again; 0 on the first. */
  reprint: number
}

const shownMaterials = 3

/** The slip of one ticket as data (DOMAIN §4.4). */
export function buildSlip(facts: SlipFacts): TicketSlip {
  return {
    hallName: facts.hallName,
    serviceTypeName: facts.serviceTypeName,
    ticketNo: facts.ticketNo,
    maskedName: facts.maskedName,
    aheadCount: facts.aheadCount,
    estimatedWaitMin: facts.estimatedWaitMin,
    estimatedWaitHighMin: facts.estimatedWaitHighMin,
    whereToWait: whereToWait(facts.windows),
    takenAt: facts.takenAt,
    progressUrl: facts.progressUrl,
    flowNo: facts.flowNo,
    priorityLabel: facts.priorityLabel,
    reprint: facts.reprint,
    materials: facts.materials.slice(0, shownMaterials),
    materialCount: facts.materials.length,
    notices: notices(facts),
    phones: facts.phones,
  }
}

/** yyyyMMdd and six digits: 20261123000042. A running number past six digits keeps its last six. */
export function flowNoOf(businessDay: string, runningNumber: number): string {
  return businessDay.replaceAll('-', '') + String(runningNumber % 1_000_000).padStart(6, '0')
}

function notices({ restoreMin, nearClosing }: SlipFacts): string[] {
  const always = `号码当日有效，过号请在${restoreMin}分钟内到咨询台恢复`
  return nearClosing ? [always, '对外办公时间即将结束，您所取的号可能无法及时办理'] : [always]
}
