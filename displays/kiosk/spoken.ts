import { waitParts } from '../../contract/wait-text.ts'
import { kiosk as texts } from '../../web/texts/zh-cn/kiosk.ts'
import type { OutlookState } from './outlook-feed.ts'
import type { DeskState } from './ticket-desk.ts'
import type { Visit } from './visit.ts'
import type { Speech } from './voice.ts'

/** A零零一: a ticket number as it is read aloud, digit by digit. */
export function spokenTicketNo(ticketNo: string): string {
  return ticketNo.replaceAll(/\d/g, (digit) => texts.speech.digits[Number(digit)] ?? digit)
}

/** What to say of the page that stands on the glass. */
export function speechFor(visit: Visit, desk: DeskState, outlook: OutlookState): Speech {
  if (desk.state === 'refused') return { about: 'refused', sentence: desk.message }
  if (desk.state === 'taken') {
    const { ticketNo, slip } = desk.ticket
    return { about: ticketNo, sentence: texts.speech.taken(spokenTicketNo(ticketNo), slip.whereToWait) }
  }
  const asked = visit.question()
  if (asked) return { about: `question ${asked.place}`, sentence: asked.question.text }
  if (visit.page.name === 'guide') return { about: 'guide', sentence: texts.speech.guide }
  if (visit.page.name === 'guide-item') return { about: 'guide item', sentence: texts.speech.guideItem }
  if (visit.page.name === 'list') return { about: 'list', sentence: texts.speech.list }
  const service = visit.service()
  const about = `${visit.page.name} ${service?.id ?? ''}`
  if (visit.page.name === 'supplement') return { about, sentence: texts.speech.supplement }
  if (service === null) return { about, sentence: visit.page.name === 'home' ? texts.speech.home : '' }
  if (visit.page.name === 'identity') {
    return { about, sentence: service.takeIdentity === 'PHONE' ? texts.speech.phone : texts.speech.idCard }
  }
  if (outlook.state !== 'known') return { about, sentence: '' }
  const wait = waitParts(outlook.outlook, '到')
  return { about, sentence: texts.speech.outlook(service.name, outlook.outlook.aheadCount, wait) }
}
