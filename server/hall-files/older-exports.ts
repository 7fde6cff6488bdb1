/**
 * What a hall that an older release exported does not have yet. It is read as empty, which means what was true before
 * there was such a thing: no conditions told, no administrative licence, no photo, no limit, no order, no questionnaire.
 */

const laterFiles = new Set(['theme-questions.csv', 'theme-answers.csv'])

const laterColumns = new Map<string, readonly string[]>([
  ['service-items.csv', ['conditions', 'license']],
  ['themes.csv', ['limitDays']],
  ['theme-items.csv', ['after']],
  ['staff.csv', ['photo']],
])

/** Whether a hall may be without this file. */
export const mayLackFile = (file: string): boolean => laterFiles.has(file)

/** Whether a file may be without this column. */
export const mayLackColumn = (file: string, column: string): boolean =>
  laterColumns.get(file)?.includes(column) ?? false
