import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder'
import iconv from 'iconv-lite'
import type { TicketSlip } from '../../contract/tickets.ts'
import { wrapColumns } from './columns.ts'
import { slipLines, type SlipLine, type SlipStyle } from './slip-lines.ts'

const ESC = 0x1b
const FS = 0x1c

/** FS &: two-byte characters from here on. The encoder's own reset switches them off. */
const chineseMode = [FS, 0x26]

type Setting = { width: number; height: number; bold: boolean; centred: boolean }

const settings: Record<SlipStyle, Setting> = {
  hall: { width: 1, height: 2, bold: true, centred: true },
  service: { width: 2, height: 2, bold: false, centred: true },
  number: { width: 4, height: 4, bold: true, centred: true },
  strong: { width: 1, height: 2, bold: true, centred: true },
  centred: { width: 1, height: 1, bold: false, centred: true },
  plain: { width: 1, height: 1, bold: false, centred: false },
}

/**
 * The slip as ESC/POS bytes for an 80 mm printer (48 columns; 32 for 58 mm paper). Text is GB18030: the encoder knows
 * single-byte code pages only, so every text goes through it as raw bytes in the printer's Chinese mode.
 */
export function escposSlip(slip: TicketSlip, columns: 48 | 32 = 48): Uint8Array {
  const encoder = new ReceiptPrinterEncoder({
    language: 'esc-pos',
    columns,
    feedBeforeCut: 4,
    newline: '\n',
    errors: 'strict',
  })
  encoder.initialize().raw(chineseMode)
  for (const line of slipLines(slip)) encodeLine(encoder, line, columns)
  return encoder.cut('partial').encode()
}

function encodeLine(encoder: ReceiptPrinterEncoder, line: SlipLine, columns: number): void {
  switch (line.kind) {
    case 'text':
      return encodeText(encoder, settings[line.style], { text: line.text, columns })
    case 'rule':
      return encodeText(encoder, settings.plain, { text: '-'.repeat(columns), columns })
    case 'qr':
      encoder.align('center').qrcode(line.data, { size: 7, errorlevel: 'm' })
      return
    case 'barcode':
      encoder.align('center').barcode(line.data, 'code128', { height: 64, width: 1, text: true })
      return
    default:
      line satisfies never
  }
}

function encodeText(
  encoder: ReceiptPrinterEncoder,
  setting: Setting,
  { text, columns }: { text: string; columns: number },
): void {
  const { width, height, bold, centred } = setting
  for (const piece of wrapColumns(printable(text), Math.floor(columns / width))) {
    encoder
      .raw([ESC, 0x61, centred ? 1 : 0])
      .bold(bold)
      .size(width, height)
    encoder.raw([...iconv.encode(piece, 'gb18030')]).newline()
    encoder.bold(false).size(1, 1)
  }
}

/** A control character inside a name would be a command to the printer. */
function printable(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, ' ')
}
