import type {
  ContactResult,
  Disposition,
  FeedbackChannel,
  RectificationAct,
  RectificationReport,
  RectificationSheet,
} from '../../contract/rectifications.ts'
import { command } from '../../web/request.ts'

/** What somebody has put into the form so far; each act takes from it what it needs. */
export type Draft = {
  result: ContactResult | null
  disposition: Disposition | null
  due: string
  isPassed: boolean | null
  channel: FeedbackChannel | null
  isSatisfied: boolean | null
  words: string
  report: RectificationReport
}

export const emptyDraft: Draft = {
  result: null,
  disposition: null,
  due: '',
  isPassed: null,
  channel: null,
  isSatisfied: null,
  words: '',
  report: { investigation: '', handlingProcess: '', measures: '', outcome: '' },
}

/** Whether the form says enough to be sent; what else is missing the server says. */
export function isChosen(act: RectificationAct, draft: Draft): boolean {
  switch (act) {
    case 'CONTACT':
      return draft.result !== null
    case 'DISPOSE':
      return draft.disposition !== null
    case 'EXTEND':
    case 'DECIDE_APPEAL':
    case 'QC1':
    case 'QC2':
      return draft.isPassed !== null
    case 'FEEDBACK':
      return draft.channel !== null
    case 'SUBMIT':
    case 'CLOSE':
      return true
    default:
      return act satisfies never
  }
}

/** Sends one step under one command id. Throws Refusal or NoAnswer. */
export async function send(
  act: RectificationAct,
  draft: Draft,
  rectificationId: number,
): Promise<RectificationSheet> {
  const at = { rectificationId }
  const { words, isSatisfied } = draft
  const verdict = { isPassed: draft.isPassed ?? false, comment: words }
  switch (act) {
    case 'CONTACT': {
      const body = { result: draft.result ?? 'NO_ANSWER', note: words }
      return command('POST /api/rectifications/:rectificationId/contact', at, body)
    }
    case 'DISPOSE': {
      const due = draft.disposition === 'LEDGER' && draft.due !== '' ? draft.due : null
      const body = { disposition: draft.disposition ?? 'FIX_NOW', words, due }
      return command('POST /api/rectifications/:rectificationId/disposition', at, body)
    }
    case 'SUBMIT':
      return command('POST /api/rectifications/:rectificationId/submit', at, draft.report)
    case 'QC1':
    case 'QC2': {
      const body = { level: act === 'QC1' ? 1 : 2, ...verdict } as const
      return command('POST /api/rectifications/:rectificationId/qc', at, body)
    }
    case 'EXTEND':
      return command('POST /api/rectifications/:rectificationId/extension', at, verdict)
    case 'DECIDE_APPEAL':
      return command('POST /api/rectifications/:rectificationId/appeal', at, verdict)
    case 'FEEDBACK': {
      const body = { channel: draft.channel ?? 'PHONE', isSatisfied, note: words }
      return command('POST /api/rectifications/:rectificationId/feedback', at, body)
    }
    case 'CLOSE':
      return command('POST /api/rectifications/:rectificationId/close', at, { isSatisfied, note: words })
    default:
      return act satisfies never
  }
}
