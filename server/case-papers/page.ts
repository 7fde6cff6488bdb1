import { CasePaper } from '../../contract/cases.ts'
import { escaped } from '../platform/html.ts'
import { paperBody, paperTitles, type PaperFacts } from './paper.ts'

export type PaperSize = 'A4' | '80mm'

/** A paper of a case as a page to print: on paper only itself, on the screen also its other size. */
export function paperHtml(paper: CasePaper, size: PaperSize, facts: PaperFacts): string {
  const title = paperTitles[paper]
  // Of the roll as much as a sheet is long, until its script has measured the text.
  const page = size === 'A4' ? 'A4 portrait; margin: 18mm 20mm' : '80mm 297mm; margin: 0'
  return [
    '<!doctype html>',
    `<html lang="zh-CN" class="${size === 'A4' ? 'sheet' : 'roll'}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    '<link rel="icon" href="data:,">',
    `<style>${style}@page { size: ${page} }</style>`,
    '</head>',
    '<body>',
    `<nav aria-label="纸张">${sizeLink('A4', 'A4 纸', size)}${sizeLink('80mm', '80 毫米小票', size)}<span>按 Ctrl + P 打印</span></nav>`,
    '<main>',
    `<p class="hall">${escaped(facts.hallName)}</p>`,
    `<h1>${title}</h1>`,
    `<p class="no">编号：${facts.projectNo}</p>`,
    paperBody(paper, facts),
    `<footer>咨询电话 ${escaped(facts.phones.consult)} · 投诉电话 ${escaped(facts.phones.complaint)} · 12345<br>${escaped(facts.windowNo)}号窗口 ${escaped(facts.clerkName)} 打印</footer>`,
    '</main>',
    ...(size === '80mm' ? ['<script src="/cases/roll.js"></script>'] : []),
    '</body>',
    '</html>',
  ].join('\n')
}

const sizeLink = (size: PaperSize, label: string, chosen: PaperSize): string =>
  `<a href="?size=${size}"${size === chosen ? ' aria-current="page"' : ''}>${label}</a>`

// A paper looks as official papers do: black on white, a serif heading, the seal at the lower right.
const style = `
  * { box-sizing: border-box } body, p, h1, h2, ol, dl, dd { margin: 0; padding: 0 }
  body { font-family: 'Noto Serif SC', 'Songti SC', SimSun, 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif;
    color: #111; background: #e9e6df; line-height: 1.7; font-variant-numeric: tabular-nums; text-autospace: normal }
  nav { display: flex; gap: 1rem; align-items: center; justify-content: center; padding: 1rem; font-family: sans-serif }
  nav a { padding: 0.5rem 1.25rem; border: 1px solid #0b57a4; border-radius: 999px; color: #0b57a4; background: #fff;
    text-decoration: none } nav a[aria-current] { background: #0b57a4; color: #fff }
  main { margin: 0 auto 2rem; background: #fff }
  .sheet main { width: 210mm; min-height: 297mm; padding: 20mm 22mm; font-size: 12pt; display: flex;
    flex-direction: column }
  .roll main { width: 80mm; padding: 4mm; font-size: 9.5pt; line-height: 1.5 }
  .hall { text-align: center } h1 { margin: 0.2em 0; font-size: 22pt; line-height: 1.35; text-align: center }
  .roll h1 { font-size: 14pt } .no { margin-bottom: 1em; text-align: right; font-size: 0.9em }
  .to { font-weight: 700; overflow-wrap: anywhere } .text { margin: 0.5em 0; text-indent: 2em; text-align: justify }
  .words { margin: 0.5em 0; white-space: pre-wrap; overflow-wrap: anywhere }
  h2 { margin: 0.8em 0 0.2em; font-size: 1em } ol { list-style: none; border-top: 1px solid #111; counter-reset: n }
  li { counter-increment: n; display: flex; gap: 1em; justify-content: space-between; padding: 0.25em 0;
    border-bottom: 1px solid #999; break-inside: avoid } li span { overflow-wrap: anywhere }
  .roll li { display: block } .roll li span { display: block } .roll li span:last-child { max-width: none; text-align: left;
    color: #444 }
  li span:first-child::before { content: counter(n) '. ' } li span:last-child { flex: none; max-width: 55%;
    text-align: right }
  dl { display: grid; grid-template-columns: auto 1fr; gap: 0.15em 1em; margin: 0.8em 0 } dt { color: #444 }
  dd { overflow-wrap: anywhere }
  .code { display: grid; grid-template-columns: 34mm 1fr; gap: 5mm; align-items: center; margin: 1em 0; padding: 3mm;
    border: 1px solid #111; break-inside: avoid } .code svg { width: 34mm; height: 34mm }
  .digits { font-size: 1.9em; font-weight: 700; line-height: 1.3; letter-spacing: 0; white-space: nowrap }
  .roll .code { grid-template-columns: 1fr; justify-items: center; text-align: center; gap: 1mm }
  .signs { display: grid; grid-template-columns: 1fr 1fr; gap: 1em; margin-top: 2.2em } .roll .signs { grid-template-columns: 1fr; gap: 2em }
  .seal { margin: 2em 6mm 1.5em auto; text-align: center; break-inside: avoid } .roll .seal { margin: 2em 0 1em }
  footer { margin-top: auto; padding-top: 0.6em; border-top: 1px solid #111; font-size: 0.85em; text-align: center }
  @media print { nav { display: none } body { background: none } main { margin: 0 }
    .sheet main { width: auto; min-height: 250mm; padding: 0 } }
`
