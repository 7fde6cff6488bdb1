import type { ReceivableItem } from '../../contract/case-desk.ts'
import type { ReceiveTheme } from '../../contract/theme-cases.ts'
import type { OneTimeList, PooledMaterial } from '../../contract/theme-lists.ts'
import type { ThemeAnswers } from '../../contract/themes.ts'
import { caseTexts } from '../../web/texts/zh-cn/cases.ts'
import { bodyOf, type AtWindow, type Reception } from './reception.ts'

/** The one set of papers of a theme as the list of an item, so that it is checked off like one. */
export function itemOf(list: OneTimeList): ReceivableItem {
  return {
    id: 0,
    name: list.name,
    sounds: [],
    departmentName: list.leadDepartmentName,
    serviceTypeId: list.serviceTypeId,
    kind: 'COMMITMENT',
    promisedDays: list.limitDays,
    materials: list.materials.map((material) => ({ ...material, name: rowName(list.materials, material) })),
  }
}

/** What a paper is called among the others: two forms of one paper are told apart. */
function rowName(pool: PooledMaterial[], { name, form }: PooledMaterial): string {
  const isAlone = pool.filter((each) => each.name === name).length === 1
  return isAlone ? name : `${name}（${caseTexts.materialForm(form === 'ORIGINAL', 1)}）`
}

type Given = AtWindow & { reception: Reception; answers: ThemeAnswers }

/** The command that the form stands for. */
export function themeBodyOf(
  list: OneTimeList,
  { reception, answers, ...at }: Given,
): Omit<ReceiveTheme, 'commandId'> {
  const { applicant, toleratedUntil } = bodyOf(itemOf(list), reception, { ...at, way: 'ACCEPT' })
  return {
    ...at,
    themeNo: list.themeNo,
    answers,
    applicant,
    materials: list.materials.map((material) => {
      const state = reception.marks[rowName(list.materials, material)] ?? 'MISSING'
      return { name: material.name, form: material.form, state }
    }),
    toleratedUntil,
    byMail: answers['MAIL'] === 'MAIL',
  }
}
