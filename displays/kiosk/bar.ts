import { html, type TemplateResult } from 'lit'
import { kiosk as texts } from '../../web/texts/zh-cn/kiosk.ts'
import { icons } from './icons.ts'
import type { Visit } from './visit.ts'

/** The bar at the foot: back, the first page, the ways to see and reach. `isFree`: nobody is taking a number. */
export function drawBar(visit: Visit, isFree: boolean): TemplateResult {
  const stays = visit.page.name === 'home' && isFree
  return html`<nav class="bar">
    <button data-testid="back" ?disabled=${stays} @click=${() => visit.back()}>
      ${icons.back}${texts.back}
    </button>
    <button data-testid="home" ?disabled=${stays} @click=${() => visit.home()}>
      ${icons.home}${texts.home}
    </button>
    <span class="modes">
      <button data-testid="low-mode" aria-pressed=${visit.low} @click=${() => visit.toggleLow()}>
        ${icons.low}${visit.low ? texts.standardHeight : texts.lowMode}
      </button>
      <button data-testid="elder-mode" aria-pressed=${visit.elder} @click=${() => visit.toggleElder()}>
        ${icons.elder}${visit.elder ? texts.standardMode : texts.elderMode}
      </button>
    </span>
  </nav>`
}
