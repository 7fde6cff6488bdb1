import { html, type TemplateResult } from 'lit'
import type { Light } from '../../contract/rectifications.ts'
import { rectificationTexts } from '../../web/texts/zh-cn/rectification.ts'
import { icons } from '../staff/icons.ts'

const lights: Record<Light, TemplateResult> = {
  OVERDUE: icons.urgent,
  SOON: icons.caution,
  OPEN: icons.slow,
  DONE: icons.done,
}

/** How a matter with a limit stands, in colour, drawing and words. */
export const lightText = (light: Light, text = rectificationTexts.lightOf[light]): TemplateResult =>
  html`<span class="light ${light}">${lights[light]}${text}</span>`
