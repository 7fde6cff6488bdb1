import { html, nothing, type TemplateResult } from 'lit'
import type { BoardWindow } from '../../contract/board.ts'
import { DeviceKind, type Device } from '../../contract/devices.ts'
import { windowInWords } from '../../contract/places.ts'
import { deviceTexts as words } from '../../web/texts/zh-cn/devices.ts'

/** What is done to a device, or that a new one is registered. */
export type DeviceQuestion =
  | { act: 'register' }
  | { act: 'pair' | 'rename' | 'revoke' | 'bind'; device: Device }
  /** Not a question: the secret of a caller just bound, shown this once. */
  | { act: 'secret'; device: Device; secret: string }

type Asked = { heading: string; submit: string; fields: TemplateResult }

/** The words and fields of each question. */
export function asked(
  question: Exclude<DeviceQuestion, { act: 'secret' }>,
  { windows, hallCode }: { windows: BoardWindow[]; hallCode: string },
): Asked {
  switch (question.act) {
    case 'register':
      return { ...words.registerDialog, fields: registerFields() }
    case 'pair': {
      const { heading, submit } = words.pairDialog
      return { heading: heading(question.device.name), submit, fields: pairFields(question.device, hallCode) }
    }
    case 'rename': {
      const { heading, name } = words.renameDialog
      const fields = textField({ name: 'name', label: name, value: question.device.name, maxLength: 40 })
      return { heading: heading(question.device.name), submit: words.submit, fields }
    }
    case 'revoke': {
      const { heading, submit, text } = words.revokeDialog
      return { heading: heading(question.device.name), submit, fields: html`<p>${text}</p>` }
    }
    case 'bind': {
      const { heading, submit } = words.bindDialog
      return { heading: heading(question.device.name), submit, fields: bindFields(question.device, windows) }
    }
    default:
      return question satisfies never
  }
}

function registerFields(): TemplateResult {
  const { kind, code, codeHint, name, nameHint } = words.registerDialog
  return html`
    <label>
      ${kind}
      <select name="kind" autofocus data-testid="device-kind">
        ${DeviceKind.enum.map((each) => html`<option value=${each}>${words.kind[each]}</option>`)}
      </select>
    </label>
    ${textField({ name: 'code', label: code, hint: codeHint, maxLength: 40 })}
    ${textField({ name: 'name', label: name, hint: nameHint, maxLength: 40 })}
  `
}

/** Where each kind of screen is opened; what is none has no address. */
const addresses: Partial<Record<DeviceKind, (hallCode: string) => string>> = {
  KIOSK: (hallCode) => `/kiosk?hall=${hallCode}`,
  WALL: (hallCode) => `/wall?hall=${hallCode}`,
  WINDOW_SCREEN: (hallCode) => `/window?hall=${hallCode}&no=${words.pairDialog.windowNo}`,
}

function pairFields({ pairedAt, kind }: Device, hallCode: string): TemplateResult {
  const { open, steps, again, code } = words.pairDialog
  const address = addresses[kind]?.(hallCode)
  return html`
    <ol>
      ${address ? html`<li>${open(location.origin + address)}</li>` : nothing}
      ${steps.map((step) => html`<li>${step}</li>`)}
    </ol>
    ${pairedAt ? html`<p class="warn">${again}</p>` : nothing}
    <label>
      ${code}
      <input
        class="code"
        name="code"
        inputmode="numeric"
        autocomplete="off"
        maxlength="7"
        autofocus
        data-testid="device-code"
      />
    </label>
  `
}

function bindFields({ windowId }: Device, windows: BoardWindow[]): TemplateResult {
  const { text, window } = words.bindDialog
  return html`
    <p>${text}</p>
    <label>
      ${window}
      <select name="windowId" autofocus data-testid="device-window">
        ${windows.map(
          (each) =>
            html`<option value=${each.id} ?selected=${each.id === windowId}>
              ${windowInWords(each)} ${each.name}
            </option>`,
        )}
      </select>
    </label>
  `
}

type Field = { name: string; label: string; hint?: string; value?: string; maxLength: number }

function textField({ name, label, hint, value = '', maxLength }: Field): TemplateResult {
  return html`<label>
    ${label}
    <input
      name=${name}
      .value=${value}
      maxlength=${maxLength}
      autocomplete="off"
      ?autofocus=${value !== ''}
      data-testid="device-${name}"
    />
    ${hint ? html`<span class="hint">${hint}</span>` : nothing}
  </label>`
}
