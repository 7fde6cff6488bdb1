import type { DeskPrinter } from '../../contract/desk.ts'
import { deskTexts } from '../../web/texts/zh-cn/desk.ts'
import type { Choice } from '../staff/choices.ts'

/** Where a slip is printed: by this browser, on the printer of a kiosk, or not at all. */
export type PrintAt = 'here' | 'none' | { kiosk: string }

const kioskKey = (kiosk: string): string => `kiosk:${kiosk}`

/** A choice as the value of a button. */
export const printKey = (at: PrintAt): string => (typeof at === 'string' ? at : kioskKey(at.kiosk))

export function printAt(key: string): PrintAt {
  if (key.startsWith('kiosk:')) return { kiosk: key.slice('kiosk:'.length) }
  return key === 'none' ? 'none' : 'here'
}

/** Every place, this browser first. */
export function printChoices(printers: DeskPrinter[]): Choice<string>[] {
  const kiosks = printers.map(({ kiosk, name }) => ({ value: kioskKey(kiosk), label: name }))
  return [{ value: 'here', label: deskTexts.print.here }, ...kiosks]
}
