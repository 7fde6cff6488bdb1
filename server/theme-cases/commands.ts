import type { IssueTheme, PooledMark, ReceiveTheme } from '../../contract/theme-cases.ts'
import type { PooledMaterial } from '../../contract/theme-lists.ts'
import {
  applicantAt,
  applicantIn,
  isComplete,
  itemEver,
  maskApplicant,
  mayBeAwaited,
  openCase,
  requireAtWindow,
  takeStep,
  tolerance,
  type By,
} from '../cases/index.ts'
import { dueAfter, planOf } from '../halls/index.ts'
import { DomainError } from '../platform/domain-error.ts'
import type { HallTransaction } from '../platform/hall-transaction.ts'
import { itemsById, planOfTheme, poolMaterials, themeOf } from '../themes/index.ts'
import { giveThemeCards } from './cards.ts'
import * as queries from './queries.ts'
import { frontOf, isSame, sharePool } from './pool.ts'
import { partsIn } from './read.ts'
import { isThemeOver, isUndecided, partStatus, readyParts } from './theme-case.ts'

/**
 * 一件事收件 (R76–R78): one form and one set of papers; the parts that wait for nothing become cases of their
 * departments at once, the others when what they depend on is approved.
 * @throws DomainError window-unknown, window-not-open, case-ticket-unfit, theme-unknown, theme-unanswered, theme-empty,
 * theme-item-missing, case-materials-unmarked, case-material-unlisted, case-tolerance-refused, case-tolerance-undated,
 * and what receiving a case throws
 */
export async function receiveTheme(
  tx: HallTransaction,
  given: Omit<ReceiveTheme, 'commandId'>,
  by: By,
): Promise<number> {
  const hall = await planOf(tx)
  const window = hall.windows.get(given.windowId)
  if (!window) throw new DomainError('window-unknown')
  await requireAtWindow(tx, given, by)
  const theme = themeOf(hall, given.themeNo)
  const plan = planOfTheme(theme, given.answers)
  if (!plan.isComplete) throw new DomainError('theme-unanswered')
  if (plan.items.length === 0) throw new DomainError('theme-empty')
  const ids = plan.items.flatMap(({ item }) => item.serviceItemId ?? [])
  const known = await itemsById(tx.db, tx.hall.id, ids)
  const missing = plan.items.filter(({ item }) => !known.has(item.serviceItemId ?? 0))
  if (missing.length > 0)
    throw new DomainError('theme-item-missing', { names: missing.map(({ item }) => item.name).join('、') })
  const papers = plan.items.map(({ item: { name, serviceItemId } }) => {
    return { name, materials: known.get(serviceItemId ?? 0)?.materials ?? [] }
  })
  requireMarked(poolMaterials(papers), given.materials)
  const applicant = await applicantAt(tx, given)
  const { materials, toleratedUntil: until } = given
  const id = await queries.insertThemeCase(tx.db, {
    ...given,
    toleratedUntil: tolerance(hall, { materials, until, today: tx.businessDay }),
    hallId: tx.hall.id,
    no: await nextNo(tx),
    theme,
    limitAt: theme.limitDays === null ? null : dueAfter(hall, tx.businessDay, theme.limitDays).at,
    frontDepartmentId: window.departmentId,
    receivedBy: by.staffId,
    applicantCipher: tx.ctx.secrets.seal(JSON.stringify(applicant)),
    maskedApplicant: maskApplicant(applicant),
    receivedAt: tx.now,
  })
  const parts = plan.items.map(({ item, after }) => {
    // The published list may name another department than the one that decides it here.
    const itemId = item.serviceItemId ?? 0
    const departmentId = known.get(itemId)?.departmentId ?? item.departmentId
    return { itemId, itemName: item.name, departmentId, after }
  })
  await queries.insertParts(tx.db, id, parts)
  const { windowId, ticketId } = given
  tx.record({
    type: 'theme-received',
    themeCaseId: id,
    themeNo: theme.no,
    parts: parts.length,
    windowId,
    ticketId,
    staffId: by.staffId,
  })
  await moveThemeCase(tx, id)
  return id
}

/** YJS20261123001: the theme cases of a hall are counted by the day. */
async function nextNo(tx: HallTransaction): Promise<string> {
  const prefix = `YJS${tx.businessDay.replaceAll('-', '')}`
  const count = await queries.countOfDay(tx.db, tx.hall.id, prefix)
  return `${prefix}${String(count + 1).padStart(3, '0')}`
}

/** What its papers may be marked as (R59). */
const isAllowed = (
  { toleranceAllowed, commitmentAllowed }: Pick<PooledMaterial, 'toleranceAllowed' | 'commitmentAllowed'>,
  state: PooledMark['state'],
): boolean => (state !== 'TOLERATED' || toleranceAllowed) && (state !== 'COMMITTED' || commitmentAllowed)

/** Every paper of the personal list is marked, each once, and none beside it (R63). */
function requireMarked(pool: PooledMaterial[], marks: PooledMark[]): void {
  const unmarked = pool.filter((material) => marks.filter((mark) => isSame(mark, material)).length !== 1)
  if (unmarked.length > 0) throw new DomainError('case-materials-unmarked', { names: listed(unmarked) })
  const unlisted = marks.filter((mark) => !pool.some((material) => isSame(mark, material)))
  if (unlisted.length > 0) throw new DomainError('case-material-unlisted', { names: listed(unlisted) })
  // Also of the parts that are received later: nobody stands at the window then.
  const refused = marks.filter(({ state, ...mark }) =>
    pool.some((material) => isSame(mark, material) && !isAllowed(material, state)),
  )
  if (refused.length > 0) throw new DomainError('case-tolerance-refused', { names: listed(refused) })
}

const listed = (papers: { name: string }[]): string => papers.map(({ name }) => name).join('、')

/**
 * Lets all parts have what came in for one, receives those whose turn has come, and closes a theme case of which
 * nothing is left to do.
 */
export async function moveThemeCase(tx: HallTransaction, id: number): Promise<void> {
  await sharePool(tx, id)
  const known = await partsIn(tx, id)
  for (const place of readyParts(known)) await receivePart(tx, id, place)
  const found = await queries.themeCaseById(tx.db, tx.hall.id, id)
  if (!found || found.closedAt || !isThemeOver(await partsIn(tx, id))) return
  // What it earned before it was over is not lost with it.
  await giveThemeCards(tx, id)
  await queries.closeThemeCase(tx.db, id, tx.now)
}

async function receivePart(tx: HallTransaction, id: number, place: number): Promise<void> {
  const found = await queries.themeCaseById(tx.db, tx.hall.id, id)
  const part = (await partsIn(tx, id))[place]
  if (!found || !part) throw new DomainError('theme-case-unknown')
  const details = await queries.detailsOf(tx.db, id)
  const item = await itemEver(tx.db, tx.hall.id, part.itemId)
  const plan = await planOf(tx)
  const { toleratedUntil: until } = details
  const isAwaited = until !== null && mayBeAwaited(plan, until, tx.businessDay)
  const materials = (item?.materials ?? []).map((material) => {
    const mark = details.materials.find((each) => isSame(each, material))?.state ?? 'MISSING'
    // What was to be brought later and is not yet, and what the item no longer lets wait, is missing by now.
    const holds = isAllowed(material, mark) && (mark !== 'TOLERATED' || isAwaited)
    return { ...material, state: holds ? mark : ('MISSING' as const) }
  })
  const isOwed = materials.some(({ state }) => state === 'TOLERATED')
  const caseId = await openCase(
    tx,
    {
      windowId: details.windowId,
      ticketId: details.ticketId,
      itemId: part.itemId,
      applicant: applicantIn(tx.ctx, details.applicantCipher),
      materials: materials.map(({ name, state }) => ({ name, state })),
      toleratedUntil: isOwed ? details.toleratedUntil : null,
      externalNo: found.no,
      channel: 'WINDOW',
      accept: isComplete({ materials }),
      urgentReason: '',
    },
    frontOf(plan, { ...details, ...found }, tx.now),
  )
  await queries.setCase(tx.db, id, place, caseId)
  tx.record({ type: 'theme-part-received', themeCaseId: id, caseId })
}

/**
 * 一口发证 (R79): everything that is decided and not issued yet, in one step.
 * @throws DomainError theme-case-unknown, theme-nothing-to-issue, theme-undecided, and what issuing a case throws
 */
export async function issueTheme(
  tx: HallTransaction,
  id: number,
  { wish, by }: { wish: Omit<IssueTheme, 'commandId'>; by: By },
): Promise<void> {
  const found = await queries.themeCaseById(tx.db, tx.hall.id, id)
  if (!found) throw new DomainError('theme-case-unknown')
  const parts = await partsIn(tx, id)
  const decided = parts.filter((part) => part.case?.status === 'DECIDED')
  if (decided.length === 0) throw new DomainError('theme-nothing-to-issue')
  const undecided = parts.filter((_, place) => isUndecided(partStatus(parts, place)))
  if (undecided.length > 0 && !wish.isPartial) {
    const names = undecided.map(({ itemName }) => itemName).join('、')
    throw new DomainError('theme-undecided', { names })
  }
  const caseIds = decided.flatMap(({ caseId }) => caseId ?? [])
  for (const caseId of caseIds)
    await takeStep(tx, caseId, { type: 'ISSUE', by: wish.by, words: wish.words }, by)
  const isPartial = undecided.length > 0
  await queries.insertIssue(tx.db, id, {
    at: tx.now,
    staffId: by.staffId,
    byMail: wish.by === 'MAIL',
    isPartial,
    words: wish.words,
    items: decided.map(({ itemName }) => itemName),
  })
  tx.record({ type: 'theme-issued', themeCaseId: id, caseIds, isPartial, staffId: by.staffId })
  await moveThemeCase(tx, id)
}
