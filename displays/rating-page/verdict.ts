import { html, nothing, type TemplateResult } from 'lit'
import { icons } from '../../web/glass/icons.ts'

type Verdict = {
  state: string
  heading: string
  text: string
  isGood?: boolean
  more?: TemplateResult | typeof nothing
}

/** The whole page in an icon, a heading and what can be done now. */
export function verdict({ state, heading, text, isGood = false, more }: Verdict): TemplateResult {
  return html`<div
    class="verdict ${isGood ? 'good' : ''}"
    data-testid="rating-state"
    data-state=${state}
    role="status"
  >
    ${isGood ? icons.check : state === 'UNKNOWN' ? icons.search : icons.clock}
    <h1>${heading}</h1>
    <p>${text}</p>
    ${more ?? nothing}
  </div>`
}
