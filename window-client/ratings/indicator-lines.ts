import { html, nothing, type TemplateResult } from 'lit'
import type {
  CountedCase,
  CountedItem,
  CountedService,
  Indicator,
  Indicators,
} from '../../contract/indicators.ts'
import type { RoleCode } from '../../contract/staff.ts'
import { caseTexts } from '../../web/texts/zh-cn/cases.ts'
import { indicatorTexts as words } from '../../web/texts/zh-cn/indicators.ts'
import { rectificationTexts } from '../../web/texts/zh-cn/rectification.ts'
import { caseLink } from '../cases/case-link.ts'
import { icons } from '../staff/icons.ts'

export const percent = new Intl.NumberFormat('zh-CN', { style: 'percent', maximumFractionDigits: 2 })

export function targetText({ aim, target }: Indicator): string {
  if (target === null) return words.noTarget
  const share = percent.format(target)
  if (target === 1) return share
  return aim === 'AT_MOST' ? words.atMost(share) : words.atLeast(share)
}

export function verdict({ isMet }: Indicator): TemplateResult | typeof nothing {
  if (isMet === null) return nothing
  return isMet
    ? html`<span class="good">${icons.done}${words.met}</span>`
    : html`<span class="problem">${icons.urgent}${words.missed}</span>`
}

/** What stands behind a number, in the order the server gives. */
export function behindTable(
  { counts, toLookAt }: Indicator,
  { services, cases, items }: Indicators,
  role: RoleCode,
): TemplateResult {
  switch (counts) {
    case 'SERVICE':
      return table(Object.values(words.service), known(services, toLookAt), (each) =>
        serviceLine(each, role !== 'HALL_MANAGER'),
      )
    case 'CASE':
      return table(Object.values(words.case), known(cases, toLookAt), (each) => caseLine(each, role))
    case 'ITEM':
      return table(Object.values(words.item), known(items, toLookAt), itemLine)
    default:
      return counts satisfies never
  }
}

function known<Each extends { id: number }>(all: Each[], ids: number[]): Each[] {
  const byId = new Map(all.map((each) => [each.id, each]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

const table = <Each>(titles: string[], rows: Each[], line: (each: Each) => TemplateResult): TemplateResult =>
  html`<div class="scroll">
    <table>
      <thead>
        <tr>
          ${titles.map((title) => html`<th scope="col">${title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(line)}
      </tbody>
    </table>
  </div>`

function caseLine(counted: CountedCase, role: RoleCode): TemplateResult {
  const { id: caseId, receivedOn, itemName, projectNo, departmentName, status, hasRedCard } = counted
  return html`<tr data-testid="case" data-project-no=${projectNo}>
    <td class="nowrap">${receivedOn}</td>
    <td>${itemName}</td>
    <td class="nowrap">${caseLink({ caseId, projectNo }, role)}</td>
    <td>${departmentName}</td>
    <td class="nowrap">
      ${caseTexts.status[status]}
      ${hasRedCard ? html`<span class="value"><span class="problem">${icons.urgent}${words.redCard}</span></span>` : nothing}
    </td>
  </tr>`
}

function itemLine({
  code,
  name,
  departmentName,
  caseKind,
  promisedDays,
  statutoryDays,
}: CountedItem): TemplateResult {
  return html`<tr data-testid="item" data-code=${code}>
    <td class="nowrap">${code}</td>
    <td>${name}</td>
    <td>${departmentName}</td>
    <td class="nowrap">${caseKind === 'INSTANT' ? words.instant : words.promised}</td>
    <td class="nowrap">${words.limits(promisedDays, statutoryDays)}</td>
  </tr>`
}

/** One service behind a number, and the way to what became of it. */
function serviceLine(service: CountedService, mayOpen: boolean): TemplateResult {
  const { businessDay, windowNo, ticketNo, serviceTypeName, state, satisfaction, rectificationId } = service
  return html`<tr data-testid="service" data-ticket-no=${ticketNo ?? nothing}>
    <td class="nowrap">${businessDay}</td>
    <td>${serviceTypeName} · ${words.windowOf(windowNo, ticketNo)}</td>
    <td>${satisfaction ? rectificationTexts.satisfaction[satisfaction] : words.state[state]}</td>
    <td>
      ${
        rectificationId !== null && mayOpen
          ? html`<a class="button" href="#rectifications/${rectificationId}" data-testid="to-rectification"
              >${words.toRectification}</a
            >`
          : nothing
      }
    </td>
  </tr>`
}
