import { html, type TemplateResult } from 'lit'
import type { OverviewFigures, OverviewQueue } from '../../contract/overview.ts'
import { alertTexts } from '../../web/texts/zh-cn/alerts.ts'
import { overviewTexts as words } from '../../web/texts/zh-cn/overview.ts'
import { minutesSince } from './minutes-since.ts'

/** Today in seven figures. */
export function figureList(figures: OverviewFigures): TemplateResult {
  const counts = (['taken', 'served', 'passed', 'cancelled'] as const).map(
    (name) => [words.figure[name], String(figures[name])] as const,
  )
  const times = (['meanWaitMin', 'p90WaitMin', 'meanServiceMin'] as const).map(
    (name) => [words.figure[name], words.figureUnit(figures[name])] as const,
  )
  return html`<section aria-labelledby="figures">
    <h2 id="figures">${words.figures}</h2>
    <dl class="figures" data-testid="figures">
      ${[...counts, ...times].map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
  </section>`
}

/** The queues, the longest wait first. */
export function queueTable(queues: OverviewQueue[], nowMs: number): TemplateResult {
  const waitOf = ({ longest }: OverviewQueue) => (longest ? minutesSince(longest.takenAt, nowMs) : -1)
  const sorted = [...queues].sort((a, b) => waitOf(b) - waitOf(a))
  return html`<section aria-labelledby="queues">
    <h2 id="queues">${words.queues}</h2>
    <table>
      <thead>
        <tr>
          ${Object.values(words.queue).map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${sorted.map((queue) => row(queue, waitOf(queue)))}
      </tbody>
    </table>
  </section>`
}

function row({ queueId, prefix, name, waiting, longest, openWindowNos }: OverviewQueue, minutes: number) {
  return html`<tr data-testid="queue" data-queue-id=${queueId} class=${waiting > 0 ? 'busy' : ''}>
    <th scope="row"><b>${prefix}</b> ${name}</th>
    <td>${words.people(waiting)}</td>
    <td>${longest ? html`<b>${longest.ticketNo}</b> ${alertTexts.minutes(minutes)}` : words.nobody}</td>
    <td class=${openWindowNos.length === 0 && waiting > 0 ? 'none' : ''}>
      ${openWindowNos.length === 0 ? words.noWindow : openWindowNos.join('、')}
    </td>
  </tr>`
}
