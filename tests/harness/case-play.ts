import type { CaseKind, CaseStatus } from '../../contract/cases.ts'
import type { Act } from '../../server/cases/acts.ts'
import type { Dice } from './dice.ts'
import { closingOn, dayAfter, dayOf, isWorked, wall } from './naive-clock.ts'

/** What may be done next with a case, and after how many working days at most; null for nothing any more. */
type Wish = { act: Act; within: number } | null

/** What the people of a hall do with the cases they have, by the fall of the dice. */
export function nextWish(
  dice: Dice,
  { status, kind, material }: { status: CaseStatus; kind: CaseKind; material: string },
): Wish {
  const wishes = wishesIn(dice, { kind, material })[status]
  return wishes.length === 0 ? null : dice.pick(wishes)
}

function wishesIn(
  dice: Dice,
  { kind, material }: { kind: CaseKind; material: string },
): Record<CaseStatus, [Wish, number][]> {
  const words = '按照规定办理'
  const nothing: [Wish, number] = [null, 6]
  const supplement: Act = {
    type: 'REQUEST_SUPPLEMENT',
    materials: [material],
    words: '首次告知时遗漏了该材料',
  }
  const withdraw: [Wish, number] = [{ act: { type: 'WITHDRAW', words }, within: 2 }, 3]
  const decide: Act = { type: 'DECIDE', isApproved: dice.roll(8) > 0, words }
  const special = (suspends: boolean): Wish => ({
    act: {
      type: 'START_SPECIAL',
      procedure: suspends ? 'HEARING' : 'PUBLIC_NOTICE',
      basis: words,
      days: 1 + dice.roll(8),
      noticeNo: '第1号',
    },
    within: 3,
  })
  const extend: Act = { type: 'EXTEND', days: 1 + dice.roll(10), words }
  const inHand: [Wish, number][] =
    kind === 'INSTANT'
      ? [[{ act: decide, within: dice.roll(12) === 0 ? 2 : 0 }, 92], withdraw, nothing]
      : [
          [{ act: decide, within: 9 }, 50],
          [{ act: { type: 'START_SURVEY', words }, within: 3 }, 12],
          [special(true), 12],
          [special(false), 5],
          [{ act: extend, within: 4 }, 8],
          [{ act: { type: 'ESCALATE', to: '上级部门', words }, within: 5 }, kind === 'ESCALATED' ? 30 : 6],
          withdraw,
          nothing,
        ]
  return {
    RECEIVED: [
      [{ act: { type: 'ACCEPT' }, within: 4 }, 68],
      [{ act: supplement, within: 4 }, 18],
      [{ act: { type: 'RETURN', reason: words, basis: words }, within: 5 }, 5],
      withdraw,
      [null, 10],
    ],
    SUPPLEMENT_REQUESTED: [
      [{ act: { type: 'COMPLETE_SUPPLEMENT' }, within: 16 }, 62],
      [{ act: supplement, within: 8 }, 12],
      withdraw,
      [null, 25],
    ],
    ACCEPTED: inHand,
    IN_SURVEY: [[{ act: { type: 'END_SURVEY', words }, within: 5 }, 90], withdraw, nothing],
    IN_SPECIAL: [[{ act: { type: 'END_SPECIAL', words }, within: 10 }, 90], withdraw, nothing],
    ESCALATED: [[{ act: { type: 'SUPERIOR_REPLY', words }, within: 8 }, 90], withdraw, nothing],
    DECIDED: [[{ act: { type: 'ISSUE', by: 'PICKUP', words: '本人领取' }, within: 4 }, 90], nothing],
    ISSUED: [
      [{ act: { type: 'ARCHIVE' }, within: 5 }, 30],
      [null, 70],
    ],
    RETURNED: [],
    WITHDRAWN: [],
    ARCHIVED: [],
  }
}

/** A minute in which somebody is at work, up to so many working days later; now and then after the doors have closed. */
export function workMinute(dice: Dice, after: Date, within: number): Date {
  let day = dayOf(after)
  for (let ahead = dice.roll(within + 1); ahead > 0 || !isWorked(day);) {
    day = dayAfter(day)
    if (isWorked(day) && ahead > 0) ahead -= 1
  }
  const opens = wall(day, '08:30')
  const from = opens > after ? opens : after
  const untilMin = Math.floor((closingOn(day).getTime() - from.getTime()) / 60_000)
  // The last minutes of a day and those after closing are where clocks go wrong.
  const isLate = dice.roll(12) === 0
  const minutes = isLate ? Math.max(untilMin, 1) + dice.roll(3) - 1 : 1 + dice.roll(Math.max(untilMin, 10))
  const at = new Date(from.getTime() + Math.max(minutes, 1) * 60_000)
  return new Date(Math.floor(at.getTime() / 60_000) * 60_000)
}

/** A minute in which somebody comes to a window: on working days, and on Saturday mornings. */
export function arrivalMinute(dice: Dice, days: string[]): Date {
  const day = days[dice.roll(days.length)] ?? ''
  const opens = wall(day, isWorked(day) ? '08:30' : '09:00')
  const closes = isWorked(day) ? closingOn(day) : wall(day, '12:00')
  const minutes = dice.roll((closes.getTime() - opens.getTime()) / 60_000 + 1)
  return new Date(opens.getTime() + minutes * 60_000)
}
