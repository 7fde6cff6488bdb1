import type { AttemptResult, InvitationChannel } from '../contract/invitations.ts'
import type { RatingChannel, Satisfaction } from '../contract/ratings.ts'
import type { RectificationStatus, RectificationStepKind } from '../contract/rectifications.ts'
import type { SmsCode } from '../contract/sms.ts'

/** What happens to ratings: asked for, given, invited, put right. Never what was written. */
export type RatingEvent =
  | {
      type: 'rating-opened'
      requestId: number
      ticketId: number
      ticketNo: string
      matterNo: number
      windowId: number
      staffId: number
      /** False when the clerk gave a reason not to ask. */
      isAsked: boolean
    }
  | { type: 'rating-missed'; requestId: number; windowId: number }
  | { type: 'rating-declined' | 'rating-expired'; requestId: number }
  | {
      type: 'invitation-made'
      requestId: number
      channel: InvitationChannel
      result: AttemptResult
      /** Null for a message. */
      staffId: number | null
    }
  | { type: 'phone-revealed'; requestId: number; ticketId: number; staffId: number }
  | {
      type: 'rating-given'
      requestId: number
      ratingId: number
      ticketId: number
      matterNo: number
      windowId: number
      staffId: number
      satisfaction: Satisfaction
      channel: RatingChannel
      flags: string[]
    }
  /** 追评: the same service once more, after its bad rating was put right. */
  | {
      type: 'rating-given-again'
      requestId: number
      ratingId: number
      satisfaction: Satisfaction
      channel: RatingChannel
    }
  /** Found mistaken or malicious: kept, but counted no longer. */
  | { type: 'rating-discounted'; ratingId: number }
  | {
      type: 'rectification-opened'
      rectificationId: number
      ratingId: number
      departmentId: number
      dueAt: string
    }
  | {
      type: 'rectification-moved'
      rectificationId: number
      step: RectificationStepKind
      status: RectificationStatus
      staffId: number
    }

/** What happens to text messages. */
export type SmsEvent =
  /** A message, by its row and what it is about. Never its text or its number. */
  | { type: 'sms-requested' | 'sms-sent' | 'sms-delivered'; smsId: number; template: SmsCode }
  | {
      type: 'sms-failed'
      smsId: number
      template: SmsCode
      state: 'FAILED' | 'DEAD' | 'UNKNOWN' | 'CANCELLED'
      /** A code, never a sentence. */
      problem: string
    }
  | { type: 'sms-resent' | 'sms-given-up'; smsId: number; template: SmsCode; staffId: number }
  | { type: 'sms-template-edited'; template: SmsCode; version: number; staffId: number }
  /** Without staff: by an answer to a message. */
  | { type: 'sms-opted-out'; optOutId: number; staffId: number | null }
  | { type: 'sms-opt-out-lifted'; optOutId: number; staffId: number }
