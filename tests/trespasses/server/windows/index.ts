import { table } from '../tickets/index.ts'

export const chair = (): string => table()
