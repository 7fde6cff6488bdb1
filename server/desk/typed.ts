import { parseIdCard, parsePhone } from '../tickets/index.ts'

/** What was typed or scanned at the help desk. */
export type Typed =
  | { by: 'ticketNo'; ticketNo: string }
  | { by: 'id'; id: number }
  | { by: 'token'; token: string }
  | { by: 'idCard'; idCard: string }
  | { by: 'phone'; phone: string }

/**
 * Tells a slip's QR or barcode, an ID card, a mobile number and a ticket number apart. Null for anything else. A
 * barcode of another day finds nothing: numbers are valid on their day.
 */
export function readTyped(text: string, today: string): Typed | null {
  const typed = text.trim()
  const token = /\/t\/([\w-]{22})(?:$|[?#])/.exec(typed)?.[1]
  if (token) return { by: 'token', token }
  const card = parseIdCard(typed, today)
  if (card) return { by: 'idCard', idCard: card.number }
  if (/^\d{14}$/.test(typed)) {
    return typed.startsWith(today.replaceAll('-', '')) ? { by: 'id', id: Number(typed.slice(8)) } : null
  }
  const phone = parsePhone(typed)
  if (phone) return { by: 'phone', phone }
  const ticketNo = typed.toUpperCase()
  return /^[A-Z]{1,3}\d{1,6}$/.test(ticketNo) ? { by: 'ticketNo', ticketNo } : null
}
