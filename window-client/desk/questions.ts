import type { BlacklistEntry, DeskPrinter, DeskTicket } from '../../contract/desk.ts'
import { deskTexts } from '../../web/texts/zh-cn/desk.ts'
import type { Act } from './acts.ts'
import { daysAfter, dayText } from './last-day.ts'
import type { DeskPress } from './press.ts'
import { printAt, printChoices } from './print-at.ts'
import type { Answer, Question } from './question-dialog.ts'

/** The acts that need an answer or two; the others need more, or nothing. */
export type AskedAct = Exclude<Act, 'restore' | 'priority' | 'transfer'>

export type Asked = { question: Question; press: (answer: Answer) => DeskPress }

const restrictDays = [7, 30, 90, 365]
const voidReasons = ['WRONG_IDENTITY', 'ABUSE', 'OTHER'] as const

/** What is asked before an act, and the press that its answer makes. */
export function asked(act: AskedAct, ticket: DeskTicket, printers: DeskPrinter[]): Asked {
  const { ticketNo, businessDay } = ticket.progress
  switch (act) {
    case 'cancel': {
      const { heading, text, submit } = deskTexts.cancel
      return {
        question: { heading: heading(ticketNo), text, submit, isGrave: true },
        press: () => ({ type: 'cancel' }),
      }
    }
    case 'pin': {
      const { heading, text, submit, reason, quick } = deskTexts.pin
      return {
        question: { heading: heading(ticketNo), text, submit, reason: { label: reason, quick } },
        press: (answer) => ({ type: 'pin', reason: answer.reason }),
      }
    }
    case 'void':
      return askedVoid(ticketNo)
    case 'reprint':
      return askedReprint(ticket, printers)
    case 'restrict':
      return askedRestrict(ticketNo, businessDay)
    default:
      return act satisfies never
  }
}

function askedVoid(ticketNo: string): Asked {
  const { heading, text, submit, reason, reasons, note, quick } = deskTexts.void
  const options = voidReasons.map((value) => ({ value, label: reasons[value] }))
  return {
    question: {
      heading: heading(ticketNo),
      text,
      submit,
      isGrave: true,
      choice: { legend: reason, options },
      reason: { label: note, quick },
    },
    press: ({ choice, reason: why }) => ({
      type: 'void',
      reason: voidReasons.find((each) => each === choice) ?? 'OTHER',
      note: why,
    }),
  }
}

function askedReprint({ progress, reprintCount }: DeskTicket, printers: DeskPrinter[]): Asked {
  const { heading, text, submit, printer } = deskTexts.reprint
  return {
    question: {
      heading: heading(progress.ticketNo),
      text: text(reprintCount),
      submit,
      choice: { legend: printer, options: printChoices(printers) },
    },
    press: ({ choice }) => {
      const at = printAt(choice)
      return { type: 'reprint', kiosk: typeof at === 'string' ? null : at.kiosk }
    },
  }
}

function askedRestrict(ticketNo: string, today: string): Asked {
  const words = deskTexts.restrict
  const lastDay = (choice: string) => (choice === '' ? null : daysAfter(today, Number(choice)))
  return {
    question: {
      heading: words.heading(ticketNo),
      text: words.text,
      submit: words.submit,
      choice: {
        legend: words.until,
        options: [
          ...restrictDays.map((days) => ({ value: String(days), label: words.days(days) })),
          { value: '', label: words.forGood },
        ],
        note: (choice) => {
          const day = lastDay(choice)
          return day === null ? words.noLastDay : words.lastDay(dayText(day))
        },
      },
      reason: { label: words.reason, quick: words.quick },
    },
    press: ({ choice, reason }) => ({ type: 'restrict', reason, until: lastDay(choice) }),
  }
}

/** What is asked before a restriction ends. */
export function askedLift(entry: BlacklistEntry): Question {
  const { liftHeading, liftText, lift } = deskTexts.blacklist
  return { heading: liftHeading, text: liftText(entry), submit: lift }
}
