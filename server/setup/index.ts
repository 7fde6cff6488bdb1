/**
 * Setup: brings a new hall, and the calendar of a year, from files into the database.
 * Not the running hall: what is changed later is changed in the rooms that own it.
 */
export type { CalendarYear } from './calendar-files.ts'
export { loadCalendarFile, loadHallFolder, readHallFolder, type LoadedHall } from './commands.ts'
export { loadFirstHalls, loadHalls, type FirstPassword } from './first-start.ts'
export type { Mistake } from './csv.ts'
export type { HallFiles } from './hall-files.ts'
export { HallFilesError } from './hall-files-error.ts'
export { hallWarnings, type Warning } from './hall-warnings.ts'
