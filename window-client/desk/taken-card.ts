import { html, nothing, type TemplateResult } from 'lit'
import { whereToWait } from '../../contract/places.ts'
import { waitInWords } from '../../contract/wait-text.ts'
import { common } from '../../web/texts/zh-cn/common.ts'
import { deskTexts } from '../../web/texts/zh-cn/desk.ts'
import { icons } from '../staff/icons.ts'
import type { Taking } from './taking.ts'

const words = deskTexts.take

export type TakenActs = { onPrint: () => void; onOpen: (flowNo: string) => void; onNext: () => void }

/** The number that was just taken, large enough to be read to the person it is for. */
export function takenCard(taking: Taking, acts: TakenActs): TemplateResult | typeof nothing {
  const { taken, slip, isPending } = taking
  if (!taken) return nothing
  const { ticketNo, aheadCount, windows } = taken
  return html`
    <section class="card taken" data-testid="taken" data-ticket-no=${ticketNo}>
      <h2>${words.taken}</h2>
      <p class="number">${ticketNo}</p>
      ${taken.slip.priorityLabel === null ? nothing : html`<p class="priority">${taken.slip.priorityLabel}</p>`}
      <p class="service">${taken.slip.serviceTypeName}</p>
      <p>${words.outlook(common.aheadCount(aheadCount), waitInWords(taken))}</p>
      <p>${whereToWait(windows)}</p>
      <p class="paper ${slip}" role="status" data-testid="slip-state" data-state=${slip}>
        ${slip === 'failed' ? icons.caution : icons.done}<span>${paperText(slip)}</span>
      </p>
      <div class="ends">
        <button type="button" class="button" aria-disabled=${isPending} @click=${acts.onPrint}>
          ${words.again}
        </button>
        <button
          type="button"
          class="button"
          data-testid="open-taken"
          @click=${() => acts.onOpen(taken.slip.flowNo)}
        >
          ${words.open}
        </button>
        <button type="button" class="button main" data-testid="next-person" @click=${acts.onNext}>
          ${words.next}
        </button>
      </div>
    </section>
  `
}

function paperText(slip: Taking['slip']): string {
  return { printed: words.printed, failed: words.printFailed, none: words.notPrinted }[slip]
}
