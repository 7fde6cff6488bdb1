import { listWords as texts, needsOnTable } from '../../contract/one-time-list.ts'
import type { OneTimeList, PlannedItem, PooledMaterial } from '../../contract/theme-lists.ts'
import type { HallPlan } from '../halls/index.ts'
import { escaped } from '../platform/html.ts'

/** The one-time list as a page for a phone: without script, and to be kept or passed on. */
export function listHtml(hall: HallPlan['hall'], list: OneTimeList): string {
  const toBring = list.materials.filter(needsOnTable)
  const shared = list.materials.filter((material) => !needsOnTable(material))
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(texts.title(list.name))}</title>`,
    '<link rel="icon" href="data:,">',
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<p class="quiet">${escaped(hall.name)} · ${texts.heading}</p>`,
    `<h1>${escaped(list.name)}</h1>`,
    ...(list.limitDays === null ? [] : [`<p class="limit">${texts.limit(list.limitDays)}</p>`]),
    section(texts.items, list.items.length === 0 ? `<p>${texts.nothingToDo}</p>` : itemsOf(list.items)),
    toBring.length === 0 ? '' : section(texts.bring, papersOf(toBring)),
    shared.length === 0 ? '' : section(texts.shared, papersOf(shared)),
    list.notes.length === 0 ? '' : section(texts.notes, listOf(list.notes.map((note) => escaped(note)))),
    section(texts.where, listOf(texts.places(list.windows).map((place) => escaped(place)))),
    section(
      texts.answers,
      listOf(
        list.answers.map(
          ({ question, answer }) => `${escaped(question)}<br><strong>${escaped(answer)}</strong>`,
        ),
      ),
    ),
    `<footer>${escaped(texts.lead(list.leadDepartmentName, list.coDepartmentNames))}<br>咨询电话 ${escaped(hall.consultPhone)}<br>投诉电话 ${escaped(hall.complaintPhone)}<br>政务服务热线 12345</footer>`,
    '</body>',
    '</html>',
  ].join('\n')
}

const section = (title: string, body: string): string => `<section><h2>${title}</h2>${body}</section>`
const listOf = (lines: string[]): string => `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`

const itemsOf = (items: PlannedItem[]): string =>
  `<ol>${items
    .map(
      (item) =>
        `<li>${escaped(item.name)}<br><span class="quiet">${escaped(item.departmentName)} · ${texts.limitOf(item)}${item.after.length > 0 ? `<br>${escaped(texts.after(item.after))}` : ''}</span></li>`,
    )
    .join('')}</ol>`

const papersOf = (materials: PooledMaterial[]): string =>
  `<ol>${materials
    .map(
      (material) =>
        `<li>${escaped(material.name)}<br><span class="quiet">${escaped(texts.paper(material))}<br>${escaped(texts.usedFor(material.usedFor))}</span></li>`,
    )
    .join('')}</ol>`

const style = `
  body { font-family: 'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif; max-width: 40rem; margin: 0 auto; padding: 1.25rem; color: #1c2430;
    background: #faf8f4; line-height: 1.6; font-size: 1.0625rem; overflow-wrap: anywhere }
  h1 { font-size: 1.6rem; line-height: 1.35; margin: 0.25rem 0; text-wrap: pretty } h2 { font-size: 1.2rem; margin: 0 0 0.5rem }
  p { margin: 0.25rem 0 } .quiet { color: #55606e; font-size: 0.9375rem }
  .limit { font-weight: 700; color: #0f4c9a }
  ol, ul { margin: 0; padding-left: 1.5rem } li { margin: 0 0 0.5rem }
  section { background: #fff; border: 1px solid #d9d4ca; border-radius: 0.75rem; padding: 1rem; margin: 1rem 0 }
  footer { color: #55606e; margin-top: 1.5rem }
  @media print {
    @page { size: A4 portrait; margin: 14mm }
    body { max-width: none; padding: 0; background: none; font-size: 11pt; line-height: 1.45 }
    h1 { font-size: 20pt } h2 { font-size: 13pt; margin-bottom: 1mm; break-after: avoid }
    .quiet { font-size: 9.5pt }
    section { border: 0; border-top: 0.3mm solid #999; border-radius: 0; padding: 2.5mm 0; margin: 2.5mm 0 }
    ol, ul { columns: 2; column-gap: 8mm } li { margin-bottom: 1mm; break-inside: avoid }
    footer { margin-top: 4mm; font-size: 10pt }
  }`
