import { html, nothing, type TemplateResult } from 'lit'
import type { Overview, OverviewWindow } from '../../contract/overview.ts'
import { windowInWords, zoneInWords } from '../../contract/places.ts'
import { alertTexts } from '../../web/texts/zh-cn/alerts.ts'
import { common } from '../../web/texts/zh-cn/common.ts'
import { consoleTexts } from '../../web/texts/zh-cn/console.ts'
import { overviewTexts as words } from '../../web/texts/zh-cn/overview.ts'
import { tideTexts } from '../../web/texts/zh-cn/tide.ts'
import { clockText } from '../../web/hall-clock.ts'
import { namesOf, type Asked } from './window-dialog.ts'
import { minutesSince } from './minutes-since.ts'

export type WindowMapOptions = {
  nowMs: number
  /** Asks what to do about a window; null for those who only look. */
  ask: ((asked: Asked) => void) | null
}

/** The windows where they stand, zone by zone: state by colour and word, and how long it lasts. */
export function windowMap(overview: Overview, { nowMs, ask }: WindowMapOptions): TemplateResult {
  const { windows } = overview
  const open = windows.filter(({ state }) => state !== 'OFFLINE').length
  return html`<section class="map" aria-labelledby="windows">
    <h2 id="windows">${words.windows}<small>${words.openOf(open, windows.length)}</small></h2>
    ${[...group(windows, zoneInWords)].map(
      ([zone, ofZone]) =>
        html`<h3>${zone}</h3>
          <ul>
            ${ofZone.map((window) => card(window, overview, { nowMs, ask }))}
          </ul>`,
    )}
  </section>`
}

// Not Map.groupBy: the browsers of older halls do not know it.
function group<T>(things: T[], nameOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const thing of things) groups.set(nameOf(thing), [...(groups.get(nameOf(thing)) ?? []), thing])
  return groups
}

function card(window: OverviewWindow, overview: Overview, { nowMs, ask }: WindowMapOptions): TemplateResult {
  const {
    windowId,
    tide,
    no,
    kind,
    name,
    state,
    since,
    lostSince,
    staffName,
    ticketNo,
    serviceTypeName,
    pauseReason,
  } = window
  const began = lostSince ?? since
  const what = ticketNo ?? (pauseReason ? common.pauseReason[pauseReason] : staffName)
  const who = [ticketNo || pauseReason ? staffName : null, serviceTypeName].filter((each) => each !== null)
  return html`<li
    class="window ${state} ${lostSince === null ? '' : 'lost'}"
    data-testid="window"
    data-window-no=${no}
    data-state=${state}
  >
    <div class="line">
      <b>${windowInWords({ no, kind }).replace('窗口', '')}</b>
      <span class="state">${lostSince === null ? consoleTexts.state[state] : words.lost}</span>
    </div>
    <div class="name">${name}</div>
    ${
      began === null
        ? nothing
        : html`<div class="line now">
            <strong>${what}</strong>
            <span>${alertTexts.minutes(minutesSince(began, nowMs))}</span>
          </div>`
    }
    ${
      tide
        ? html`<div class="help" data-testid="tide">
            ${tideTexts.helpsShort(namesOf(overview, tide.queueIds), clockText(tide.untilAt))}
          </div>`
        : nothing
    }
    ${
      ask
        ? html`<button
            type="button"
            class="more"
            data-testid="window-more"
            aria-label=${tideTexts.more(windowInWords({ no, kind }))}
            @click=${() => ask({ windowId })}
          ></button>`
        : nothing
    }
    ${who.length > 0 ? html`<div class="who">${who.join(' · ')}</div>` : nothing}
  </li>`
}
