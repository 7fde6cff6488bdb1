import type { WindowPlace } from './halls.ts'
import { windowsByZone } from './places.ts'
import type { PlannedItem, PooledMaterial } from './theme-lists.ts'

/** The words of the one-time list (一次性告知单), the same on the kiosk, on the phone and at the window. */

/** Whether a paper lies on the table at the window: what departments share is not asked for again (R61). */
export const needsOnTable = ({ source }: Pick<PooledMaterial, 'source'>): boolean => source !== 'SHARED'

const forms = { ORIGINAL: '原件', COPY: '复印件' } as const

function limitOf({ caseKind, promisedDays }: Pick<PlannedItem, 'caseKind' | 'promisedDays'>): string {
  if (caseKind === 'INSTANT') return '当场办结'
  if (promisedDays === null) return '时限以受理时告知为准'
  return caseKind === 'ESCALATED' ? `${promisedDays}个工作日内上报` : `${promisedDays}个工作日办结`
}

function paper({
  form,
  copies,
  required,
  toleranceAllowed,
  commitmentAllowed,
  source,
}: PooledMaterial): string {
  const parts = [
    copies > 1 ? `${forms[form]}${copies}份` : forms[form],
    ...(required ? [] : ['如有请带']),
    ...(source === 'GOV' ? ['政府部门核发'] : []),
    ...(toleranceAllowed ? ['可以后补'] : []),
    ...(commitmentAllowed ? ['可以承诺代替'] : []),
  ]
  return parts.join('，')
}

export const listWords = {
  heading: '一次性告知单',
  title: (name: string) => `${name}·一次性告知单`,
  items: '要办的事项',
  nothingToDo: '按您的回答，不需要办理这里的事项。有疑问请到咨询台。',
  bring: '请带好这些材料',
  shared: '不用带，由部门共享核验',
  notes: '请留意',
  where: '到哪里办',
  answers: '您的回答',
  limit: (days: number) => `全部事项${days}个工作日内办结`,
  limitOf,
  after: (names: string[]) => `须先办结：${names.join('、')}`,
  atOnce: '可以同时办',
  paper,
  usedFor: (names: string[]) => `用于：${names.join('、')}`,
  places: (windows: WindowPlace[]) =>
    windowsByZone(windows).map(({ zone, windows: nos }) => `${zone} ${nos}`),
  lead: (lead: string, others: string[]) =>
    others.length === 0 ? `牵头部门：${lead}` : `牵头部门：${lead}；配合部门：${others.join('、')}`,
}
