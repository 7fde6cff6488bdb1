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
  place: icon(
    svg`<path d="M12 21s7-6.2 7-11.5a7 7 0 0 0-14 0C5 14.8 12 21 12 21z"/><circle cx="12" cy="9.5" r="2.5"/>`,
  ),
  clock: icon(svg`<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 3"/>`),
  bell: icon(svg`<path d="M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15z"/><path d="M10 21h4"/>`),
  done: icon(svg`<path d="m4 13 5 5L20 6"/>`),
  warning: icon(svg`<path d="M12 8v5m0 3.5v.5"/><path d="M12 3 2.5 20h19z"/>`),
  walk: icon(svg`<circle cx="13" cy="4" r="2"/><path d="m9 21 3-6-3-3 1-5 4 3 3 1M12 15l3 6M10 7 7 10"/>`),
  closed: icon(svg`<circle cx="12" cy="12" r="9"/><path d="m8.5 8.5 7 7m0-7-7 7"/>`),
} as const
