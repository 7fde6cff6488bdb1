import { html, nothing, type TemplateResult } from 'lit'
import type { DepartmentScore, Indicators, Share } from '../../contract/indicators.ts'
import { indicatorTexts } from '../../web/texts/zh-cn/indicators.ts'
import { icons } from '../staff/icons.ts'
import { percent } from './indicator-lines.ts'

const words = indicatorTexts.ranking
/** 方城 2023: departments below have to raise it. */
const leastInstant = 0.3
const points = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** The departments by their score (DOMAIN §4.3), with what each part is made of. */
export function departmentTable({ departments, weights }: Indicators): TemplateResult {
  const total = weights.rating + weights.limit + weights.onSite
  const share = (weight: number) => percent.format(total === 0 ? 0 : weight / total)
  const { column } = words
  const shares = [share(weights.rating), share(weights.limit), share(weights.onSite)] as const
  return html`<section class="block" aria-labelledby="ranking">
    <h3 id="ranking">${words.title}</h3>
    <p class="quiet">${words.text(...shares)}</p>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${column.place}</th>
            <th scope="col">${column.department}</th>
            <th scope="col">${column.score}</th>
            <th scope="col">${column.rating} ${shares[0]}</th>
            <th scope="col">${column.limit} ${shares[1]}</th>
            <th scope="col">${column.onSite} ${shares[2]}</th>
            <th scope="col">${column.instant}</th>
          </tr>
        </thead>
        <tbody>
          ${departments.map((department) => departmentLine(department, placeOf(department, departments)))}
        </tbody>
      </table>
    </div>
    ${departments.length === 0 ? html`<p class="quiet">${words.empty}</p>` : nothing}
  </section>`
}

/** Who has the same score has the same place. */
const placeOf = ({ score }: DepartmentScore, all: DepartmentScore[]): number =>
  1 + all.filter((other) => score !== null && other.score !== null && other.score > score).length

function departmentLine(department: DepartmentScore, place: number): TemplateResult {
  const { name, score, parts, satisfied, inTime, red, attended, unmanned, waitedLong, instant } = department
  return html`<tr data-testid="department" data-name=${name}>
    <td class="nowrap">${score === null ? '—' : place}</td>
    <td class="name">${name}</td>
    <td>
      ${score === null ? html`<span class="quiet">${words.nothing}</span>` : html`<span class="score">${points.format(score)}</span>`}
    </td>
    <td class="part">${part(parts.rating, [[words.satisfied, satisfied]])}</td>
    <td class="part">
      ${part(parts.limit, [
        [words.inTime, inTime],
        [words.red, red],
      ])}
    </td>
    <td class="part">
      ${part(parts.onSite, [
        [words.attended, attended],
        [words.unmanned, unmanned],
        [words.waitedLong, waitedLong],
      ])}
    </td>
    <td class="part">${instantShare(instant)}</td>
  </tr>`
}

function part(value: number | null, made: [label: string, share: Share][]): TemplateResult {
  if (value === null) return html`—`
  return html`<b>${points.format(value)}</b> ${made.map(([label, { numerator, denominator }]) =>
      denominator === 0 ? nothing : html`<span>${label} ${numerator} / ${denominator}</span>`,
    )}`
}

function instantShare({ value, numerator, denominator }: Share): TemplateResult {
  if (value === null) return html`—`
  return html`<b>${percent.format(value)}</b>
    <span>${numerator} / ${denominator}</span>
    ${value < leastInstant ? html`<strong class="low problem">${icons.urgent}${words.tooLow}</strong>` : nothing}`
}
