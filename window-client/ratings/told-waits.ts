import { html, nothing, type TemplateResult } from 'lit'
import type { Indicators, ToldWaits } from '../../contract/indicators.ts'
import { indicatorTexts } from '../../web/texts/zh-cn/indicators.ts'

const words = indicatorTexts.waits
const percent = new Intl.NumberFormat('zh-CN', { style: 'percent', maximumFractionDigits: 0 })
const parts = ['early', 'inside', 'late'] as const

/** How the waits that citizens were told came true: in all, by day and by service type. */
export function toldWaits({ waits }: Indicators): TemplateResult {
  const days = waits.days.map(({ day, ...told }) => ({ name: day, told }))
  const types = waits.types.map(({ serviceTypeName, ...told }) => ({ name: serviceTypeName, told }))
  return html`<section class="block" aria-labelledby="told-waits">
    <h3 id="told-waits">${words.title}</h3>
    <p class="quiet">${words.text}</p>
    ${
      countOf(waits.all) === 0
        ? html`<p class="quiet" data-testid="no-told-waits">${words.empty}</p>`
        : html`${table(words.total, [{ name: words.span, told: waits.all }], 'all')}
          ${table(words.day, days, 'day')} ${table(words.type, types, 'type')}`
    }
  </section>`
}

type Line = { name: string; told: ToldWaits }

const countOf = ({ early, inside, late }: ToldWaits): number => early + inside + late

const table = (title: string, lines: Line[], by: 'all' | 'day' | 'type'): TemplateResult =>
  html`<div class="scroll waits">
    <table>
      <thead>
        <tr>
          <th scope="col">${title}</th>
          <th scope="col" class="number">${words.called}</th>
          ${parts.map(
            (part) =>
              html`<th scope="col" class="number">
                ${words[part]}${by === 'all' ? html`<small>${words.expected[part]}</small>` : nothing}
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${lines.map((line) => lineOf(line, by))}
      </tbody>
    </table>
  </div>`

const lineOf = ({ name, told }: Line, by: string): TemplateResult =>
  html`<tr data-testid="told-waits" data-by=${by} data-name=${name}>
    <td class="name">${name}</td>
    <td class="number">${countOf(told)}</td>
    ${parts.map(
      (part) =>
        html`<td class="part number">
          <b>${percent.format(told[part] / countOf(told))}</b><span>${words.numbers(told[part])}</span>
        </td>`,
    )}
  </tr>`
