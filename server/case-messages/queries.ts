import { sql, type Kysely, type Transaction } from 'kysely'
import type { Database } from '../platform/tables.ts'
import type { CaseMessageKind, Occasion } from './occasion.ts'

/** The open cases of a hall of which somebody may have to hear, as far as the rows tell without the rules. */
export async function untoldCases(
  db: Kysely<Database>,
  hallId: number,
  { acceptedSince, decidedSince }: { acceptedSince: Date; decidedSince: Date },
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select c.id from service_case c
    where c.hall_id = ${hallId} and c.closed_at is null and (
      c.status = 'SUPPLEMENT_REQUESTED' and (
        c.supplement_reminded_at is null and c.supplements > (
          select count(*) from case_message m where m.case_id = c.id and m.kind = 'SUPPLEMENT')
        or c.supplement_reminded_at is not null and not exists (
          select from case_message m
          where m.case_id = c.id and m.kind = 'REMINDER' and m.occasion = c.supplement_reminded_at))
      or c.status <> 'DECIDED' and c.accepted_at > ${acceptedSince} and not exists (
        select from case_message m
        where m.case_id = c.id and m.kind = 'ACCEPTED' and m.occasion = c.accepted_at)
      or c.status = 'DECIDED' and c.decided_at > ${decidedSince} and not exists (
        select from case_message m where m.case_id = c.id and m.kind = 'DONE' and m.occasion = c.decided_at))
    order by c.id`.execute(db)
  return rows.map(({ id }) => id)
}

/** What a message says of a case beside how it stands. */
export type AboutCase = {
  projectNo: string
  itemName: string
  windowId: number
  applicantCipher: Buffer
  codeCipher: Buffer | null
}

export async function aboutCase(db: Kysely<Database>, id: number): Promise<AboutCase> {
  return db
    .selectFrom('service_case')
    .select(['project_no as projectNo', 'item_name as itemName', 'window_id as windowId'])
    .select(['applicant_cipher as applicantCipher', 'supplement_code_cipher as codeCipher'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

/** What was written about these cases before. */
export async function writtenOf(
  db: Kysely<Database>,
  ids: number[],
): Promise<Map<number, { kind: CaseMessageKind; at: Date }[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('case_message')
    .select(['case_id as caseId', 'kind', 'occasion as at'])
    .where('case_id', 'in', ids)
    .execute()
  return Map.groupBy(rows, ({ caseId }) => caseId)
}

/** From now on this was told; `smsId` is null for whoever wants no messages or left no mobile. */
export async function insertWritten(
  tx: Transaction<Database>,
  { caseId, kind, at, smsId }: { caseId: number; smsId: number | null } & Omit<Occasion, 'until'>,
): Promise<void> {
  await tx.insertInto('case_message').values({ case_id: caseId, kind, occasion: at, sms_id: smsId }).execute()
}
