import { html, type TemplateResult } from 'lit'
import type { WindowView } from '../../contract/windows.ts'
import { consoleTexts } from '../../web/texts/zh-cn/console.ts'
import type { Moment } from './availability.ts'
import { availability, isReading, type DeskAction } from './desk-step.ts'
import { keyButton } from './key-button.ts'

/** Everything but the big button and what stands in the top bar. */
export type QuietAction = Exclude<DeskAction, 'primary' | 'help' | 'logout'>

/** Under the big button, always in the same place: above what a call needs, below what a service needs. */
const workKeys: readonly QuietAction[] = [
  'recall',
  'pass',
  'undo',
  'why',
  'hold',
  'transfer',
  'matter',
  'case',
  'next',
]

/** 诉求反映 is told at the complaint window, or at any other in a hall that has none. */
const hearsComplaints = ({ kind, current }: WindowView): boolean =>
  kind === 'COMPLAINT' || current?.serviceTypeName === '诉求反映'

/** The quiet buttons under the big one; 登记诉求 stands beside them where it is needed. */
export function workButtons(
  view: WindowView,
  button: (action: QuietAction) => TemplateResult,
): TemplateResult {
  if (!hearsComplaints(view)) return html`<div class="quiet">${workKeys.map(button)}</div>`
  return html`<div class="quiet hearing">
    ${workKeys.slice(0, inFirstRow).map(button)} ${button('complaint')}
    ${workKeys.slice(inFirstRow).map(button)}
  </div>`
}

const inFirstRow = 4

/** Beside it: what is about the window. The button that closes or changes it follows. */
export const windowKeys: readonly QuietAction[] = ['call-ticket', 'served', 'pause']

/** The key of each, as printed on it. */
const keyOf: Record<QuietAction, string> = {
  recall: 'R',
  pass: 'P',
  undo: 'U',
  why: 'W',
  hold: 'H',
  transfer: 'T',
  matter: 'M',
  complaint: 'Q',
  next: 'N',
  case: 'D',
  'call-ticket': 'C',
  served: 'S',
  pause: 'B',
  close: 'X',
}

export type AtDesk = { view: WindowView; moment: Moment; isBlocked: boolean; onPress: () => void }

/** One quiet button; while the connection rests, only what is read may be pressed. */
export function deskButton(
  action: QuietAction,
  { view, moment, isBlocked, onPress }: AtDesk,
): TemplateResult {
  const { allowed, note } = availability(action, view, moment)
  return keyButton({
    testid: action === 'close' ? 'close-window' : action,
    label: consoleTexts.action[action],
    key: keyOf[action],
    state: {
      allowed: allowed && (isReading(action) || !isBlocked),
      note: action === 'served' ? consoleTexts.servedToday(view.servedToday) : note,
    },
    onPress,
  })
}

/** A closed window may be left for another one. */
export function changeButton(onLeave: () => void): TemplateResult {
  return html`<button type="button" class="button key" @click=${onLeave}>
    ${consoleTexts.action.change}
  </button>`
}
