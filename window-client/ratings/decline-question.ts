import { html, type TemplateResult } from 'lit'
import { invitationTexts } from '../../web/texts/zh-cn/invitations.ts'
import '../staff/modal.ts'

const words = invitationTexts.decline

type DeclineQuestion = { problem: TemplateResult | symbol; onYes: () => void; onNo: () => void }

/** Whoever declines is asked no more, which nobody can take back: it is asked for once more. */
export const declineQuestion = ({ problem, onYes, onNo }: DeclineQuestion): TemplateResult =>
  html`<tx-modal heading=${words.heading} .onClosed=${onNo} data-testid="decline-question">
    <p>${words.text}</p>
    ${problem}
    <div class="row results">
      <button type="button" class="button main" autofocus data-testid="decline" @click=${onYes}>
        ${words.yes}
      </button>
      <button type="button" class="button" @click=${onNo}>${words.no}</button>
    </div>
  </tx-modal>`
