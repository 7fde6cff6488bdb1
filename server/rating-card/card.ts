import type { ServiceWindow } from '../halls/index.ts'
import { escaped } from '../platform/html.ts'
import { qrSvg } from '../platform/qr.ts'

export type CardSize = 'A4' | 'A6'

export type RatingCard = {
  hallName: string
  window: Pick<ServiceWindow, 'no' | 'name' | 'kind'>
  /** What the QR leads to. */
  address: string
  size: CardSize
}

/** The card as a page to print: on paper only the card, on the screen also how to print it. */
export function cardHtml({ hallName, window, address, size }: RatingCard): string {
  const place = window.kind === 'DESK' ? window.name : `${window.no}号窗口`
  const title = `${place}评价码`
  return [
    '<!doctype html>',
    `<html lang="zh-CN" class="${size}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    '<link rel="icon" href="data:,">',
    `<style>${style}@page { size: ${size} portrait; margin: 0 }</style>`,
    '</head>',
    '<body>',
    `<nav aria-label="纸张">${sizes.map((each) => sizeLink(each, size)).join('')}<span>按 Ctrl + P 打印，贴在窗口。</span></nav>`,
    '<main>',
    `<p class="hall">${escaped(hallName)}</p>`,
    `<h1>${escaped(place)}</h1>`,
    window.kind === 'DESK' ? '' : `<p class="name">${escaped(window.name)}</p>`,
    qrSvg(address, '评价二维码'),
    '<p class="call">请您评价本次服务</p>',
    `<ol>${steps.map((step) => `<li>${step}</li>`).join('')}</ol>`,
    '<p class="quiet">评价自愿，可以匿名。不需要工作人员代劳。</p>',
    '</main>',
    '</body>',
    '</html>',
  ].join('\n')
}

const sizes: CardSize[] = ['A6', 'A4']

const steps = ['手机扫上面的二维码', '输入小票上的号码', '选一个表情，点“提交”']

const sizeLink = (size: CardSize, chosen: CardSize): string =>
  `<a href="?size=${size}"${size === chosen ? ' aria-current="page"' : ''}>${size}</a>`

// A6 is the card; A4 is the same card twice as large.
const style = `
  :root { --mm: 1mm } .A4 { --mm: 2mm }
  * { box-sizing: border-box } body { margin: 0; font-family: 'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC',
    'Microsoft YaHei', sans-serif; color: #1c2430; background: #e9e6df }
  nav { display: flex; gap: 1rem; align-items: center; justify-content: center; padding: 1rem }
  nav a { padding: 0.5rem 1.25rem; border: 1px solid #0b57a4; border-radius: 999px; color: #0b57a4; background: #fff;
    text-decoration: none } nav a[aria-current] { background: #0b57a4; color: #fff }
  main { display: flex; flex-direction: column; align-items: center; justify-content: space-between;
    width: calc(105 * var(--mm)); height: calc(147.5 * var(--mm)); margin: 0 auto; padding: calc(8 * var(--mm));
    background: #fff; text-align: center; line-height: 1.35 }
  p, h1, ol { margin: 0 } .hall { font-size: calc(4 * var(--mm)) }
  h1 { font-size: calc(10 * var(--mm)); line-height: 1.2; color: #0b57a4 }
  .name { font-size: calc(4.6 * var(--mm)) } svg { width: calc(56 * var(--mm)); height: calc(56 * var(--mm)) }
  .call { font-size: calc(6.4 * var(--mm)); font-weight: 700 }
  ol { padding: 0; list-style: none; counter-reset: step; text-align: left; font-size: calc(4.6 * var(--mm)) }
  li { counter-increment: step; padding: calc(0.6 * var(--mm)) 0 }
  li::before { content: counter(step); display: inline-block; width: 1.5em; height: 1.5em; margin-right: 0.5em;
    border-radius: 50%; background: #0b57a4; color: #fff; text-align: center; line-height: 1.5em }
  .quiet { font-size: calc(3.4 * var(--mm)); color: #55606e }
  @media print { nav { display: none } body { background: none } * { print-color-adjust: exact } }
`
