import type { WindowPlace } from '../../contract/halls.ts'
import type { Material } from '../../contract/services.ts'
import { catchAllIn } from '../hall-files/index.ts'
import type { HallPlan } from '../halls/index.ts'
import { escaped } from '../platform/html.ts'
import { qrSvg } from '../platform/qr.ts'
import type { ItemGuide } from '../services/index.ts'
import { pageHtml } from './page.ts'
import { stepsOf } from './steps.ts'

export type GuideScene = {
  plan: HallPlan
  item: ItemGuide
  /** Where it is done, the windows of its own queue first. */
  windows: WindowPlace[]
  /** What the QR on paper leads to: this page. */
  address: string
}

/** The guide of one item (R28, R29, R82): on the screen to read, on paper with a QR that leads to what is in force. */
export function itemGuideHtml({ plan, item, windows, address }: GuideScene): string {
  return pageHtml({
    title: `${item.name}办事指南`,
    hall: plan.hall,
    body: [
      `<h1>${escaped(item.name)}</h1>`,
      `<p>办事指南<span class="mark">${kindNames[item.caseKind]}</span>${labels(item)}</p>`,
      `<p class="quiet screen">打印：按 Ctrl + P，纸上附二维码，扫码看最新内容。</p>`,
      section('办理依据', text(item.basis)),
      section('办理条件', text(item.conditions)),
      section('申请材料', materialList(item.materials)),
      section(
        '办理流程',
        `<ol>${stepsOf(item)
          .map((step) => `<li>${escaped(step)}</li>`)
          .join('')}</ol>`,
      ),
      section('时限与收费', facts(limitsOf(item))),
      section('在哪里办', facts([...placesOf(windows), ['受理单位', item.departmentName]])),
      `<div class="code">${qrSvg(address, '本指南的二维码')}扫码看最新内容</div>`,
    ],
  })
}

const kindNames: Record<ItemGuide['caseKind'], string> = {
  INSTANT: '即办件',
  COMMITMENT: '承诺件',
  ESCALATED: '上报件',
  SUPPLEMENT: '补办件',
  RETURNED: '退回件',
}

const section = (title: string, content: string): string => `<section><h2>${title}</h2>${content}</section>`
const text = (words: string): string => `<p>${words === '' ? '请向窗口咨询。' : escaped(words)}</p>`
const facts = (pairs: [string, string][]): string =>
  `<dl>${pairs.map(([name, value]) => `<dt>${name}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>`

function labels({ online, oneIdCard, crossRegion }: ItemGuide): string {
  const names = [
    ...(online ? ['可网上办'] : []),
    ...(oneIdCard ? ['凭身份证办'] : []),
    ...(crossRegion ? ['可异地办'] : []),
  ]
  return names.map((name) => `<span class="mark">${name}</span>`).join('')
}

function limitsOf({ caseKind, promisedDays, statutoryDays, fee }: ItemGuide): [string, string][] {
  const promised =
    caseKind === 'INSTANT' ? '当场办结' : promisedDays === null ? '请向窗口咨询' : `${promisedDays}个工作日`
  return [
    ['承诺时限', promised],
    ...(statutoryDays === null ? [] : [['法定时限', `${statutoryDays}个工作日`] as [string, string]]),
    ['收费', fee === '' ? '不收费' : fee],
  ]
}

const placesOf = (windows: WindowPlace[]): [string, string][] =>
  windows.map(({ no, name, kind, zoneName }) => [
    kind === 'DESK' ? name : `${no}号窗口`,
    `${zoneName}　${name}`,
  ])

const sources: Record<Material['source'], string> = {
  GOV: '政府部门核发',
  SELF: '申请人自备',
  SHARED: '数据共享，一般不用带纸质件',
}

function materialList(materials: Material[]): string {
  if (materials.length === 0) return '<p>不需要材料。</p>'
  return `<ol>${materials.map(materialLine).join('')}</ol>`
}

function materialLine(material: Material): string {
  const { name, form, copies, source, required, toleranceAllowed, commitmentAllowed } = material
  const marks = [
    ...(required ? [] : ['视情况提供']),
    ...(toleranceAllowed ? ['可容缺'] : []),
    ...(commitmentAllowed ? ['可承诺'] : []),
  ]
  const about = `${form === 'ORIGINAL' ? '原件' : '复印件'}${copies}份，${sources[source]}`
  // What asks for anything may not be asked for (R63, R93).
  const refused = catchAllIn(name) ? '<span class="refused">没有逐项列明，窗口不得据此要求材料。</span>' : ''
  return `<li>${escaped(name)}${marks.map((each) => `<span class="mark">${each}</span>`).join('')}<span class="quiet">${about}</span>${refused}</li>`
}
