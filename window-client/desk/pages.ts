import { html, type TemplateResult } from 'lit'
import type { BoardQueue } from '../../contract/board.ts'
import type { DeskTicket } from '../../contract/desk.ts'
import type { Me } from '../../contract/staff.ts'
import type { TicketSlip } from '../../contract/tickets.ts'
import '../complaints/register-complaint.ts'
import type { Act } from './acts.ts'
import './blacklist-page.ts'
import './found-list.ts'
import './guide-page.ts'
import type { HallFacts } from './hall-facts.ts'
import type { PrintAt } from './print-at.ts'
import './take-page.ts'
import type { TicketFile } from './ticket-file.ts'
import './ticket-sheet.ts'

export type DeskPage = 'search' | 'take' | 'guide' | 'complaint' | 'blacklist'

/** What is typed here belongs here, whatever a scanner says. */
export const hasOwnFields = (page: DeskPage): boolean => page === 'take' || page === 'complaint'

export type PageScene = {
  me: Me
  file: TicketFile
  facts: HallFacts
  queues: BoardQueue[]
  nowMs: number
  /** Why nothing may be done now; empty when it may. */
  blocked: string
  serviceTypeId: number
  printAt: PrintAt
  mayLift: boolean
  onAct: (act: Act) => void
  onPage: (page: DeskPage, serviceTypeId?: number) => void
  onFind: (text: string) => void
  onPrintAt: (at: PrintAt) => void
  onSlip: (slip: TicketSlip) => void
  onNext: () => void
  onAsking: (isAsking: boolean) => void
  onExpired: () => void
}

/** What stands below the search field. A number half taken waits out of sight while something else is looked up. */
export function pageOf(page: DeskPage, scene: PageScene): TemplateResult {
  return html`
    ${takePage(page === 'take', scene)} ${page === 'search' ? searchPage(scene) : ''}
    ${page === 'guide' ? guidePage(scene) : ''} ${page === 'complaint' ? complaintPage(scene) : ''}
    ${page === 'blacklist' ? blacklistPage(scene) : ''}
  `
}

function searchPage({ file, me, nowMs, blocked, onAct, onPage }: PageScene): TemplateResult {
  if (!file.ticket) {
    return html`<tx-found-list
      .found=${file.found}
      .onOpen=${(ticket: DeskTicket) => file.open(ticket)}
    ></tx-found-list>`
  }
  return html`<tx-ticket-sheet
    .ticket=${file.ticket}
    .role=${me.role}
    .nowMs=${nowMs}
    .blocked=${blocked}
    .isResting=${file.isResting}
    .onAct=${onAct}
    .onGuide=${(serviceTypeId: number) => onPage('guide', serviceTypeId)}
    .onTakeAgain=${(serviceTypeId: number) => onPage('take', serviceTypeId)}
  ></tx-ticket-sheet>`
}

function takePage(isShown: boolean, scene: PageScene): TemplateResult {
  return html`<tx-take-page
    ?hidden=${!isShown}
    .catalogue=${scene.facts.catalogue}
    .queues=${scene.queues}
    .printers=${scene.facts.printers}
    .printAt=${scene.printAt}
    .blocked=${scene.blocked}
    .serviceTypeId=${scene.serviceTypeId}
    .onChoose=${(serviceTypeId: number) => scene.onPage('take', serviceTypeId)}
    .onPrintAt=${scene.onPrintAt}
    .onSlip=${scene.onSlip}
    .onOpen=${scene.onFind}
    .onNext=${scene.onNext}
    .onExpired=${scene.onExpired}
  ></tx-take-page>`
}

function guidePage({ facts, queues, serviceTypeId, onPage }: PageScene): TemplateResult {
  return html`<tx-guide-page
    .catalogue=${facts.catalogue}
    .queues=${queues}
    .items=${facts.items}
    .serviceTypeId=${serviceTypeId}
    .onChoose=${(chosen: number) => onPage('guide', chosen)}
    .onTake=${(chosen: number) => onPage('take', chosen)}
  ></tx-guide-page>`
}

function complaintPage({ me, onExpired }: PageScene): TemplateResult {
  return html`<tx-register-complaint
    .hallId=${me.hall.id}
    channel="WINDOW"
    .onExpired=${onExpired}
  ></tx-register-complaint>`
}

function blacklistPage({ me, mayLift, onAsking, onExpired }: PageScene): TemplateResult {
  return html`<tx-blacklist-page
    .hallId=${me.hall.id}
    .mayLift=${mayLift}
    .onDialog=${onAsking}
    .onExpired=${onExpired}
  ></tx-blacklist-page>`
}
