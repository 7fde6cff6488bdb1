/**
 * The paper slip of a ticket: what stands on it, and its way to a network printer. Not the ticket itself, which is
 * valid with or without paper.
 */
export { escposSlip } from './escpos.ts'
export { PrinterUnreachable, printSlip } from './print-slip.ts'
export { buildSlip, flowNoOf } from './slip.ts'
