import type { HallFiles } from '../hall-files/index.ts'
import type { HallFile, Setup, SetupPreview, SetupRemark } from '../../contract/setup.ts'
import { unbindCallers } from '../callers/index.ts'
import { unpairDevices } from '../devices/index.ts'
import { businessDay } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { hallTransaction, type HallCommand, type HallTransaction } from '../platform/hall-transaction.ts'
import { accountsThatLeft, followSetup, noPasswordHash, type StaffMember } from '../staff/index.ts'
import { readFacts } from './fact-queries.ts'
import { hallFileOf } from './hall-file.ts'
import { readHall } from './read-queries.ts'
import { mayChange, setupOf } from './setup-view.ts'
import { sheetKind } from './sheet-list.ts'
import { storeHall } from './sync-queries.ts'
import { weigh, type SetupAim, type Standing, type Weighed } from './weigh.ts'

/** Who changes the set-up of a hall, and the version that this person has seen. */
export type SetupOrder = {
  hallId: number
  member: StaffMember
  version: number
  aim: SetupAim
}

/** The set-up of a hall as this person may see and change it. @throws DomainError hall-unknown */
export async function currentSetup(ctx: Context, hallId: number, member: StaffMember): Promise<Setup> {
  const { version, files } = await lookAt(ctx, (db) => requireHall(db, hallId))
  return setupOf({ version, files }, member.role)
}

/** A whole hall as one file. @throws DomainError hall-unknown */
export async function exportHall(ctx: Context, hallId: number): Promise<HallFile> {
  return hallFileOf((await lookAt(ctx, (db) => requireHall(db, hallId))).files)
}

/** What a change would do, and what speaks against it. @throws DomainError setup-changed, not-allowed */
export async function previewSetup(ctx: Context, order: SetupOrder): Promise<SetupPreview> {
  requireRightTo(order)
  const day = businessDay(ctx.clock.now())
  const standing = await lookAt(ctx, (db) => standingOf(db, order.hallId, day))
  return weighOrder(standing, order).preview
}

/**
 * Changes the set-up of a hall while it runs: all that is asked for, at one moment, or nothing. Every screen is told,
 * the log holds each row before and after. A change that changes nothing leaves no trace.
 * @throws DomainError setup-changed, setup-invalid, not-allowed
 */
export async function changeSetup(
  ctx: Context,
  order: SetupOrder,
  { actor, command }: Pick<Required<HallCommand>, 'actor' | 'command'>,
): Promise<Setup> {
  requireRightTo(order)
  const { hallId, member } = order
  const ended: string[] = []
  await hallTransaction(ctx, { hallId, actor, command }, async (tx) => {
    const standing = await standingOf(tx.db, hallId, tx.businessDay)
    const weighed = weighOrder(standing, order)
    const { files, changes } = weighed
    if (!files) throw new DomainError('setup-invalid', { problem: problemOf(weighed) })
    if (changes.length === 0) return null
    ended.push(...(await apply(tx, { before: standing.files, after: files })))
    tx.record({ type: 'hall-set-up', changes })
    return null
  })
  ctx.hangUp(ended)
  return currentSetup(ctx, hallId, member)
}

type Swap = { before: HallFiles; after: HallFiles }

/** Stores the new set-up and ends what it leaves no room for; the lines to be hung up. */
async function apply(tx: HallTransaction, { before, after }: Swap): Promise<string[]> {
  const { db, hall, now } = tx
  const gone = await accountsThatLeft(db, hall.id)
  await storeHall(db, after, { hallId: hall.id, at: now, passwordHashOf: () => noPasswordHash })
  const logins = await followSetup(tx, membershipOf({ before, after }, gone))
  const kinds = new Map(before.devices.map(({ code, kind }) => [code, kind]))
  const rekinded = after.devices.filter(({ code, kind }) => kinds.has(code) && kinds.get(code) !== kind)
  const devices = await unpairDevices(
    db,
    hall.id,
    rekinded.map(({ code }) => code),
  )
  await unbindCallers(db, hall.id)
  return [...logins, ...devices]
}

function membershipOf({ before, after }: Swap, gone: Set<string>) {
  const next = new Map(after.staff.map(({ account, role }) => [account, role]))
  const accounts = (people: HallFiles['staff']) => people.map(({ account }) => account)
  return {
    left: accounts(before.staff.filter(({ account }) => !next.has(account))),
    otherRole: accounts(
      before.staff.filter(({ account, role }) => next.has(account) && next.get(account) !== role),
    ),
    returned: accounts(after.staff.filter(({ account }) => gone.has(account))),
  }
}

function weighOrder(standing: Standing, { version, aim, member }: SetupOrder): Weighed {
  if (standing.version !== version) throw new DomainError('setup-changed')
  return weigh(standing, aim, member.workNo)
}

/** The managers look after the notices, the system administrator after everything. */
function requireRightTo({ aim, member }: SetupOrder): void {
  const isOwn = 'edits' in aim && aim.edits.every(({ sheet }) => mayChange(member.role, sheet))
  if (!isOwn && member.role !== 'SYS_ADMIN') throw new DomainError('not-allowed')
}

async function standingOf(db: Context['db'], hallId: number, day: string): Promise<Standing> {
  return { ...(await requireHall(db, hallId)), facts: await readFacts(db, hallId, day) }
}

async function requireHall(db: Context['db'], hallId: number) {
  const hall = await readHall(db, hallId)
  if (!hall) throw new DomainError('hall-unknown')
  return hall
}

/** Reads all of one moment. */
async function lookAt<Seen>({ db }: Context, look: (db: Context['db']) => Promise<Seen>): Promise<Seen> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(look)
}

/** The first mistake, with where it stands. */
function problemOf({ preview }: Weighed): string {
  const [first] = preview.mistakes
  return first ? inWords(first) : '请检查后重新提交。'
}

function inWords({ sheet, key, reason }: SetupRemark): string {
  return `“${sheetKind(sheet).label}”表${key === null ? '' : `${key}：`}${reason}`
}
