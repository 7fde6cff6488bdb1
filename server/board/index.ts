/**
 * Board: the public state of a hall as a snapshot with its number, and the numbered changes to it. A read model: it
 * looks into other rooms' tables and writes none.
 */
export { boardOf } from './board.ts'
export { publishBoard } from './publish.ts'
export { boardRoutes } from './routes.ts'
