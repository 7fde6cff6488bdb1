import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { DeskTicket } from '../../contract/desk.ts'
import { deskTexts } from '../../web/texts/zh-cn/desk.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'
import { actForm, actFormStyle } from './act-form.ts'
import { choiceStyle } from '../staff/choices.ts'
import type { DeskPress } from './press.ts'
import { everyCategory, priorityFields, type PriorityChoice } from './priority-fields.ts'

const words = deskTexts.priority

/** 认定优先: the category, and the certificate that was seen. */
export class PriorityDialog extends LitElement {
  static override properties = {
    ticket: { attribute: false },
    problem: {},
    isPending: { type: Boolean },
    onPress: {},
    onClosed: {},
    choice: { state: true },
    own: { state: true },
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    fieldStyle,
    choiceStyle,
    actFormStyle,
    css`
      .other {
        display: grid;
        gap: var(--space-1);
      }
    `,
  ]
  declare ticket: DeskTicket | null
  declare problem: string
  declare isPending: boolean
  declare onPress: (press: DeskPress) => void
  declare onClosed: () => void
  declare choice: PriorityChoice
  declare own: string

  constructor() {
    super()
    this.ticket = null
    this.problem = ''
    this.isPending = false
    this.onPress = () => undefined
    this.onClosed = () => undefined
    this.choice = { category: null, certificateKind: '' }
    this.own = ''
  }

  override render(): TemplateResult {
    const hasOne = this.ticket?.progress.priorityLabel != null
    return actForm(
      {
        heading: words.heading(this.ticket?.progress.ticketNo ?? ''),
        submit: words.submit,
        problem: this.own || this.problem,
        isPending: this.isPending,
        onSubmit: () => this.#submit(),
        onClosed: () => this.onClosed(),
      },
      html`
        ${hasOne ? html`<p class="quiet">${words.onlyEmergency}</p>` : nothing}
        ${priorityFields({
          ...this.choice,
          offered: hasOne ? ['EMERGENCY'] : everyCategory,
          mayBeNone: false,
          onChange: (choice) => {
            this.choice = choice
            this.own = ''
          },
        })}
      `,
    )
  }

  #submit(): void {
    const { category } = this.choice
    const certificateKind = this.choice.certificateKind.trim()
    this.own = category && certificateKind ? '' : words.missing
    if (category && certificateKind) this.onPress({ type: 'priority', category, certificateKind })
  }
}

customElements.define('tx-priority-dialog', PriorityDialog)
