import type { Kysely, Transaction } from 'kysely'
import type { CaseStepKind } from '../../contract/cases.ts'
import type { Database } from '../platform/tables.ts'
import type { Case } from './case.ts'

type Tx = Transaction<Database>

const columns = [
  'id',
  'department_id as departmentId',
  'front_department_id as frontDepartmentId',
  'received_by as receivedBy',
  'holder_id as holderId',
  'status',
  'kind',
  'origin_kind as originKind',
  'promised_days as promisedDays',
  'materials',
  'tolerated_until as toleratedUntil',
  'received_at as receivedAt',
  'accepted_at as acceptedAt',
  'supplements',
  'supplement_reminded_at as supplementRemindedAt',
  'was_extended as wasExtended',
  'procedure',
  'decided_at as decidedAt',
  'is_approved as isApproved',
  'issued_at as issuedAt',
  'closed_at as closedAt',
] as const

/** Cases by their keys, whole, with their clocks and cards. */
export async function casesById(
  db: Kysely<Database>,
  hallId: number,
  ids: number[],
): Promise<Map<number, Case>> {
  if (ids.length === 0) return new Map()
  const cases = db.selectFrom('service_case').select(columns)
  const rows = await cases.where('hall_id', '=', hallId).where('id', 'in', ids).execute()
  const clocks = await clocksOf(db, ids)
  const cards = await cardsOf(db, ids)
  return new Map(
    rows.map((row) => [row.id, { ...row, clocks: clocks.get(row.id) ?? [], cards: cards.get(row.id) ?? [] }]),
  )
}

export async function caseById(db: Kysely<Database>, hallId: number, id: number): Promise<Case | null> {
  return (await casesById(db, hallId, [id])).get(id) ?? null
}

async function clocksOf(db: Kysely<Database>, ids: number[]): Promise<Map<number, Case['clocks']>> {
  const rows = await db
    .selectFrom('case_clock')
    .select(['case_id as caseId', 'kind', 'started_at as startedAt', 'days', 'due_at as dueAt'])
    .select(['left_days as leftDays', 'is_certain as isCertain', 'stopped_at as stoppedAt'])
    .where('case_id', 'in', ids)
    .orderBy('case_id')
    .orderBy('no')
    .execute()
  return grouped(rows)
}

async function cardsOf(db: Kysely<Database>, ids: number[]): Promise<Map<number, Case['cards']>> {
  const rows = await db
    .selectFrom('case_card')
    .select(['case_id as caseId', 'color', 'reason', 'clock_no as clockNo', 'at'])
    .where('case_id', 'in', ids)
    .orderBy('id')
    .execute()
  return grouped(rows)
}

function grouped<Row extends { caseId: number }>(rows: Row[]): Map<number, Omit<Row, 'caseId'>[]> {
  const groups = new Map<number, Omit<Row, 'caseId'>[]>()
  for (const { caseId, ...row } of rows) groups.set(caseId, [...(groups.get(caseId) ?? []), row])
  return groups
}

/** What moves on: everything but how it was received. */
export async function updateCase(
  db: Tx,
  next: Case,
  { lookAt, dueAt }: { lookAt: Date | null; dueAt: Date | null },
): Promise<void> {
  await db
    .updateTable('service_case')
    .set({
      materials: JSON.stringify(next.materials),
      holder_id: next.holderId,
      status: next.status,
      kind: next.kind,
      accepted_at: next.acceptedAt,
      supplements: next.supplements,
      supplement_reminded_at: next.supplementRemindedAt,
      was_extended: next.wasExtended,
      procedure: next.procedure,
      decided_at: next.decidedAt,
      is_approved: next.isApproved,
      issued_at: next.issuedAt,
      closed_at: next.closedAt,
      look_at: lookAt,
      due_at: dueAt,
    })
    .where('id', '=', next.id)
    .execute()
}

export async function writeClocks(db: Tx, caseId: number, clocks: Case['clocks']): Promise<void> {
  if (clocks.length === 0) return
  await db
    .insertInto('case_clock')
    .values(
      clocks.map((clock, no) => ({
        case_id: caseId,
        no,
        kind: clock.kind,
        started_at: clock.startedAt,
        days: clock.days,
        due_at: clock.dueAt,
        left_days: clock.leftDays,
        is_certain: clock.isCertain,
        stopped_at: clock.stoppedAt,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['case_id', 'no']).doUpdateSet((eb) => ({
        days: eb.ref('excluded.days'),
        due_at: eb.ref('excluded.due_at'),
        left_days: eb.ref('excluded.left_days'),
        is_certain: eb.ref('excluded.is_certain'),
        stopped_at: eb.ref('excluded.stopped_at'),
      })),
    )
    .execute()
}

export async function insertSupplies(db: Tx, caseId: number, papers: Case['materials'], at: Date) {
  if (papers.length === 0) return
  const rows = papers.map(({ name, form }) => ({ case_id: caseId, name, form, at }))
  await db.insertInto('case_supply').values(rows).execute()
}

export async function insertCards(
  db: Tx,
  caseId: number,
  cards: (Case['cards'][number] & { staffId: number | null })[],
): Promise<void> {
  if (cards.length === 0) return
  await db
    .insertInto('case_card')
    .values(
      cards.map(({ clockNo, staffId, ...card }) => ({
        case_id: caseId,
        clock_no: clockNo,
        staff_id: staffId,
        ...card,
      })),
    )
    .execute()
}

/** The 补件码 of the last request, looked up by its hash and kept sealed for the notice. */
export async function writeCode(
  db: Tx,
  caseId: number,
  { hash, cipher }: { hash: Buffer; cipher: Buffer },
): Promise<void> {
  const code = { supplement_code_hash: hash, supplement_code_cipher: cipher }
  await db.updateTable('service_case').set(code).where('id', '=', caseId).execute()
}

export type NewStep = {
  kind: CaseStepKind
  at: Date
  staffId: number | null
  choice: string | null
  words: string
}

export async function insertStep(db: Tx, { id, status, holderId }: Case, step: NewStep): Promise<void> {
  const { staffId, ...entry } = step
  await db
    .insertInto('case_step')
    .values({ case_id: id, staff_id: staffId, status, holder_id: holderId, ...entry })
    .execute()
}

/** The cases of a hall at which somebody should have looked by now, the first due first. */
export async function casesToLookAt(
  db: Kysely<Database>,
  { now, limit }: { now: Date; limit: number },
): Promise<{ id: number; hallId: number }[]> {
  return db
    .selectFrom('service_case')
    .select(['id', 'hall_id as hallId'])
    .where('look_at', '<=', now)
    .orderBy('look_at')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** The next moments at which cases want a look, for those that are asked about. */
export async function looksUntil(
  db: Kysely<Database>,
  until: Date,
): Promise<{ id: number; hallId: number; lookAt: Date }[]> {
  const rows = await db
    .selectFrom('service_case')
    .select(['id', 'hall_id as hallId', 'look_at as lookAt'])
    .where('look_at', '<=', until)
    .execute()
  return rows.flatMap(({ lookAt, ...row }) => (lookAt ? [{ ...row, lookAt }] : []))
}

/** Who applies, sealed. */
export async function applicantCipherOf(db: Kysely<Database>, id: number): Promise<Buffer> {
  const found = db.selectFrom('service_case').select('applicant_cipher').where('id', '=', id)
  return (await found.executeTakeFirstOrThrow()).applicant_cipher
}

/** Whether somebody who still works here belongs to a department. */
export async function worksIn(db: Kysely<Database>, departmentId: number, staffId: number): Promise<boolean> {
  const staff = db.selectFrom('staff').select('id').where('id', '=', staffId)
  const found = staff.where('department_id', '=', departmentId).where('retired_at', 'is', null)
  return (await found.executeTakeFirst()) !== undefined
}
