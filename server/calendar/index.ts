/**
 * The working calendar: which days are worked, and when so many working days are over. Not when a hall is open: its
 * Saturday hours are no working time (halls/opening.ts).
 */
export { deadline, isWorkday, workdaysBetween, type WorkCalendar } from './working-days.ts'
