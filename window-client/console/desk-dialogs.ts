import { html, nothing, type TemplateResult } from 'lit'
import type { FinishOutcome } from '../../contract/tickets.ts'
import type { PauseReason, WindowView } from '../../contract/windows.ts'
import { consoleTexts } from '../../web/texts/zh-cn/console.ts'
import { inHand, type DialogName } from './desk-step.ts'
import type { Press } from './press.ts'
import '../staff/confirm-dialog.ts'
import './explanation-dialog.ts'
import './help-dialog.ts'
import './outcome-dialog.ts'
import './pass-dialog.ts'
import './pause-dialog.ts'

export type DeskDialog = {
  view: WindowView
  nowMs: number
  onPress: (press: Press) => void
  onLogout: () => void
  onClosed: () => void
}

/** The question above the desk. */
export function deskDialog(name: DialogName, desk: DeskDialog): TemplateResult | typeof nothing {
  const { view, onClosed } = desk
  switch (name) {
    case 'outcome':
    case 'pass':
      return ticketDialog(name, desk)
    case 'why':
      return html`<tx-explanation-dialog .view=${view} .onClosed=${onClosed}></tx-explanation-dialog>`
    case 'pause':
      return html`<tx-pause-dialog
        .nowMs=${desk.nowMs}
        .onChoose=${(reason: PauseReason, backInMin: number) =>
          desk.onPress({ type: 'pause', reason, backInMin })}
        .onClosed=${onClosed}
      ></tx-pause-dialog>`
    case 'help':
      return html`<tx-help-dialog .onClosed=${onClosed}></tx-help-dialog>`
    case 'close':
      return confirmation(consoleTexts.closeDialog, 'confirm-close', desk, () =>
        desk.onPress({ type: 'close' }),
      )
    case 'logout':
      return confirmation(logoutWords(view), 'confirm-logout', desk, desk.onLogout)
    default:
      return name satisfies never
  }
}

function ticketDialog(name: 'outcome' | 'pass', { view, onPress, onClosed }: DeskDialog) {
  const ticket = inHand(view)
  if (!ticket) return nothing
  if (name === 'pass') {
    return html`<tx-pass-dialog
      .ticketNo=${ticket.ticketNo}
      .onChoose=${(reason: string) => onPress({ type: 'pass', ticket, reason })}
      .onClosed=${onClosed}
    ></tx-pass-dialog>`
  }
  return html`<tx-outcome-dialog
    .ticketNo=${ticket.ticketNo}
    .kind=${view.kind}
    .onChoose=${(outcome: FinishOutcome) => onPress({ type: 'finish', ticket, outcome })}
    .onClosed=${onClosed}
  ></tx-outcome-dialog>`
}

type ConfirmWords = { heading: string; text: string; submit: string }

function confirmation(words: ConfirmWords, testid: string, desk: DeskDialog, onConfirm: () => void) {
  return html`<tx-confirm-dialog
    .heading=${words.heading}
    .text=${words.text}
    .confirm=${words.submit}
    .testid=${testid}
    .onConfirm=${onConfirm}
    .onClosed=${desk.onClosed}
  ></tx-confirm-dialog>`
}

function logoutWords({ state }: WindowView): ConfirmWords {
  const { heading, text, textNoWindow, submit } = consoleTexts.logoutDialog
  return { heading, submit, text: state === 'OFFLINE' ? textNoWindow : text }
}
