import { Type, type Static } from 'typebox'
import { HallParams, Id, Nullable } from './basics.ts'
import { CaseKind } from './cases.ts'
import { WindowPlace } from './halls.ts'
import { Material } from './services.ts'

/** An item that has a guide (办事指南), as it is looked up. */
export const GuideEntry = Type.Object({
  id: Id,
  name: Type.String(),
  departmentName: Type.String(),
  serviceTypeId: Id,
})
export type GuideEntry = Static<typeof GuideEntry>

/** One paper of the list. What is not named one by one may not be demanded (R63). */
const GuideMaterial = Type.Object({ ...Material.properties, isCatchAll: Type.Boolean() })
export type GuideMaterial = Static<typeof GuideMaterial>

/** The guide of one item (R28, R29, R82): one record for the kiosk, the phone and paper. Days are working days. */
export const ItemGuide = Type.Object({
  ...GuideEntry.properties,
  kind: CaseKind,
  promisedDays: Nullable(Type.Integer()),
  statutoryDays: Nullable(Type.Integer()),
  /** What the law is and who may apply; empty when the window tells. */
  basis: Type.String(),
  conditions: Type.String(),
  /** Empty when it costs nothing. */
  fee: Type.String(),
  online: Type.Boolean(),
  oneIdCard: Type.Boolean(),
  crossRegion: Type.Boolean(),
  materials: Type.Array(GuideMaterial),
  steps: Type.Array(Type.String()),
  /** Where it is done, the windows of its own queue first. */
  windows: Type.Array(WindowPlace),
  /** The same guide for a telephone. */
  phoneUrl: Type.String(),
})
export type ItemGuide = Static<typeof ItemGuide>

export const ItemGuideParams = Type.Object({ ...HallParams.properties, itemId: Id })

/** The words of a guide, the same on the kiosk, on the phone and on paper. */
export const guideWords = {
  heading: '办事指南',
  basis: '办理依据',
  conditions: '办理条件',
  materials: '申请材料',
  steps: '办理流程',
  limits: '时限与收费',
  where: '在哪里办',
  department: '受理单位',
  askAtWindow: '请向窗口咨询。',
  noMaterials: '不需要材料。',
  catchAll: '没有逐项列明，窗口不得据此要求材料。',
  kind: {
    INSTANT: '即办件',
    COMMITMENT: '承诺件',
    ESCALATED: '上报件',
    SUPPLEMENT: '补办件',
    RETURNED: '退回件',
  } satisfies Record<CaseKind, string>,
  marksOf,
  limitsOf,
  materialMarks,
  aboutMaterial,
}

function marksOf({ kind, online, oneIdCard, crossRegion }: ItemGuide): string[] {
  return [
    guideWords.kind[kind],
    ...(online ? ['可网上办'] : []),
    ...(oneIdCard ? ['凭身份证办'] : []),
    ...(crossRegion ? ['可异地办'] : []),
  ]
}

/** Name and value, one line each. */
function limitsOf({ kind, promisedDays, statutoryDays, fee }: ItemGuide): [string, string][] {
  const promised =
    kind === 'INSTANT' ? '当场办结' : promisedDays === null ? '请向窗口咨询' : `${promisedDays}个工作日`
  return [
    ['承诺时限', promised],
    ...(statutoryDays === null ? [] : [['法定时限', `${statutoryDays}个工作日`] as [string, string]]),
    ['收费', fee === '' ? '不收费' : fee],
  ]
}

const sources: Record<Material['source'], string> = {
  GOV: '政府部门核发',
  SELF: '申请人自备',
  SHARED: '数据共享，一般不用带纸质件',
}

function aboutMaterial({ form, copies, source }: Material): string {
  return `${form === 'ORIGINAL' ? '原件' : '复印件'}${copies}份，${sources[source]}`
}

function materialMarks({ required, toleranceAllowed, commitmentAllowed }: Material): string[] {
  return [
    ...(required ? [] : ['视情况提供']),
    ...(toleranceAllowed ? ['可容缺后补'] : []),
    ...(commitmentAllowed ? ['可承诺代替'] : []),
  ]
}
