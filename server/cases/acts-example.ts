import { businessDay, wallTime } from '../platform/business-day.ts'
import { DomainError } from '../platform/domain-error.ts'
import { afterAct, type Act } from './acts.ts'
import { at, clerk, plan, received } from './case-example.ts'
import type { Case } from './case.ts'
import type { Clock } from './clock.ts'
import type { By } from './actors.ts'

export const end = (found: Case, kind: Clock['kind']) => {
  const clock = found.clocks.findLast((each) => each.kind === kind)
  return clock?.dueAt ? `${businessDay(clock.dueAt)} ${wallTime(clock.dueAt)}` : null
}
export const refusal = (found: Case, act: Act, by: By): string | null => {
  try {
    afterAct(plan, found, act, by)
    return null
  } catch (error) {
    if (error instanceof DomainError) return error.code
    throw error
  }
}
export const through = (found: Case, steps: [Act, By][]): Case =>
  steps.reduce((each, [act, by]) => afterAct(plan, each, act, by), found)

export const accept: Act = { type: 'ACCEPT' }
export const decide: Act = { type: 'DECIDE', isApproved: true, words: '' }
export const hearing: Extract<Act, { type: 'START_SPECIAL' }> = {
  type: 'START_SPECIAL',
  procedure: 'HEARING',
  basis: '依法举行听证',
  days: 10,
  noticeNo: '第1号',
}
export const publicNotice: Act = { ...hearing, procedure: 'PUBLIC_NOTICE', noticeNo: '' }
export const askFor = (words = ''): Act => ({ type: 'REQUEST_SUPPLEMENT', materials: ['营业执照'], words })
export const accepted = through(received(), [[accept, clerk(at('11-23', '10:10'))]])
