import { svg, html, type TemplateResult } from 'lit'

/** Line drawings in the colour of the text around them; the word beside them says the same. */
const drawing = (lines: TemplateResult): TemplateResult =>
  html`<svg
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${lines}
  </svg>`

export const icons = {
  back: drawing(svg`<path d="M15 5l-7 7 7 7" />`),
  home: drawing(svg`<path d="M4 11l8-7 8 7M6 10v10h12V10M10 20v-6h4v6" />`),
  people: drawing(
    svg`<circle cx="9" cy="8" r="3.2" /><path d="M3 20c0-3.6 2.7-6 6-6s6 2.4 6 6M16 5.2a3.2 3.2 0 010 5.8M17.5 14.4c2.1.7 3.5 2.7 3.5 5.6" />`,
  ),
  clock: drawing(svg`<circle cx="12" cy="12" r="9" /><path d="M12 7v5.5l3.5 2" />`),
  place: drawing(
    svg`<path d="M12 21c4-5 7-8 7-11.5A7 7 0 105 9.500C5 13 8 16 12 21z" /><circle cx="12" cy="9.500" r="2.5" />`,
  ),
  departments: drawing(svg`<path d="M4 21h16M5 21V9l7-5 7 5v12M9 21v-8M15 21v-8M9 9h6" />`),
  themes: drawing(svg`<path d="M4 5h16v5H4zM4 14h7v6H4zM15 14h5v6h-5z" />`),
  consult: drawing(
    svg`<path d="M4 5h16v11h-9l-5 4v-4H4zM10 9.200a2 2 0 113 1.700c-.7.4-1 .8-1 1.400M12 14h.01" />`,
  ),
  complaint: drawing(svg`<path d="M4 10v4l10 4V6zM14 9.500a3 3 0 010 5M7 15l1 5h3l-1-3.800" />`),
  book: drawing(
    svg`<path d="M12 6c-2-1.500-5-2-8-2v14c3 0 6 .5 8 2 2-1.500 5-2 8-2V4c-3 0-6 .5-8 2zM12 6v14" />`,
  ),
  /** A paper that comes back. */
  comeback: drawing(svg`<path d="M6 3h9l4 4v14H6zM15 3v4h4M15.500 14H9.500M12 11l-3 3 3 3" />`),
  elder: drawing(svg`<path d="M3 19L8.500 5 14 19M5 14.500h7M16 19l2.500-7 2.500 7M16.800 17h3.400" />`),
  low: drawing(svg`<path d="M12 4v12M7 11l5 5 5-5M5 20h14" />`),
  card: drawing(
    svg`<path d="M3 5h18v14H3z" /><circle cx="8.500" cy="11" r="2" /><path d="M5.500 16c.6-1.700 5.400-1.700 6 0M14 10h4M14 14h4" />`,
  ),
  phone: drawing(svg`<path d="M7 3h10v18H7zM11 18h2" />`),
  erase: drawing(svg`<path d="M9 6h12v12H9l-6-6zM12.500 9.500l5 5M17.500 9.500l-5 5" />`),
  done: drawing(svg`<circle cx="12" cy="12" r="9" /><path d="M7.500 12.500l3 3 6-6.500" />`),
  warning: drawing(svg`<path d="M12 4l9 16H3zM12 10v5M12 17.500h.01" />`),
  paper: drawing(svg`<path d="M6 3h12v18l-3-2-3 2-3-2-3 2zM9.500 8h5M9.500 12h5" />`),
  closed: drawing(svg`<circle cx="12" cy="12" r="9" /><path d="M6 12h12" />`),
}
