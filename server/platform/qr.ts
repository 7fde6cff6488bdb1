import { correction, generate } from 'lean-qr'
import { toSvgPath } from 'lean-qr/extras/svg'
import { escaped } from './html.ts'

/** Four blank modules around, or scanners do not find the code. */
const quietModules = 4

/** A QR code as a drawing for a page; the label is read to those who do not see it. */
export function qrSvg(text: string, label: string): string {
  const code = generate(text, { minCorrectionLevel: correction.Q })
  const width = code.size + 2 * quietModules
  const box = `${-quietModules} ${-quietModules} ${width} ${width}`
  return `<svg viewBox="${box}" role="img" aria-label="${escaped(label)}" shape-rendering="crispEdges"><path d="${toSvgPath(code)}"/></svg>`
}
