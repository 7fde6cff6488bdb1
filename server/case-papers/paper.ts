import type { CaseMaterial, CasePaper } from '../../contract/cases.ts'
import type { Applicant, IdPaper } from '../../contract/case-steps.ts'
import { escaped } from '../platform/html.ts'
import { qrSvg } from '../platform/qr.ts'

/** What the papers of a case say. Names stand in full: the paper is for those whom it names. */
export type PaperFacts = {
  hallName: string
  phones: { consult: string; complaint: string }
  departmentName: string
  windowNo: string
  /** Who prints it. */
  clerkName: string
  projectNo: string
  itemName: string
  applicant: Applicant
  materials: CaseMaterial[]
  receivedAt: string
  acceptedAt: string
  promisedDays: number
  isInstant: boolean
  /** By when it is decided, as it was promised with the acceptance. */
  dueAt: string
  toleratedUntil: string
  /** The last request for what is missing. */
  supplement: { words: string; until: string; code: string; address: string }
  returned: { reason: string; basis: string; on: string }
  /** The day of the act that it attests, however late it is printed; of a list or a power, that of printing. */
  datedOn: string
}

export const paperTitles: Record<CasePaper, string> = {
  acceptance: '受理通知书',
  'one-time-notice': '一次性告知单',
  supplement: '补正材料通知书',
  return: '不予受理（退回）通知书',
  agency: '代办服务委托书',
}

/** What stands between the heading and the signatures, as HTML. */
export function paperBody(paper: CasePaper, facts: PaperFacts): string {
  switch (paper) {
    case 'acceptance':
      return acceptance(facts)
    case 'one-time-notice':
      return oneTimeNotice(facts)
    case 'supplement':
      return supplement(facts)
    case 'return':
      return returned(facts)
    case 'agency':
      return agency(facts)
    default:
      return paper satisfies never
  }
}

function acceptance(facts: PaperFacts): string {
  const limit = facts.isInstant ? '当场办结' : `${facts.promisedDays}个工作日`
  const owed = facts.materials.filter(({ state }) => state === 'TOLERATED')
  const due = facts.isInstant ? '' : `，至 ${facts.dueAt} 前办结`
  return [
    addressee(facts),
    text(
      `您（单位）提交的“${facts.itemName}”申请，经审查符合受理条件，现予受理。承诺办理期限：${limit}${due}。`,
    ),
    about(facts, [
      ['收件时间', facts.receivedAt],
      ['受理时间', facts.acceptedAt],
      ['承诺期限', limit],
    ]),
    checklist('收到的材料', facts.materials, stateOf),
    owed.length > 0
      ? text(
          `容缺受理：请于 ${facts.toleratedUntil} 前补交${owed.map(({ name }) => `“${name}”`).join('、')}，逾期未补交的，不能作出准予决定。`,
        )
      : '',
    text('办理进度请凭办件编号到窗口或拨打咨询电话查询。'),
    signatures(facts, ['收件人', '申请人（代办人）']),
  ].join('')
}

function oneTimeNotice(facts: PaperFacts): string {
  return [
    addressee(facts),
    text(`办理“${facts.itemName}”所需全部材料如下，已一次性告知。清单以外的材料，窗口不得要求提供。`),
    about(facts, []),
    checklist('所需材料', facts.materials, whatIsNeeded),
    text('标为“缺”的材料请补齐；标为“可容缺”的可以后补，标为“可承诺”的可以书面承诺代替。'),
    signatures(facts, ['告知人', '申请人（代办人）']),
  ].join('')
}

function supplement(facts: PaperFacts): string {
  const { words, until, code, address } = facts.supplement
  const missing = facts.materials.filter(({ state }) => state === 'MISSING')
  return [
    addressee(facts),
    text(
      `您（单位）提交的“${facts.itemName}”申请，材料不齐全或不符合法定形式。请于 ${until} 前一次补齐下列材料，补齐后即予受理。`,
    ),
    checklist('需补正的材料', missing, howToBring),
    words === '' ? '' : `<p class="words"><b>补正说明：</b>${escaped(words)}</p>`,
    `<div class="code">${qrSvg(address, '补件取号二维码')}<div><p>补件码</p><p class="digits">${escaped(grouped(code))}</p>`,
    '<p>材料备齐后，扫码，或到取号机选“补件取号”、到咨询台报补件码，取号后优先办理。每天限取一次，过期失效。</p></div></div>',
    about(facts, []),
    signatures(facts, ['告知人', '申请人（代办人）']),
  ].join('')
}

function returned(facts: PaperFacts): string {
  const { reason, basis, on } = facts.returned
  return [
    addressee(facts),
    text(`您（单位）提交的“${facts.itemName}”申请，经审查不予受理，申请材料予以退回。`),
    `<p class="words"><b>理由：</b>${escaped(reason)}</p><p class="words"><b>依据：</b>${escaped(basis)}</p>`,
    about(facts, [['退回日期', on]]),
    text(
      '如对本决定不服，可以自收到本通知书之日起六十日内依法申请行政复议，或者自收到之日起六个月内依法向人民法院提起行政诉讼。',
    ),
    signatures(facts, ['经办人', '签收人']),
  ].join('')
}

function agency(facts: PaperFacts): string {
  const { applicant, itemName, promisedDays, isInstant } = facts
  const { agent } = applicant
  const limit = isInstant ? '当场办结' : `${promisedDays}个工作日`
  return [
    rows([
      ['委托人', applicant.name],
      applicant.kind === 'LEGAL'
        ? ['统一社会信用代码', applicant.uscc]
        : [idPapers[applicant.paper], applicant.idNo],
      ['联系电话', applicant.phone || '—'],
      ['代办人', agent?.name ?? ''],
      ['代办人身份证号', agent?.idNo ?? ''],
      ['代办人电话', agent?.phone ?? ''],
    ]),
    text(`委托人委托上述代办人代为办理“${itemName}”，权限为：代为提交和补正材料、签收文书、领取办理结果。`),
    text(`代办人已告知办理程序和时限：${limit}。委托人对所提供材料的真实性负责。`),
    about(facts, []),
    `${signs(['委托人', '代办人'])}<p class="seal">${facts.datedOn}</p>`,
  ].join('')
}

const idPapers: Record<IdPaper, string> = {
  RESIDENT_ID: '身份证号',
  PASSPORT: '护照号',
  HK_MACAO_PASS: '港澳居民来往内地通行证号',
  TAIWAN_PASS: '台湾居民来往大陆通行证号',
  PERMANENT_RESIDENCE: '外国人永久居留身份证号',
  OFFICER_CARD: '军官证号',
}

/** 1234 567 890: read out and typed in three breaths. */
const grouped = (code: string): string => `${code.slice(0, 4)} ${code.slice(4, 7)} ${code.slice(7)}`

const addressee = ({ applicant }: PaperFacts): string => `<p class="to">${escaped(applicant.name)}：</p>`
const text = (words: string): string => `<p class="text">${escaped(words)}</p>`

const about = ({ itemName, departmentName, windowNo }: PaperFacts, more: [string, string][]): string =>
  rows([['事项', itemName], ['办理部门', departmentName], ['收件窗口', `${windowNo}号窗口`], ...more])

function rows(lines: [string, string][]): string {
  const line = ([name, value]: [string, string]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`
  return `<dl>${lines.map(line).join('')}</dl>`
}

function checklist(
  heading: string,
  materials: CaseMaterial[],
  note: (material: CaseMaterial) => string,
): string {
  const line = (material: CaseMaterial) =>
    `<li><span>${escaped(material.name)}</span><span>${escaped(note(material))}</span></li>`
  return `<h2>${heading}</h2><ol>${materials.map(line).join('')}</ol>`
}

const states: Record<CaseMaterial['state'], string> = {
  RECEIVED: '已收',
  MISSING: '缺',
  TOLERATED: '容缺后补',
  COMMITTED: '告知承诺',
}

const stateOf = (material: CaseMaterial): string => `${formOf(material)} · ${states[material.state]}`

/** With where a missing paper comes from (R17, R21), and whether it may come later or be promised (R95). */
function whatIsNeeded(material: CaseMaterial): string {
  const { state, source, required, toleranceAllowed, commitmentAllowed } = material
  return [
    stateOf(material),
    ...(state === 'MISSING' ? [sources[source]] : []),
    ...(required ? [] : ['视情况提供']),
    ...(toleranceAllowed ? ['可容缺'] : []),
    ...(commitmentAllowed ? ['可承诺'] : []),
  ].join(' · ')
}

const formOf = ({ form, copies }: CaseMaterial): string =>
  `${form === 'ORIGINAL' ? '原件' : '复印件'}${copies > 0 ? ` ${copies} 份` : ''}`

const sources: Record<CaseMaterial['source'], string> = {
  GOV: '由政府部门出具',
  SELF: '申请人自备',
  SHARED: '可由部门共享，不必提交纸质',
}

const howToBring = (material: CaseMaterial): string => `${formOf(material)} · ${sources[material.source]}`

const signatures = (facts: PaperFacts, people: string[]): string =>
  `${signs(people)}<p class="seal">${escaped(facts.departmentName)}（专用章）<br>${facts.datedOn}</p>`

const signs = (people: string[]): string =>
  `<div class="signs">${people.map((who) => `<p>${who}（签字）：</p>`).join('')}</div>`
