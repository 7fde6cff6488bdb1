import { sql } from 'kysely'

export const everything = sql`select * from ticket`
