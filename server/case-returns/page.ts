import type { ErrorCode } from '../../contract/errors.ts'
import { DomainError } from '../platform/domain-error.ts'
import { escaped } from '../platform/html.ts'

export type ReturnPage = {
  hallName: string
  itemName: string
  missing: string[]
  /** 2026年12月14日 17:30 */
  until: string
  /** Where the press goes, and the id under which it counts once. */
  action: string
  commandId: string
  /** Why no number was given; empty at first. */
  problem: string
}

/** The page behind the QR of a notice: what to bring, and a number. Readable, and usable, without script. */
export function returnHtml(page: ReturnPage | DomainError): string {
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    '<title>补件取号</title>',
    '<link rel="icon" href="data:,">',
    `<style>${style}</style>`,
    '</head>',
    '<body><main>',
    page instanceof DomainError ? refused(page) : waiting(page),
    '</main></body>',
    '</html>',
  ].join('\n')
}

const headings: Partial<Record<ErrorCode, string>> = {
  'supplement-code-expired': '补件码已过期',
  'supplement-code-over': '不用再补件',
}

const refused = ({ code, message }: DomainError): string =>
  `<h1>${headings[code] ?? '没有这个补件码'}</h1><p>${escaped(message)}</p>`

function waiting({ hallName, itemName, missing, until, action, commandId, problem }: ReturnPage): string {
  return [
    `<p class="quiet">${escaped(hallName)}</p>`,
    '<h1>补件取号</h1>',
    `<p class="item">${escaped(itemName)}</p>`,
    `<h2>请带齐 ${missing.length} 项材料</h2>`,
    `<ol>${missing.map((name) => `<li>${escaped(name)}</li>`).join('')}</ol>`,
    `<p>请在 <b>${until}</b> 前补齐。</p>`,
    problem === '' ? '' : `<p class="problem" role="alert">${escaped(problem)}</p>`,
    `<form method="post" action="${escaped(action)}" enctype="text/plain"><input type="hidden" name="id" value="${commandId}"><button>取号，优先办理</button></form>`,
    '<p class="quiet">到大厅后再取号：号码当日有效，每天限取一次。</p>',
  ].join('')
}

const style = `
  * { box-sizing: border-box } body { margin: 0; background: #f6f4ef; color: #1c2430; line-height: 1.6;
    font-family: 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; font-size: 18px }
  main { max-width: 30rem; margin: 0 auto; padding: 1.5rem } h1 { margin: 0.2rem 0 0.5rem; font-size: 1.8rem; line-height: 1.35 }
  h2 { margin: 1.2rem 0 0.4rem; font-size: 1.1rem } p { margin: 0.6rem 0 } .item { font-size: 1.25rem; font-weight: 700; overflow-wrap: anywhere }
  ol { margin: 0; padding: 0.6rem 1rem 0.6rem 2.4rem; border: 1px solid #d9d4c8; border-radius: 12px; background: #fff }
  li { padding: 0.3rem 0; overflow-wrap: anywhere }
  button { width: 100%; min-height: 4rem; margin: 1rem 0 0.4rem; border: 0; border-radius: 14px; background: #0b57a4;
    color: #fff; font: inherit; font-size: 1.35rem; font-weight: 700 }
  .quiet { color: #55606e; font-size: 1rem } .problem { padding: 0.8rem 1rem; border-radius: 10px; background: #fbeaea;
    color: #a01818; font-weight: 600 }
`
