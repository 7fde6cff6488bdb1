import { html, svg, type TemplateResult } from 'lit'
import { qrPath } from '../../web/slip/qr.ts'

/** A code that a phone takes the page along by, and the word for it. */
export function drawQr(address: string, caption: string): TemplateResult {
  const { path, viewBox } = qrPath(address)
  return html`<figure>
    <svg class="qr" viewBox=${viewBox} role="img" aria-label=${caption} shape-rendering="crispEdges">
      ${svg`<path d=${path} fill="currentColor" />`}
    </svg>
    <figcaption>${caption}</figcaption>
  </figure>`
}
