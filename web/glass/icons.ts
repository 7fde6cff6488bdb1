import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit'

/** Line drawings of public screens; they take the colour and the size of the text around them. */
function icon(lines: SVGTemplateResult): TemplateResult {
  return html`<svg
    viewBox="0 0 24 24"
    width="1em"
    height="1em"
    aria-hidden="true"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    ${lines}
  </svg>`
}

export const icons = {
  arrow: icon(svg`<path d="M3 12h17M13 5l7 7-7 7" />`),
  speaker: icon(svg`<path d="M4 9v6h4l5 4V5L8 9H4zM16.5 8.5a5 5 0 0 1 0 7M19 6a8.5 8.5 0 0 1 0 12" />`),
  bell: icon(svg`<path d="M6 16v-5a6 6 0 0 1 12 0v5l1.5 2h-15zM10 21h4M12 3v2" />`),
  person: icon(svg`<circle cx="12" cy="8" r="4" /><path d="M4.5 20.5a7.5 7.5 0 0 1 15 0" />`),
  check: icon(svg`<path d="M5 12.5l4.5 4.5L19 7.5" />`),
  pause: icon(svg`<circle cx="12" cy="12" r="9" /><path d="M10 9v6M14 9v6" />`),
  moon: icon(svg`<path d="M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z" />`),
  smile: icon(
    svg`<circle cx="12" cy="12" r="9" /><path d="M8.5 14.5a4.5 4.5 0 0 0 7 0M9 9.5v.5M15 9.5v.5" />`,
  ),
  clock: icon(svg`<circle cx="12" cy="12" r="9" /><path d="M12 7v5l3.5 2" />`),
  phone: icon(
    svg`<path d="M6 3.5h3l1.5 4.5-2 1.5a12 12 0 0 0 6 6l1.5-2 4.5 1.5v3c0 1.5-1 2.5-2.5 2.5C10.5 20.5 3.5 13.5 3.5 6 3.5 4.5 4.5 3.5 6 3.5z" />`,
  ),
  cloudOff: icon(
    svg`<path d="M4 4l16 16M8 8a5 5 0 0 0-2 9.5h9M11 6.2a6 6 0 0 1 6.5 5.3 3.5 3.5 0 0 1 2 5" />`,
  ),
  notice: icon(svg`<path d="M4 10v4h3l8 4V6l-8 4H4zM18.5 9.5a3.5 3.5 0 0 1 0 5M8 14l1 5" />`),
  ticket: icon(
    svg`<path d="M4 5h16v4a2.5 2.5 0 0 0 0 5v5H4v-5a2.5 2.5 0 0 0 0-5zM9.5 9h5M9.5 12h5M9.5 15h3" />`,
  ),
  book: icon(svg`<path d="M5 4h12a2 2 0 0 1 2 2v14H7a2 2 0 0 1-2-2zM5 18a2 2 0 0 1 2-2h12M9 8h6" />`),
  map: icon(svg`<path d="M4 4h7v7H4zM13 4h7v4h-7zM13 11h7v9h-7zM4 14h7v6H4z" />`),
  search: icon(svg`<circle cx="10.5" cy="10.5" r="6.5" /><path d="M15.5 15.5L21 21" />`),
  star: icon(svg`<path d="M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9L3.5 9.7l5.9-.8z" />`),
}
