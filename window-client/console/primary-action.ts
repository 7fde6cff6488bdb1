import type { CaseRow } from '../../contract/cases.ts'
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

/** The cases of a number, as far as they tell how it ends. */
type CasesOfNumber = { returning: Pick<CaseRow, 'status'> | null; received: Pick<CaseRow, 'status'>[] }

/** What a number ends with once cases were received or brought back under it; null where there is none. */
function outcomeOfCases(cases: CasesOfNumber | null): FinishOutcome | null {
  const statuses = (cases?.received ?? []).map(({ status }) => status)
  const { returning } = cases ?? {}
  if (returning && returning.status !== 'SUPPLEMENT_REQUESTED') statuses.push(returning.status)
  if (statuses.length === 0) return null
  if (statuses.includes('SUPPLEMENT_REQUESTED')) return 'SUPPLEMENT'
  if (statuses.every((status) => status === 'RETURNED')) return 'REJECTED'
  return statuses.every((status) => status === 'ISSUED' || status === 'DECIDED') ? 'INSTANT_DONE' : 'ACCEPTED'
}

/** The outcome the Enter key gives: what the cases say, or else what this kind of window mostly ends with. */
export function defaultOutcome(kind: WindowKind, cases: CasesOfNumber | null = null): FinishOutcome {
  const ofCases = outcomeOfCases(cases)
  if (ofCases) return ofCases
  if (kind === 'ISSUE') return 'PICKUP'
  if (kind === 'DESK') return 'CONSULT'
  if (kind === 'COMPLAINT' || kind === 'CROSS_REGION') return 'ACCEPTED'
  return 'INSTANT_DONE'
}
