import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit'
import type { Satisfaction } from '../../contract/ratings.ts'

const dots = svg`<circle cx="34" cy="42" r="5.5" class="ink" /><circle cx="66" cy="42" r="5.5" class="ink" />`

/** Each level has eyes and a mouth of its own: the faces differ without any colour. */
const features: Record<Satisfaction, SVGTemplateResult> = {
  VERY_SATISFIED: svg`
    <path d="M24 44q9-13 18 0M58 44q9-13 18 0" />
    <path d="M24 57h52a26 25 0 0 1-52 0z" class="ink" />
    <path d="M31 60.5h38" class="teeth" />`,
  SATISFIED: svg`${dots}<path d="M29 60q21 21 42 0" />`,
  BASICALLY_SATISFIED: svg`${dots}<path d="M32 67h36" />`,
  DISSATISFIED: svg`${dots}<path d="M30 75q20-20 40 0" />`,
  VERY_DISSATISFIED: svg`
    <path d="M22 29l21 10M78 29l-21 10" />
    <circle cx="35" cy="47" r="5.5" class="ink" /><circle cx="65" cy="47" r="5.5" class="ink" />
    <path d="M28 79a22 20 0 0 1 44 0z" class="ink" />`,
}

/** The face of a level; colours come by `faceStyle`, the size from around it. */
export function face(satisfaction: Satisfaction): TemplateResult {
  return html`<svg class="face" viewBox="0 0 100 100" aria-hidden="true">
    <circle cx="50" cy="50" r="46.5" class="skin" />
    ${features[satisfaction]}
  </svg>`
}
