import { listWords as texts, needsOnTable } from '../../contract/one-time-list.ts'
import type { OneTimeList, PlannedItem, PooledMaterial } from '../../contract/theme-lists.ts'
import { pageHtml } from '../guide-page/index.ts'
import type { HallPlan } from '../halls/index.ts'
import { escaped } from '../platform/html.ts'

/** The one-time list as a page for a phone: without script, and to be kept or passed on. */
export function listHtml(hall: HallPlan['hall'], list: OneTimeList): string {
  const toBring = list.materials.filter(needsOnTable)
  const shared = list.materials.filter((material) => !needsOnTable(material))
  return pageHtml({
    title: texts.title(list.name),
    hall,
    body: [
      `<h1>${escaped(list.name)}</h1>`,
      `<p class="quiet">${texts.heading}</p>`,
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
      `<p class="quiet">${escaped(texts.lead(list.leadDepartmentName, list.coDepartmentNames))}</p>`,
    ],
  })
}

const section = (title: string, body: string): string => `<section><h2>${title}</h2>${body}</section>`
const listOf = (lines: string[]): string => `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`

const itemsOf = (items: PlannedItem[]): string =>
  `<ol>${items
    .map(
      (item) =>
        `<li>${escaped(item.name)}${guideOf(item)}<br><span class="quiet">${escaped(item.departmentName)} · ${texts.limitOf(item)}${item.after.length > 0 ? `<br>${escaped(texts.after(item.after))}` : ''}</span></li>`,
    )
    .join('')}</ol>`

/** What the list leaves to the guide of each item: its basis, conditions, course and fee (R82). */
const guideOf = ({ itemId }: PlannedItem): string =>
  itemId === null ? '' : ` <a href="/guide/item/${itemId}">办事指南 ›</a>`

const papersOf = (materials: PooledMaterial[]): string =>
  `<ol>${materials
    .map(
      (material) =>
        `<li>${escaped(material.name)}<br><span class="quiet">${escaped(texts.paper(material))}<br>${escaped(texts.usedFor(material.usedFor))}</span></li>`,
    )
    .join('')}</ol>`
