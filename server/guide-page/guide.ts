import type { GuideEntry } from '../../contract/item-guide.ts'
import { bindingsOfWindow, type HallPlan, type ServiceType, type ServiceWindow } from '../halls/index.ts'
import { escaped } from '../platform/html.ts'
import { pageHtml } from './page.ts'

/**
 * What one window does and what to bring, each item with its guide behind it, as a page for a phone. One record feeds
 * slip, kiosk and these pages (R62).
 */
export function guideHtml(plan: HallPlan, window: ServiceWindow, items: GuideEntry[]): string {
  const title = window.kind === 'DESK' ? `${window.name}办理事项` : `${window.no}号窗口办理事项`
  const ofType = Map.groupBy(items, ({ serviceTypeId }) => serviceTypeId)
  return pageHtml({
    title,
    hall: plan.hall,
    body: [
      `<h1>${escaped(title)}</h1>`,
      `<p>${escaped(window.name)}</p>`,
      ...servicesAt(plan, window.id).map((type) => sectionFor(type, ofType.get(type.id) ?? [])),
    ],
  })
}

/** The window's own services first, then those it helps out with. */
function servicesAt(plan: HallPlan, windowId: number): ServiceType[] {
  const handicaps = new Map(bindingsOfWindow(plan, windowId).map((b) => [b.queueId, b.handicapMin]))
  return [...plan.serviceTypes.values()]
    .filter((type) => handicaps.has(type.queueId) && !type.suspended)
    .toSorted((a, b) => (handicaps.get(a.queueId) ?? 0) - (handicaps.get(b.queueId) ?? 0))
}

function sectionFor({ name, standardMinutes, materials }: ServiceType, items: GuideEntry[]): string {
  const list = materials.map((material) => `<li>${escaped(material)}</li>`).join('')
  const bring = list ? `<p class="quiet">请带好</p><ol>${list}</ol>` : '<p class="quiet">无需材料</p>'
  const links = items.map(
    ({ id, name: item }) => `<li><a href="/guide/item/${id}">${escaped(item)}办事指南 ›</a></li>`,
  )
  const guides = links.length > 0 ? `<ul class="items">${links.join('')}</ul>` : ''
  return `<section><h2>${escaped(name)}</h2><p class="quiet">办理约${standardMinutes}分钟</p>${bring}${guides}</section>`
}
