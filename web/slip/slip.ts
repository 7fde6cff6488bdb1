import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit'
import type { TicketSlip } from '../../contract/tickets.ts'
import { waitInWords } from '../../contract/wait-text.ts'
import { slip as texts } from '../texts/zh-cn/slip.ts'
import { code128Path } from './code128.ts'
import { qrPath } from './qr.ts'

/**
 * The paper slip, 80 mm wide, for a browser that prints by itself: see printOnRoll. The page around it keeps it out of
 * sight on the screen, laid out nevertheless, and alone on paper.
 */
export class Slip extends LitElement {
  static override properties = { slip: { attribute: false } }
  declare slip: TicketSlip | null

  // Paper knows neither tokens nor pixels: black on white, in millimetres and points.
  static override styles = css`
    :host {
      display: block;
      width: 72mm;
      margin: 0 auto;
      padding: 3mm 0 6mm;
      background: #fff;
      color: #000;
      font-family: var(--font);
      font-size: 10.5pt;
      line-height: 1.4;
      text-align: center;
      font-variant-numeric: tabular-nums;
    }
    p {
      margin: 0;
    }
    .hall {
      font-size: 12pt;
      font-weight: 600;
    }
    .service {
      margin-top: 1mm;
      font-size: 15pt;
      line-height: 1.25;
    }
    .number {
      margin: 1mm 0;
      font-size: 46pt;
      font-weight: 800;
      line-height: 1.1;
    }
    .strong {
      font-size: 12.5pt;
      font-weight: 600;
    }
    .taken {
      margin-top: 1mm;
    }
    .ruled {
      margin-top: 2mm;
      padding-top: 2mm;
      border-top: 0.3mm dashed #000;
    }
    .plain {
      text-align: left;
      font-size: 9.5pt;
    }
    .qr {
      width: 34mm;
      height: 34mm;
    }
    .barcode {
      display: block;
      width: 56mm;
      height: 11mm;
      margin: 2mm auto 0;
    }
  `

  constructor() {
    super()
    this.slip = null
  }

  override render(): TemplateResult | typeof nothing {
    const { slip } = this
    if (slip === null) return nothing
    return html`
      <p class="hall">${slip.hallName}</p>
      ${slip.reprint === 0 ? nothing : html`<p class="strong">${texts.reprint(slip.reprint)}</p>`}
      <p class="service">${slip.serviceTypeName}</p>
      <p class="number">${slip.ticketNo}</p>
      ${slip.maskedName === null ? nothing : html`<p>${slip.maskedName}</p>`}
      <p class="strong">${texts.aheadCount(slip.aheadCount)}</p>
      <p class="strong">${waitInWords(slip)}</p>
      <p class="strong">${slip.whereToWait}</p>
      <p class="taken">${texts.takenAt(takenAtText(slip.takenAt))}</p>
      <div class="ruled">${drawQr(slip.progressUrl)}</div>
      <p>${texts.scan}</p>
      ${drawBarcode(slip.flowNo)}
      <p>${slip.flowNo}</p>
      ${
        slip.priorityLabel === null
          ? nothing
          : html`<p class="strong">${texts.priority(slip.priorityLabel)}</p>`
      }
      ${drawMaterials(slip)}
      <div class="plain ruled">
        ${slip.notices.map((notice) => html`<p>${notice}</p>`)}
        <p>${texts.consult(slip.phones.consultPhone)}</p>
        <p>${texts.complaint(slip.phones.complaintPhone)}</p>
        <p>${texts.hotline(slip.phones.hotline)}</p>
      </div>
    `
  }
}

function drawMaterials({ materials, materialCount }: TicketSlip): TemplateResult | typeof nothing {
  if (materials.length === 0) return nothing
  return html`<div class="plain ruled">
    <p>${texts.bring}</p>
    ${materials.map((name, index) => html`<p>${texts.material(index + 1, name)}</p>`)}
    ${materialCount > materials.length ? html`<p>${texts.moreMaterials(materialCount)}</p>` : nothing}
  </div>`
}

function drawQr(address: string): TemplateResult {
  const { path, viewBox } = qrPath(address)
  return html`<svg class="qr" viewBox=${viewBox} shape-rendering="crispEdges">
    ${svg`<path d=${path} />`}
  </svg>`
}

function drawBarcode(flowNo: string): TemplateResult {
  const { path, width } = code128Path(flowNo)
  return html`<svg
    class="barcode"
    viewBox="0 0 ${width} 1"
    preserveAspectRatio="none"
    shape-rendering="crispEdges"
  >
    ${svg`<path d=${path} />`}
  </svg>`
}

// Swedish writes dates as the slip wants them: 2026-11-23 08:31:05.
const takenAtFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

function takenAtText(instant: string): string {
  return takenAtFormat.format(new Date(instant))
}

customElements.define('tx-slip', Slip)
