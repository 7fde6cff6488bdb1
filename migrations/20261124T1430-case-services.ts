import { sql, type Kysely } from 'kysely'

/** 一事一评: which services at windows a case had, counted for each case, and the case that a rating is about. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    // Written while the number is served: the matter and its rating follow when the service ends.
    `create table case_service (
       case_id integer not null references service_case,
       number integer not null check (number between 1 and 99),
       ticket_id bigint not null references ticket,
       matter_no integer not null,
       primary key (case_id, number),
       unique (ticket_id, matter_no, case_id))`,
    // Several cases may be handed in at once: their service is rated once, for the first of them.
    `alter table rating_request
       add case_id integer,
       add service_number integer,
       add check ((case_id is null) = (service_number is null)),
       add unique (case_id, service_number),
       add foreign key (case_id, service_number) references case_service (case_id, number)`,
    // A case is looked up by the number it has elsewhere.
    `create index service_case_external on service_case (hall_id, external_no)`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
