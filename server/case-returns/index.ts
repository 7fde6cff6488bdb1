/**
 * Returns (补件取号): who brings what was missing takes a number with the code of the notice, before others, once a day.
 * Not the request and its code (cases), not the life of the number (tickets).
 */
export { caseReturnRoutes } from './routes.ts'
