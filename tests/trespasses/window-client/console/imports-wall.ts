export { Wall } from '../../displays/wall/wall.ts'
