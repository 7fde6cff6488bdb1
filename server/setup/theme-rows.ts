import type { InsertObject } from 'kysely'
import type { ThemeQuestion } from '../../contract/themes.ts'
import type { HallFiles } from '../hall-files/index.ts'
import type { Database } from '../platform/tables.ts'
import { idOf, type Ids } from './hall-rows.ts'

type ThemeRow = Omit<InsertObject<Database, 'theme'>, 'questions'> & { questions: ThemeQuestion[] }

/** The themes with their questionnaires as rows of their table. */
export function themeRows(
  files: HallFiles,
  hallId: number,
  ids: { departments: Ids; serviceTypes: Ids },
): ThemeRow[] {
  const { themes, serviceTypes } = files
  const services = new Map(serviceTypes.map(({ themeNo, code }) => [themeNo, code]))
  return themes.map(({ no, name, leadDepartment, limitDays }, position) => ({
    hall_id: hallId,
    no,
    name,
    service_type_id: idOf(ids.serviceTypes, services.get(no)),
    lead_department_id: idOf(ids.departments, leadDepartment),
    limit_days: limitDays,
    questions: questionsOf(files, no),
    position,
  }))
}

function questionsOf({ themeQuestions, themeAnswers }: HallFiles, no: number): ThemeQuestion[] {
  const answers = themeAnswers.filter(({ themeNo }) => themeNo === no)
  return themeQuestions
    .filter(({ themeNo }) => themeNo === no)
    .map(({ code, question, hint, onlyAfter }) => ({
      code,
      text: question,
      hint,
      onlyAfter,
      answers: answers
        .filter((each) => each.question === code)
        .map(({ code: answer, answer: text, needs, note }) => ({ code: answer, text, needs, note })),
    }))
}

/** A theme names its items and departments as the published list does; the hall's own are found by name or alias. */
export function themeItemRows(
  { themeItems, departments, serviceItems }: HallFiles,
  ids: { themes: Ids; departments: Ids; serviceItems: Ids },
): InsertObject<Database, 'theme_item'>[] {
  const departmentCodes = new Map(
    departments.flatMap(({ code, name, aliases }) => [name, ...aliases].map((each) => [each, code])),
  )
  const itemCodes = new Map(serviceItems.map(({ name, code }) => [name, code]))
  return [...Map.groupBy(themeItems, ({ themeNo }) => themeNo).values()].flatMap((ofTheme) =>
    ofTheme.map((entry, position) => ({
      theme_id: idOf(ids.themes, String(entry.themeNo)),
      position,
      item_name: entry.item,
      department_name: entry.department,
      department_id: idOf(ids.departments, departmentCodes.get(entry.department)),
      service_item_id: ids.serviceItems.get(itemCodes.get(entry.item) ?? '') ?? null,
      choice_group: entry.choiceGroup,
      source_anomaly: entry.isSourceAnomaly,
      after: entry.after,
    })),
  )
}
