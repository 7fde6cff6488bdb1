import type { Beginning, Listed } from './lists.ts'
import type { ProvinceReconciliation, ProvinceRetried } from './province.ts'
import type { Command } from './basics.ts'
import type { Indicators, IndicatorSpan } from './indicators.ts'
import type { EnterRating, Invitation, ReportCall, RevealedPhone } from './invitations.ts'
import type { AskedMonth, PublicRatings } from './public-ratings.ts'
import type { FindRating, FoundRating, GiveRating, RatingSheet, TerminalView } from './ratings.ts'
import type {
  CheckRectification,
  ChooseDisposition,
  CloseRectification,
  GiveFeedback,
  PublicMonth,
  PublicRectification,
  RecordContact,
  RectificationRow,
  RectificationSheet,
  SubmitRectification,
  Verdict,
} from './rectifications.ts'
import type { SelfCheck } from './self-check.ts'
import type {
  EditSmsTemplate,
  EnterSmsOptOut,
  FindSms,
  FoundSms,
  SmsOptOut,
  SmsTemplates,
  SmsTemplateVersion,
} from './sms.ts'

/** The part of the HTTP interface that is about ratings: given, invited, put right, counted; and text messages. */
export type RatingEndpoints = {
  'GET /api/progress/:token/ratings': { body: null; answer: RatingSheet[] }
  'GET /api/ratings/:token': { body: null; answer: RatingSheet }
  'POST /api/ratings/:token': { body: GiveRating; answer: RatingSheet }
  'GET /api/halls/:hallId/invitations': { body: null; answer: Listed<Invitation> }
  'POST /api/invitations/:requestId/phone': { body: Command; answer: RevealedPhone }
  'POST /api/invitations/:requestId/attempts': { body: ReportCall; answer: null }
  'POST /api/invitations/:requestId/rating': { body: EnterRating; answer: null }
  'POST /api/windows/:windowId/find-rating': { body: FindRating; answer: FoundRating }
  'GET /api/windows/:windowId/terminal': { body: null; answer: TerminalView }
  'GET /api/halls/:hallId/ratings/public': { body: null; query: PublicMonth; answer: PublicRectification[] }
  'GET /api/halls/:hallId/ratings/counts': { body: null; query: AskedMonth; answer: PublicRatings }
  'GET /api/halls/:hallId/rectifications': {
    body: null
    query: Beginning & { over: boolean }
    answer: Listed<RectificationRow>
  }
  'GET /api/rectifications/:rectificationId': { body: null; answer: RectificationSheet }
  'POST /api/rectifications/:rectificationId/contact': { body: RecordContact; answer: RectificationSheet }
  'POST /api/rectifications/:rectificationId/disposition': {
    body: ChooseDisposition
    answer: RectificationSheet
  }
  'POST /api/rectifications/:rectificationId/submit': {
    body: SubmitRectification
    answer: RectificationSheet
  }
  'POST /api/rectifications/:rectificationId/qc': { body: CheckRectification; answer: RectificationSheet }
  'POST /api/rectifications/:rectificationId/extension': { body: Verdict; answer: RectificationSheet }
  'POST /api/rectifications/:rectificationId/appeal': { body: Verdict; answer: RectificationSheet }
  'POST /api/rectifications/:rectificationId/feedback': { body: GiveFeedback; answer: RectificationSheet }
  'POST /api/rectifications/:rectificationId/close': { body: CloseRectification; answer: RectificationSheet }
  'GET /api/halls/:hallId/indicators': { body: null; query: IndicatorSpan; answer: Indicators }
  'GET /api/halls/:hallId/self-check': { body: null; answer: SelfCheck }
  'POST /api/halls/:hallId/sms/find': { body: FindSms; answer: FoundSms }
  'POST /api/sms/messages/:smsId/resend': { body: Command; answer: null }
  'POST /api/sms/messages/:smsId/give-up': { body: Command; answer: null }
  'GET /api/halls/:hallId/sms/templates': { body: null; answer: SmsTemplates }
  'GET /api/halls/:hallId/sms/templates/:code': { body: null; answer: SmsTemplateVersion[] }
  'POST /api/halls/:hallId/sms/templates/:code': { body: EditSmsTemplate; answer: { version: number } }
  'GET /api/halls/:hallId/sms/opt-outs': { body: null; answer: SmsOptOut[] }
  'POST /api/halls/:hallId/sms/opt-outs': { body: EnterSmsOptOut; answer: null }
  'POST /api/sms/opt-outs/:optOutId/lift': { body: Command; answer: null }

  'GET /api/halls/:hallId/province/reconciliation': { body: null; answer: ProvinceReconciliation }
  'POST /api/halls/:hallId/province/retry': { body: Command; answer: ProvinceRetried }
}
