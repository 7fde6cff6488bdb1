import type { WindowKind } from '../../contract/halls.ts'

/** What is announced: a number, and the window it is asked to. */
export type AnnouncedCall = { ticketNo: string; windowNo: string; windowKind: WindowKind; floor: number }

/** How the one is read within a run of digits: yī, or yāo where yī and qī are easily mixed up in the noise. */
export type ReadOneAs = 'yi' | 'yao'

/** A call in the two forms people meet it in. */
export type Announcement = {
  /** 请A001号到3号窗口办理 — what the screens write. */
  text: string
  /** 请A零零一号到三号窗口办理 — the same, spelt out for a voice. */
  speech: string
}

/**
 * How a call is written and spoken. The digits of a ticket number are read one by one and its letters by their
 * names; a window number below 100 is read as a number; a floor other than the first is said before the window.
 */
export function announcementOf(call: AnnouncedCall, options: { readOneAs: ReadOneAs }): Announcement {
  const { ticketNo, windowNo } = call
  return {
    text: sentence(ticketNo, destination(call, windowNo)),
    speech: sentence(
      spokenTicketNo(ticketNo, options.readOneAs),
      destination(call, spokenWindowNo(windowNo, options.readOneAs)),
    ),
  }
}

function sentence(ticketNo: string, where: string): string {
  return `请${ticketNo}号到${where}办理`
}

function destination({ windowKind, floor }: AnnouncedCall, windowNo: string): string {
  const floorName = floor === 1 ? '' : spokenFloor(floor)
  if (windowKind === 'DESK') return `${floorName}咨询台`
  return `${floorName}${windowNo}号${windowKind === 'COMPREHENSIVE' ? '综合窗口' : '窗口'}`
}

function spokenFloor(floor: number): string {
  return floor < 0 ? `地下${cardinal(-floor)}楼` : `${cardinal(floor)}楼`
}

/** Letters stand apart from each other: two together would be read as one syllable. */
function spokenTicketNo(ticketNo: string, readOneAs: ReadOneAs): string {
  const letters = ticketNo.replaceAll(/\d/g, '')
  const digits = ticketNo.slice(letters.length)
  return [...letters].join(' ') + digitByDigit(digits, readOneAs)
}

function spokenWindowNo(windowNo: string, readOneAs: ReadOneAs): string {
  const number = Number(windowNo)
  return number < 100 ? cardinal(number) : digitByDigit(String(number), readOneAs)
}

const digitNames = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

function digitByDigit(digits: string, readOneAs: ReadOneAs): string {
  return [...digits].map((digit) => digitName(Number(digit), readOneAs)).join('')
}

function digitName(digit: number, readOneAs: ReadOneAs): string {
  return digit === 1 && readOneAs === 'yao' ? '幺' : (digitNames[digit] ?? '')
}

/** 0–99 as a number: 十二, 二十, 二十一. */
function cardinal(number: number): string {
  const tens = Math.floor(number / 10)
  const ones = number % 10
  if (tens === 0) return digitNames[ones] ?? ''
  const tensName = tens === 1 ? '' : (digitNames[tens] ?? '')
  return `${tensName}十${ones === 0 ? '' : (digitNames[ones] ?? '')}`
}
