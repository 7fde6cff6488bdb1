import type { Inbox } from './csv.ts'
import * as places from './place-files.ts'
import { readNotices, readOpeningHours } from './public-files.ts'
import * as services from './service-files.ts'
import * as themes from './theme-files.ts'
import { readStaff } from './staff-files.ts'

/**
 * The files that make up a hall. All must be there, but for those an older release did not write; one that has
 * nothing to say has only its header.
 */
export const hallFileNames = [
  'hall.json',
  'zones.csv',
  'departments.csv',
  'queues.csv',
  'service-types.csv',
  'service-items.csv',
  'materials.csv',
  'themes.csv',
  'theme-items.csv',
  'theme-questions.csv',
  'theme-answers.csv',
  'windows.csv',
  'bindings.csv',
  'opening-hours.csv',
  'notices.csv',
  'staff.csv',
  'devices.csv',
] as const

/** The rows of all files of one hall. They refer to one another by the codes and numbers in the files. */
export type HallEntries = ReturnType<typeof readEntries>

export function readEntries(inbox: Inbox) {
  return {
    zones: places.readZones(inbox),
    departments: services.readDepartments(inbox),
    queues: services.readQueues(inbox),
    serviceTypes: services.readServiceTypes(inbox),
    serviceItems: services.readServiceItems(inbox),
    materials: services.readMaterials(inbox),
    themes: themes.readThemes(inbox),
    themeItems: themes.readThemeItems(inbox),
    themeQuestions: themes.readThemeQuestions(inbox),
    themeAnswers: themes.readThemeAnswers(inbox),
    windows: places.readWindows(inbox),
    bindings: places.readBindings(inbox),
    openingHours: readOpeningHours(inbox),
    notices: readNotices(inbox),
    staff: readStaff(inbox),
    devices: places.readDevices(inbox),
  }
}
