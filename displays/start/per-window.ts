import { html, type TemplateResult } from 'lit'
import type { BoardWindow } from '../../contract/board.ts'
import { start as words } from '../../web/texts/zh-cn/start.ts'
import { addressOf, type ZonePlace } from './places.ts'

/** What every window has one of; folded away unless it is a screen of every day. */
type PerWindow = {
  name: string
  use: string
  isOpen: boolean
  addressFor: (window: BoardWindow) => string
}

/** The sign, the rating terminal and the printed code of each window of a hall. */
export function perWindow(hall: string, zones: ZonePlace[]): TemplateResult[] {
  const screens: PerWindow[] = [
    { ...words.windowScreens, isOpen: true, addressFor: ({ no }) => addressOf('window', { hall, no }) },
    { ...words.ratingTerminals, isOpen: false, addressFor: ({ no }) => addressOf('terminal', { hall, no }) },
    { ...words.ratingCards, isOpen: false, addressFor: ({ id }) => `/rate/window/${id}/card` },
  ]
  return screens.map((screen) => list(zones, screen))
}

function list(zones: ZonePlace[], { name, use, isOpen, addressFor }: PerWindow): TemplateResult {
  const link = (window: BoardWindow) =>
    html`<a href=${addressFor(window)}><b>${window.no}</b>${window.name}</a>`
  return html`<details ?open=${isOpen}>
    <summary>
      <h3>${name}</h3>
      <p>${use}</p>
    </summary>
    ${zones.map(
      (zone) =>
        html`<div class="zone">
          <h4>${zone.name}</h4>
          <div class="chips">${zone.windows.map(link)}</div>
        </div>`,
    )}
  </details>`
}
