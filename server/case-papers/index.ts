/**
 * Papers of a case (文书): what its notices, lists and powers say, as pages to print on a sheet or a roll.
 * Not which of them a case has (cases), and not the slip of a number (slips).
 */
export { paperTitles } from './paper.ts'
export { casePaperRoutes } from './routes.ts'
