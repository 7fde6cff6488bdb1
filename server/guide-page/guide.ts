import { bindingsOfWindow, type HallPlan, type ServiceType, type ServiceWindow } from '../halls/index.ts'
import { escaped } from '../platform/html.ts'

/** What one window does and what to bring, as a page for a phone. One record feeds slip, kiosk and this page (R62). */
export function guideHtml(plan: HallPlan, window: ServiceWindow): string {
  const { hall } = plan
  const title = `${window.no}号窗口办理事项`
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    '<link rel="icon" href="data:,">',
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<p class="quiet">${escaped(hall.name)}</p>`,
    `<h1>${escaped(title)}</h1>`,
    `<p>${escaped(window.name)}</p>`,
    ...servicesAt(plan, window.id).map(sectionFor),
    `<footer>咨询电话 ${escaped(hall.consultPhone)}<br>投诉电话 ${escaped(hall.complaintPhone)}<br>政务服务热线 12345</footer>`,
    '</body>',
    '</html>',
  ].join('\n')
}

/** The window's own services first, then those it helps out with. */
function servicesAt(plan: HallPlan, windowId: number): ServiceType[] {
  const handicaps = new Map(bindingsOfWindow(plan, windowId).map((b) => [b.queueId, b.handicapMin]))
  return [...plan.serviceTypes.values()]
    .filter((type) => handicaps.has(type.queueId) && !type.suspended)
    .toSorted((a, b) => (handicaps.get(a.queueId) ?? 0) - (handicaps.get(b.queueId) ?? 0))
}

function sectionFor({ name, standardMinutes, materials }: ServiceType): string {
  const items = materials.map((material) => `<li>${escaped(material)}</li>`).join('')
  const list = items ? `<p class="quiet">请带好</p><ol>${items}</ol>` : '<p class="quiet">无需材料</p>'
  return `<section><h2>${escaped(name)}</h2><p class="quiet">办理约${standardMinutes}分钟</p>${list}</section>`
}

const style = `
  body { font-family: sans-serif; max-width: 40rem; margin: 0 auto; padding: 1.25rem; color: #1c2430;
    background: #faf8f4; line-height: 1.6; font-size: 1.0625rem }
  h1 { font-size: 1.6rem; margin: 0.25rem 0 } h2 { font-size: 1.2rem; margin: 0 }
  p { margin: 0.25rem 0 } .quiet { color: #55606e } ol { margin: 0.25rem 0; padding-left: 1.5rem }
  section { background: #fff; border: 1px solid #d9d4ca; border-radius: 0.75rem; padding: 1rem; margin: 1rem 0 }
  footer { color: #55606e; margin-top: 1.5rem }`
