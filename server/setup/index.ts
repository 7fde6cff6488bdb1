/**
 * Setup: brings a new hall, and the calendar of a year, from files into the database.
 * Not the running hall: what is changed later is changed in the rooms that own it.
 */
export { loadCalendarFile, loadHallFolder } from './commands.ts'
export { loadFirstHalls, loadHalls, type FirstPassword } from './first-start.ts'
