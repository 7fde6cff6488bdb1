import { guideWords, type GuideMaterial, type ItemGuide } from '../../contract/item-guide.ts'
import type { WindowPlace } from '../../contract/halls.ts'
import type { HallPlan } from '../halls/index.ts'
import { escaped } from '../platform/html.ts'
import { qrSvg } from '../platform/qr.ts'
import { pageHtml } from './page.ts'

/** The guide of one item (R28, R29, R82): on the screen to read, on paper with a QR that leads to what is in force. */
export function itemGuideHtml({ hall }: HallPlan, item: ItemGuide): string {
  return pageHtml({
    title: `${item.name}${guideWords.heading}`,
    hall,
    body: [
      `<h1>${escaped(item.name)}</h1>`,
      `<p>${guideWords.heading}${marks(guideWords.marksOf(item))}</p>`,
      `<p class="quiet screen">打印：按 Ctrl + P，纸上附二维码，扫码看最新内容。</p>`,
      section(guideWords.materials, materialList(item.materials)),
      section(guideWords.limits, facts(guideWords.limitsOf(item))),
      section(
        guideWords.where,
        facts([...placesOf(item.windows), [guideWords.department, item.departmentName]]),
      ),
      section(guideWords.steps, `<ol>${item.steps.map((step) => `<li>${escaped(step)}</li>`).join('')}</ol>`),
      section(guideWords.conditions, text(item.conditions)),
      section(guideWords.basis, text(item.basis)),
      `<div class="code">${qrSvg(item.phoneUrl, '本指南的二维码')}扫码看最新内容</div>`,
    ],
  })
}

const section = (title: string, content: string): string => `<section><h2>${title}</h2>${content}</section>`
const text = (words: string): string => `<p>${words === '' ? guideWords.askAtWindow : escaped(words)}</p>`
const facts = (pairs: [string, string][]): string =>
  `<dl>${pairs.map(([name, value]) => `<dt>${name}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>`
const marks = (names: string[]): string => names.map((name) => `<span class="mark">${name}</span>`).join('')

const placesOf = (windows: WindowPlace[]): [string, string][] =>
  windows.map(({ no, name, kind, zoneName }) => [
    kind === 'DESK' ? name : `${no}号窗口`,
    `${zoneName}　${name}`,
  ])

function materialList(materials: GuideMaterial[]): string {
  if (materials.length === 0) return `<p>${guideWords.noMaterials}</p>`
  return `<ol>${materials.map(materialLine).join('')}</ol>`
}

function materialLine(material: GuideMaterial): string {
  const about = guideWords.aboutMaterial(material)
  const refused = material.isCatchAll ? `<span class="refused">${guideWords.catchAll}</span>` : ''
  return `<li>${escaped(material.name)}${marks(guideWords.materialMarks(material))}<span class="quiet">${about}</span>${refused}</li>`
}
