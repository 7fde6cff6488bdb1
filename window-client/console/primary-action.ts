import type { FinishOutcome } from '../../contract/tickets.ts'
import type { WindowKind } from '../../contract/halls.ts'
import type { WindowState, WindowView } from '../../contract/windows.ts'
import { consoleTexts } from '../../web/texts/zh-cn/console.ts'

/** The obvious next step at a window: what the big button and the space bar do. */
export type PrimaryAction = 'open' | 'call-next' | 'start' | 'finish' | 'resume'

const nextStep: Record<WindowState, PrimaryAction> = {
  OFFLINE: 'open',
  IDLE: 'call-next',
  CALLING: 'start',
  SERVING: 'finish',
  PAUSED: 'resume',
}

export const primaryAction = (state: WindowState): PrimaryAction => nextStep[state]

/** What stands under the name of the big button: whom it is about. */
export function primaryHint(view: Pick<WindowView, 'state' | 'current'>, waiting: number): string {
  const { hint } = consoleTexts.primary
  const ticketNo = view.current?.ticketNo ?? ''
  const action = primaryAction(view.state)
  switch (action) {
    case 'open':
      return hint.open
    case 'call-next':
      return hint.waiting(waiting)
    case 'start':
      return hint.start(ticketNo)
    case 'finish':
      return hint.finish(ticketNo)
    case 'resume':
      return hint.resume
    default:
      return action satisfies never
  }
}

/** The outcomes in the order they are offered: the commonest of most windows first. */
export const outcomes: readonly FinishOutcome[] = [
  'INSTANT_DONE',
  'ACCEPTED',
  'PICKUP',
  'CONSULT',
  'SUPPLEMENT',
  'REJECTED',
  'WRONG_ITEM',
  'OTHER',
]

/** The outcome the Enter key gives: what this kind of window mostly ends with. */
export function defaultOutcome(kind: WindowKind): FinishOutcome {
  if (kind === 'ISSUE') return 'PICKUP'
  if (kind === 'DESK') return 'CONSULT'
  if (kind === 'COMPLAINT' || kind === 'CROSS_REGION') return 'ACCEPTED'
  return 'INSTANT_DONE'
}
