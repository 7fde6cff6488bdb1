import { html, nothing, type TemplateResult } from 'lit'
import type { BoardQueue } from '../../contract/board.ts'
import type { DeskPrinter, DeskTicket } from '../../contract/desk.ts'
import type { Catalogue } from '../../contract/halls.ts'
import type { Act } from './acts.ts'
import type { DeskPress } from './press.ts'
import './priority-dialog.ts'
import type { Answer } from './question-dialog.ts'
import './question-dialog.ts'
import { asked } from './questions.ts'
import './transfer-dialog.ts'

export type ActDialog = {
  ticket: DeskTicket
  catalogue: Catalogue | null
  printers: DeskPrinter[]
  queues: BoardQueue[]
  problem: string
  isPending: boolean
  onPress: (press: DeskPress) => void
  onClosed: () => void
}

/** What an act has to know. It stays open until the act is done, so that nothing typed is lost. */
export function actDialog(act: Act, dialog: ActDialog): TemplateResult | typeof nothing {
  const { ticket, problem, isPending, onPress, onClosed } = dialog
  if (act === 'restore') return nothing
  if (act === 'priority') {
    return html`<tx-priority-dialog
      .ticket=${ticket}
      .problem=${problem}
      .isPending=${isPending}
      .onPress=${onPress}
      .onClosed=${onClosed}
    ></tx-priority-dialog>`
  }
  if (act === 'transfer') {
    return html`<tx-transfer-dialog
      .ticket=${ticket}
      .catalogue=${dialog.catalogue}
      .queues=${dialog.queues}
      .problem=${problem}
      .isPending=${isPending}
      .onPress=${onPress}
      .onClosed=${onClosed}
    ></tx-transfer-dialog>`
  }
  const { question, press } = asked(act, ticket, dialog.printers)
  return html`<tx-question-dialog
    .question=${question}
    .problem=${problem}
    .isPending=${isPending}
    .onAnswer=${(answer: Answer) => onPress(press(answer))}
    .onClosed=${onClosed}
  ></tx-question-dialog>`
}
