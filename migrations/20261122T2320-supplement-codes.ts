import { sql, type Kysely } from 'kysely'

/** 补件码: with it the applicant takes a number when the missing papers are together. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    // Found by its keyed hash, printed from what was sealed. It lives as long as the case waits for the applicant.
    `alter table service_case
       add supplement_code_hash bytea unique,
       add supplement_code_cipher bytea,
       add check ((supplement_code_hash is null) = (supplement_code_cipher is null))`,

    // The numbers taken with it: one a day.
    `create table case_return (
       case_id integer not null references service_case,
       business_day date not null,
       ticket_id bigint not null unique references ticket,
       primary key (case_id, business_day))`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
