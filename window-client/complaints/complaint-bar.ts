import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { RoleCode } from '../../contract/staff.ts'
import { complaintTexts as words } from '../../web/texts/zh-cn/complaint.ts'
import { choices } from '../staff/choices.ts'

export type Shown = 'MINE' | 'OPEN' | 'OVER'

const mayRegister = new Set<RoleCode>(['COMPLAINT_OFFICER', 'DESK'])
const mayCount = new Set<RoleCode>(['COMPLAINT_OFFICER', 'HALL_DIRECTOR', 'HALL_MANAGER', 'SUPERVISOR'])

type Bar = {
  role: RoleCode
  shown: Shown
  onShow: (shown: Shown) => void
  sought: string
  onSeek: (sought: string) => void
}

/** What stands above the list: which of them are shown, one that is sought, and where else one may go. */
export function complaintBar({ role, shown, onShow, sought, onSeek }: Bar): TemplateResult {
  return html`<div class="row bar">
    ${choices({
      legend: words.filter.legend,
      name: 'shown',
      options: (['MINE', 'OPEN', 'OVER'] as const).map((value) => ({ value, label: words.filter[value] })),
      chosen: shown,
      onChoose: onShow,
    })}
    <div class="row">
      <input
        type="search"
        class="sought"
        data-testid="sought"
        maxlength="40"
        aria-label=${words.search}
        placeholder=${words.searchHint}
        .value=${live(sought)}
        @input=${({ target }: InputEvent) => {
          if (target instanceof HTMLInputElement) onSeek(target.value)
        }}
      />
      ${
        mayCount.has(role)
          ? html`<a class="button" href="#complaints/statistics" data-testid="to-statistics"
              >${words.statistics.open}</a
            >`
          : nothing
      }
      ${
        mayRegister.has(role)
          ? html`<a class="button main" href="#complaints/new" data-testid="to-register"
              >${words.register.open}</a
            >`
          : nothing
      }
    </div>
  </div>`
}
