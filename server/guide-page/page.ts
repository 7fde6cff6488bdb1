import type { HallPlan } from '../halls/index.ts'
import { escaped } from '../platform/html.ts'

/** A guide or a list as a page for telephones, for kiosks' browsers and for paper: it needs no script. */
export function pageHtml({
  title,
  hall,
  body,
}: {
  title: string
  hall: HallPlan['hall']
  body: string[]
}): string {
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
    ...body,
    `<footer>咨询电话 ${escaped(hall.consultPhone)}<br>投诉电话 ${escaped(hall.complaintPhone)}<br>政务服务热线 12345</footer>`,
    '</body>',
    '</html>',
  ].join('\n')
}

const style = `
  * { box-sizing: border-box }
  body { font-family: 'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif;
    max-width: 46rem; margin: 0 auto; padding: 1.25rem; color: #1c2430; background: #faf8f4; line-height: 1.6;
    font-size: 1.0625rem; overflow-wrap: anywhere }
  h1 { font-size: 1.6rem; line-height: 1.35; margin: 0.25rem 0; text-wrap: pretty }
  h2 { font-size: 1.15rem; margin: 0 0 0.5rem }
  p { margin: 0.25rem 0 } .quiet { color: #55606e }
  ol, ul { margin: 0; padding-left: 1.4rem } li { padding: 0.2rem 0 } li .quiet { display: block; font-size: 0.95rem }
  section { background: #fff; border: 1px solid #d9d4ca; border-radius: 0.75rem; padding: 1rem; margin: 1rem 0 }
  dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.4rem 1rem; margin: 0 }
  dt { color: #55606e } dd { margin: 0 }
  a { color: #0b57a4; text-decoration: none }
  .items { list-style: none; padding: 0 } .items a { display: block; padding: 0.6rem 0; min-height: 2.75rem }
  .items li { padding: 0; border-top: 1px solid #d9d4ca } .items li:first-child { border-top: 0 }
  .mark { display: inline-block; margin-left: 0.4rem; padding: 0 0.5rem; border: 1px solid #d9d4ca;
    border-radius: 999px; font-size: 0.85rem; color: #55606e; white-space: nowrap }
  .limit { font-weight: 700; color: #0b57a4 }
  .refused { color: #c8102e; font-size: 0.95rem; display: block }
  .code { display: none } footer { color: #55606e; margin-top: 1.5rem }
  @media (max-width: 40rem) { .screen { display: none } }
  @media print {
    @page { size: A4 portrait; margin: 14mm }
    body { max-width: none; padding: 0; background: none; font-size: 11pt; line-height: 1.5 }
    h1 { font-size: 20pt; padding-right: 32mm } h2 { font-size: 13pt; margin-bottom: 1mm } a { color: inherit }
    section { border: 0; border-top: 0.3mm solid #999; border-radius: 0; padding: 2.5mm 0; margin: 2.5mm 0;
      break-inside: avoid }
    .screen { display: none } h1 + p { margin-bottom: 8mm }
    .code { display: block; position: absolute; top: 0; right: 0; width: 28mm; text-align: center; font-size: 8pt }
    .code svg { width: 28mm; height: 28mm } footer { margin-top: 4mm; font-size: 10pt }
  }`
