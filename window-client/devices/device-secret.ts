import { html, type TemplateResult } from 'lit'
import { deviceTexts as words } from '../../web/texts/zh-cn/devices.ts'
import '../staff/modal.ts'
import type { DeviceQuestion } from './device-dialogs.ts'

/** What a caller just bound signs with, shown this once. */
export function secretView(
  { device, secret }: Extract<DeviceQuestion, { act: 'secret' }>,
  onClosed: () => void,
): TemplateResult {
  const { heading, text, deviceId, label, closing } = words.secret
  return html`<tx-modal heading=${heading(device.name)} isObligatory .onClosed=${onClosed}>
    <form @submit=${(event: SubmitEvent) => event.preventDefault()}>
      <p>${text}</p>
      <p>${deviceId}：${device.deviceId}</p>
      <div>
        <p class="hint">${label}</p>
        <p class="secret" data-testid="caller-secret">${secret}</p>
      </div>
      <div class="ends">
        <button type="button" class="button main" autofocus data-testid="secret-given" @click=${onClosed}>
          ${closing}
        </button>
      </div>
    </form>
  </tx-modal>`
}
