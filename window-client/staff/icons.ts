import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit'

const icon = (shape: SVGTemplateResult): TemplateResult => html`
  <svg
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${shape}
  </svg>
`

/** Small drawings that stand beside words, never instead of them. */
export const icons = {
  open: icon(svg`<path d="M14 4h5v16h-5M14 12H4m4-4-4 4 4 4" transform="matrix(-1 0 0 1 24 0)"/>`),
  'call-next': icon(
    svg`<path d="M4 10v4h4l6 5V5L8 10z"/><path d="M17 9a4 4 0 0 1 0 6M19.5 6a8 8 0 0 1 0 12"/>`,
  ),
  start: icon(svg`<path d="M7 4v16l13-8z"/>`),
  finish: icon(svg`<path d="m4 13 5 5L20 6"/>`),
  resume: icon(svg`<path d="M7 4v16l13-8z"/>`),
  live: icon(svg`<path d="m4 13 5 5L20 6"/>`),
  done: icon(svg`<path d="m4 13 5 5L20 6"/>`),
  caution: icon(svg`<circle cx="12" cy="12" r="9"/><path d="M12 7v6m0 3.5v.5"/>`),
  urgent: icon(svg`<path d="M12 8v5m0 3.5v.5"/><path d="M12 3 2.5 20h19z"/>`),
  slow: icon(svg`<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 3"/>`),
} as const
