import { sql, type Kysely } from 'kysely'

/** 联合踏勘 of several parts of a theme case, and the papers that came in later, for whichever part. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    // Each paper that was missing and then brought.
    `create table case_supply (
       id integer generated always as identity primary key,
       case_id integer not null references service_case,
       name text not null,
       form text not null,
       at timestamptz not null)`,
    `create index case_supply_of on case_supply (case_id, id)`,
    // Up to which of them the pool of the theme case knows.
    `alter table theme_case add supplies_seen integer not null default 0`,

    `create table joint_survey (
       id integer generated always as identity primary key,
       theme_case_id integer not null references theme_case,
       started_at timestamptz not null,
       started_by integer not null references staff,
       words text not null,
       ended_at timestamptz,
       ended_by integer references staff,
       result text,
       check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (result is null)))`,
    `create index joint_survey_of on joint_survey (theme_case_id, id)`,
    `create table joint_survey_case (
       survey_id integer not null references joint_survey,
       case_id integer not null references service_case,
       primary key (survey_id, case_id))`,
    `create index joint_survey_case_of on joint_survey_case (case_id)`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
