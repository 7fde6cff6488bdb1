import { html, nothing, type TemplateResult } from 'lit'
import type { PauseReason, WindowView } from '../../contract/windows.ts'
import { dialogTexts } from '../../web/texts/zh-cn/console-dialogs.ts'
import { ratingTexts } from '../../web/texts/zh-cn/rating.ts'
import type { DialogName } from './desk-step.ts'
import { ticketDialog, type TicketQuestion } from './ticket-dialogs.ts'
import './call-dialog.ts'
import './case-dialog.ts'
import '../staff/confirm-dialog.ts'
import './help-dialog.ts'
import './pause-dialog.ts'
import './served-dialog.ts'

export type DeskDialog = TicketQuestion & {
  nowMs: number
  staffId: number
  onLogout: () => void
  onExpired: () => void
}

/** The question above the desk. */
export function deskDialog(name: DialogName, desk: DeskDialog): TemplateResult | typeof nothing {
  const { view, onClosed } = desk
  switch (name) {
    case 'call-ticket':
      return html`<tx-call-dialog
        .onChoose=${(ticketNo: string, reason: string) =>
          desk.onPress({ type: 'call-ticket', ticketNo, reason })}
        .onClosed=${onClosed}
      ></tx-call-dialog>`
    case 'case':
      return html`<tx-case-dialog
        .view=${view}
        .staffId=${desk.staffId}
        .onExpired=${desk.onExpired}
        .onClosed=${onClosed}
      ></tx-case-dialog>`
    case 'served':
      return html`<tx-served-dialog .view=${view} .onClosed=${onClosed}></tx-served-dialog>`
    case 'pause':
      return html`<tx-pause-dialog
        .nowMs=${desk.nowMs}
        .onChoose=${(reason: PauseReason, backInMin: number) =>
          desk.onPress({ type: 'pause', reason, backInMin })}
        .onClosed=${onClosed}
      ></tx-pause-dialog>`
    case 'help':
      return html`<tx-help-dialog .onClosed=${onClosed}></tx-help-dialog>`
    case 'unrated':
      return confirmation(unratedWords(view), 'confirm-unrated', desk, () =>
        desk.onPress({ type: 'call-next' }),
      )
    case 'close':
      return confirmation(closeWords(view), 'confirm-close', desk, () => desk.onPress({ type: 'close' }))
    case 'logout':
      return confirmation(logoutWords(view), 'confirm-logout', desk, desk.onLogout)
    default:
      return ticketDialog(name, desk)
  }
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

function closeWords(view: WindowView): ConfirmWords {
  const { heading, text, submit } = dialogTexts.closeDialog
  return { heading, submit, text: text + heldText(view) }
}

function logoutWords(view: WindowView): ConfirmWords {
  const { heading, text, textNoWindow, submit } = dialogTexts.logoutDialog
  return { heading, submit, text: view.state === 'OFFLINE' ? textNoWindow : text + heldText(view) }
}

function unratedWords({ lastRating }: WindowView): ConfirmWords {
  const { heading, text, submit } = ratingTexts.console.ask
  return { heading, submit, text: text(lastRating?.ticketNo ?? '') }
}

/** Who closes leaves the own numbers put aside behind. */
function heldText({ held }: WindowView): string {
  const own = held.filter(({ isOwn }) => isOwn).length
  return own === 0 ? '' : dialogTexts.closeDialog.held(own)
}
