/**
 * Setup: what a hall consists of, as files and as sheets of the same columns: brings a new hall and the calendar of a
 * year into the database, changes a hall while it runs, and gives it back as one file.
 * Not what the others read of it: that is the plan (halls).
 */
export { loadCalendarFile, loadHallFolder } from './commands.ts'
export { loadCalendar, loadFirstHalls, loadHalls, type FirstPassword } from './first-start.ts'
export { readHall } from './read-queries.ts'
export { setupRoutes } from './routes.ts'
export { sheetKind } from './sheet-list.ts'
