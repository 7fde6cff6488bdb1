import { correction, generate } from 'lean-qr'
import { toSvgPath } from 'lean-qr/extras/svg'

/** A QR code as an SVG path in modules, and its width with the quiet zone of four modules on each side. */
export function qrPath(text: string): { path: string; viewBox: string } {
  const code = generate(text, { minCorrectionLevel: correction.M })
  const width = code.size + 2 * quietModules
  return { path: toSvgPath(code), viewBox: `${-quietModules} ${-quietModules} ${width} ${width}` }
}

const quietModules = 4
