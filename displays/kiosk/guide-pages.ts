import { html, type TemplateResult } from 'lit'
import type { GuideEntry } from '../../contract/item-guide.ts'
import { kiosk as texts } from '../../web/texts/zh-cn/kiosk.ts'
import { ItemChosen } from './choices.ts'
import './departments-page.ts'
import type { CardShelf } from './departments-page.ts'
import './guide-item-page.ts'
import type { Shown } from './shown.ts'
import './wait-page.ts'

/** The guide (办事指南): the items by department, or one of them. */
export function drawGuide({ visit, guide, catalogue }: Shown): TemplateResult {
  if (guide.state === 'asking' || guide.state === 'unknown')
    return html`<tx-kiosk-wait
      .words=${guide.state === 'asking' ? texts.guide.asking : texts.guide.unknown}
      ?failed=${guide.state === 'unknown'}
    ></tx-kiosk-wait>`
  if (guide.state === 'entries')
    return html`<tx-kiosk-departments
      heading=${texts.guide.title}
      .shelves=${shelvesOf(guide.entries)}
      .place=${visit.places.guide}
      ?elder=${visit.elder}
      ?low=${visit.low}
    ></tx-kiosk-departments>`
  const isOffered = catalogue.serviceTypes.some(({ id }) => id === guide.guide.serviceTypeId)
  return html`<tx-kiosk-guide-item
    .guide=${guide.guide}
    ?takeable=${isOffered && catalogue.opening.takesTickets}
    ?low=${visit.low}
  ></tx-kiosk-guide-item>`
}

const shelvesOf = (entries: GuideEntry[]): CardShelf[] =>
  [...new Set(entries.map(({ departmentName }) => departmentName))].map((name) => ({
    name,
    cards: entries.filter(({ departmentName }) => departmentName === name).map(itemCard),
  }))

const itemCard = ({ id, name }: GuideEntry): TemplateResult =>
  html`<button
    class="card"
    data-testid="guide-entry"
    data-item-name=${name}
    @click=${({ currentTarget }: Event) => currentTarget?.dispatchEvent(new ItemChosen(id))}
  >
    <strong>${name}</strong>
  </button>`
