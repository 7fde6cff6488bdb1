export { windowAtWork } from '../windows/queries.ts'
