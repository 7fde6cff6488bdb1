import { Type, type Static } from 'typebox'
import { closed } from './basics.ts'

const amount = (standard: number, minimum: number, maximum: number) =>
  Type.Integer({ minimum, maximum, default: standard })

/** What a hall may decide about its queues. The unit stands at the end of each name. */
export const HallSettings = Type.Object(
  {
    /** Tickets may be taken this long before the doors open. */
    openBeforeMin: amount(15, 0, 120),
    /** No ticket is given in the last minutes before closing, except by the help desk. */
    lastTakeBeforeCloseMin: amount(15, 0, 120),
    /** In the last minutes the slip warns that the ticket may not be served. */
    nearClosingMin: amount(30, 0, 240),
    /** The day ends, and waiting tickets expire, this long after closing. */
    closeGraceMin: amount(60, 0, 240),
    maxPerPersonPerDay: amount(5, 1, 50),
    maxPerPersonPerServiceType: amount(2, 1, 50),
    /** How much earlier a priority ticket counts as taken. It also bounds how long anybody is overtaken. */
    priorityBonusMin: amount(20, 0, 120),
    /** From this age an ID card gives elder priority. */
    elderAge: amount(70, 60, 100),
    maxCalls: amount(3, 1, 10),
    recallEverySec: amount(10, 5, 120),
    minCallsBeforePass: amount(2, 1, 10),
    /** A number called fewer times may still be passed this long after its first call. */
    passAfterSec: amount(60, 10, 600),
    undoWithinSec: amount(20, 0, 120),
    /** A passed number may be restored for so long. */
    restoreWithinMin: amount(30, 1, 240),
    maxPassCount: amount(2, 0, 10),
    /** A number put aside counts as passed after so long. */
    holdMaxMin: amount(30, 5, 240),
    /** How a passed number comes back: behind the next few, at the end, at the window that passed it, or not at all. */
    restorePolicy: Type.Enum(['REQUEUE_AFTER_N', 'TAIL', 'HEAD_AT_SAME_WINDOW', 'VOID'], {
      default: 'REQUEUE_AFTER_N',
    }),
    /** Whether window staff may call a number out of its turn (特呼); the desk and the managers always may. */
    windowMayCallOutOfTurn: Type.Boolean({ default: false }),
    /** Whether those who left a telephone hear of their number by text message. */
    queueMessages: Type.Boolean({ default: true }),
    /** With so many ahead they are told that their turn comes near; 0: not. */
    nearAhead: amount(3, 0, 20),
    /** Whether applicants hear of their case by text message: accepted, something missing, done. */
    caseAcceptedMessages: Type.Boolean({ default: true }),
    caseSupplementMessages: Type.Boolean({ default: true }),
    caseDoneMessages: Type.Boolean({ default: true }),
    /** Whether staff who gave a mobile hear of yellow and red cards by text message. */
    cardMessages: Type.Boolean({ default: true }),
    /** A restored number stands after so many waiting ones. */
    reinsertAfter: amount(3, 0, 50),
    /** A number that waits longer is reported; one that waits longer than the second, urgently. */
    waitWarnMin: amount(20, 5, 240),
    waitAlertMin: amount(40, 5, 480),
    /** So many waiting for each open window are too many. */
    queueLongPerWindow: amount(10, 2, 200),
    /** A service is too long after twice its standard minutes, and never before these. */
    serviceWarnMin: amount(30, 5, 240),
    /** A window that should be open may be without anybody for so long. */
    unmannedMin: amount(10, 1, 120),
    pauseMaxMin: amount(15, 1, 240),
    mealPauseMaxMin: amount(60, 1, 240),
    /** A free window may let people wait for so long. */
    idleWithQueueMin: amount(3, 1, 60),
    /** A console that gives no sign of life for so long is reported; from the first minute on nobody counts on it. */
    windowLostMin: amount(5, 1, 60),
    /** People may wait for so long while no window of their queue serves. */
    queueWithoutWindowMin: amount(3, 0, 60),
    /** A screen, kiosk or printer may be out of reach for so long. */
    deviceOfflineMin: amount(2, 1, 60),
    /** So few slips left on a kiosk's roll are reported. */
    paperLowSlips: amount(30, 1, 500),
    /** What nobody has acknowledged after so long goes to the next in charge. */
    alertAckMin: amount(10, 1, 240),
    /** What is over is not reported again within so long. */
    alertQuietMin: amount(10, 0, 240),
    /** The window waits so long for a rating; who does not answer is invited. */
    ratingOnSiteSec: amount(60, 20, 300),
    /** Working days within which somebody who did not rate is invited (R43). */
    inviteWithinWorkdays: amount(5, 1, 5),
    /** 满意率 of a day below so many per cent is reported (S0: 98 %), once there are so many ratings. */
    ratingMinPercent: amount(98, 50, 100),
    ratingLeastCount: amount(20, 1, 1000),
    /** More numbers of one person on a day than these, or so many passed ones, look like scalping. */
    suspectNumbers: amount(5, 2, 50),
    suspectPassed: amount(3, 1, 50),
    /** 红牌率 of a month above so many per cent is reported (S0: 8 %). */
    redCardMaxPercent: amount(8, 1, 100),
    /** So many percentage points more than in the month before are reported as well. */
    redCardRisePoints: amount(3, 1, 100),
    /** 即办率 of a department in a month below so many per cent is reported (S2: 30 %). */
    instantMinPercent: amount(30, 1, 100),
    /** A month with fewer cases says nothing of a rate. */
    redCardLeastCases: amount(20, 1, 1000),
    /** What counts how much in the ranking of departments (R104): ratings, time limits, order at the windows. */
    scoreRatingWeight: amount(50, 0, 100),
    scoreLimitWeight: amount(30, 0, 100),
    scoreOnSiteWeight: amount(20, 0, 100),
    /** Working days for a survey on the spot, for reporting upward, and for what follows the reply (R25, R26). */
    caseSurveyWorkdays: amount(3, 1, 3),
    caseEscalateWorkdays: amount(3, 1, 3),
    caseAfterReplyWorkdays: amount(2, 1, 2),
    /** Working days an applicant has to bring what is missing. */
    caseSupplementWorkdays: amount(15, 5, 60),
    /** 有诉即应: whoever complains hears of the hall within so many minutes of its opening hours. */
    complaintRespondMin: amount(240, 30, 1440),
    /** Days after which the hall no longer knows who held a number; names and telephones are forgotten (PIPL 19). */
    keepHolderDays: amount(90, 30, 1095),
    /** The same where a rating under a name or a complaint may still be asked about. */
    keepContactDays: amount(1095, 365, 3650),
    speechRepeat: amount(2, 1, 3),
    /** How the voice reads the digit 1: 一, or 幺 where 一 and 七 are confused in the noise. */
    readOneAs: Type.Enum(['yi', 'yao'], { default: 'yi' }),
  },
  closed,
)
export type HallSettings = Static<typeof HallSettings>
