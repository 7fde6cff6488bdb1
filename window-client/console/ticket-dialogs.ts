import { html, nothing, type TemplateResult } from 'lit'
import type { BoardWindow } from '../../contract/board.ts'
import type { CasesInHand } from '../../contract/case-desk.ts'
import type { FinishOutcome } from '../../contract/tickets.ts'
import type { WindowView } from '../../contract/windows.ts'
import { dialogTexts } from '../../web/texts/zh-cn/console-dialogs.ts'
import { inHand, type TicketDialog } from './desk-step.ts'
import type { ChosenService, Finish, Press, PressedTicket, Transfer } from './press.ts'
import { defaultOutcome } from './primary-action.ts'
import type { ReasonWords } from './reason-dialog.ts'
import './complaint-dialog.ts'
import './explanation-dialog.ts'
import './matter-dialog.ts'
import './outcome-dialog.ts'
import './reason-dialog.ts'
import './transfer-dialog.ts'

export type TicketQuestion = {
  view: WindowView
  /** All windows of the hall as they stand now. */
  windows: BoardWindow[]
  /** What the number has to do with cases; null when nothing is known. */
  cases: CasesInHand | null
  onPress: (press: Press) => void
  onClosed: () => void
}

/** The questions about the number in hand. */
export function ticketDialog(name: TicketDialog, desk: TicketQuestion): TemplateResult | typeof nothing {
  const { view, onPress, onClosed } = desk
  const ticket = inHand(view)
  if (!ticket) return nothing
  switch (name) {
    case 'outcome':
    case 'next':
      return outcomeQuestion(name, ticket, desk)
    case 'pass':
    case 'hold':
      return reasonQuestion(name, ticket, desk)
    case 'why':
      return html`<tx-explanation-dialog .view=${view} .onClosed=${onClosed}></tx-explanation-dialog>`
    case 'transfer':
      return html`<tx-transfer-dialog
        .view=${view}
        .windows=${desk.windows}
        .onChoose=${(transfer: Transfer) => onPress({ type: 'transfer', ticket, transfer })}
        .onClosed=${onClosed}
      ></tx-transfer-dialog>`
    case 'matter':
      return html`<tx-matter-dialog
        .view=${view}
        .onChoose=${(outcome: FinishOutcome, service: ChosenService) =>
          onPress({ type: 'matter', ticket, outcome, service })}
        .onClosed=${onClosed}
      ></tx-matter-dialog>`
    case 'complaint':
      return html`<tx-complaint-dialog .view=${view} .onClosed=${onClosed}></tx-complaint-dialog>`
    default:
      return name satisfies never
  }
}

function outcomeQuestion(
  name: 'outcome' | 'next',
  ticket: PressedTicket,
  desk: TicketQuestion,
): TemplateResult {
  const words = name === 'next' ? dialogTexts.nextDialog : dialogTexts.outcome
  const type = name === 'next' ? 'finish-and-next' : 'finish'
  return html`<tx-outcome-dialog
    .heading=${words.heading(ticket.ticketNo)}
    .hint=${words.hint}
    .usual=${defaultOutcome(desk.view.kind, desk.cases)}
    .onChoose=${(finish: Finish) => desk.onPress({ type, ticket, finish })}
    .onClosed=${desk.onClosed}
  ></tx-outcome-dialog>`
}

const reasonWords: Record<'pass' | 'hold', ReasonWords> = {
  pass: dialogTexts.passDialog,
  hold: dialogTexts.holdDialog,
}

function reasonQuestion(type: 'pass' | 'hold', ticket: PressedTicket, desk: TicketQuestion): TemplateResult {
  return html`<tx-reason-dialog
    .ticketNo=${ticket.ticketNo}
    .words=${reasonWords[type]}
    .testid=${`${type}-reason`}
    .onChoose=${(reason: string) => desk.onPress({ type, ticket, reason })}
    .onClosed=${desk.onClosed}
  ></tx-reason-dialog>`
}
