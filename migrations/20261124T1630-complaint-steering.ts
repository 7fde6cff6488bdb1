import { sql, type Kysely } from 'kysely'

/** Who steers a complaint when everybody it would fall to is concerned; its title and its first limit (GB/T 39046). */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `alter type complaint_step_kind add value if not exists 'APPOINT'`,
    // Chosen by the 系统管理员 where neither officer, director nor 监督员 may steer it.
    `alter table complaint add column appointee_id integer references staff`,
    `alter table complaint add column title text check (char_length(title) between 1 and 40)`,
    // The limit as it was promised, before any extension.
    `alter table complaint add column promised_at timestamptz`,
    `update complaint set promised_at = due_at, title = case reason
       when 'PROCESS' then '流程' when 'MATERIALS' then '材料' when 'ATTITUDE' then '态度'
       when 'TIME_LIMIT' then '时限' when 'SYSTEM' then '系统' when 'POLICY' then '政策' end || '问题'`,
    `alter table complaint alter column title set not null`,
    `alter table complaint alter column promised_at set not null`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
