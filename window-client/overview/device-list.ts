import { html, nothing, type TemplateResult } from 'lit'
import type { DeviceStatus } from '../../contract/devices.ts'
import { clockText } from '../../web/hall-clock.ts'
import { overviewTexts } from '../../web/texts/zh-cn/overview.ts'
import { icons } from '../staff/icons.ts'

const words = overviewTexts.device

/** The screens and kiosks: what is wrong with one stands beside its name, first. */
export function deviceList(devices: DeviceStatus[]): TemplateResult | typeof nothing {
  if (devices.length === 0) return nothing
  const sorted = [...devices].sort((a, b) => Number(isWell(a)) - Number(isWell(b)))
  return html`<section aria-labelledby="devices">
    <h2 id="devices">${overviewTexts.devices}</h2>
    <ul class="devices">
      ${sorted.map(row)}
    </ul>
  </section>`
}

const isWell = ({ state, paperLeft, printerFailedSince }: DeviceStatus): boolean =>
  state !== 'OFFLINE' && paperLeft !== 0 && printerFailedSince === null

function row(device: DeviceStatus): TemplateResult {
  const { deviceId, name, state, lastSeenAt, paperLeft, printerFailedSince } = device
  const facts = [
    state === 'OFFLINE' && lastSeenAt ? words.since(clockText(lastSeenAt)) : words.state[state],
    paperLeft === null ? '' : words.paper(paperLeft),
    printerFailedSince === null ? '' : words.printer,
  ]
  return html`<li
    class=${isWell(device) ? state : 'OFFLINE'}
    data-testid="device"
    data-device-id=${deviceId}
    data-state=${state}
  >
    ${isWell(device) && state === 'ONLINE' ? icons.done : icons.caution}
    <span>${name}</span>
    <small>${facts.filter((fact) => fact !== '').join(' · ')}</small>
  </li>`
}
