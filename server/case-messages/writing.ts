import type { Kysely } from 'kysely'
import { windowInWords } from '../../contract/places.ts'
import type { SmsCode } from '../../contract/sms.ts'
import type { SmsValues } from '../../contract/sms-text.ts'
import { applicantIn, casesById, isRunning, splitNumber, type Case } from '../cases/index.ts'
import { currentPlan, dueAfter, placeOf, planOf, type HallPlan } from '../halls/index.ts'
import { businessDay, monthAndDay, plusMinutes } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { hallTransaction, type HallTransaction } from '../platform/hall-transaction.ts'
import type { Database } from '../platform/tables.ts'
import { requestSms } from '../sms/index.ts'
import { themeOfPart, type ThemeOfPart } from '../theme-cases/index.ts'
import {
  acceptedValidMin,
  doneValidMin,
  occasionsOf,
  wantsAny,
  type CaseMessageKind,
  type Told,
} from './occasion.ts'
import { aboutCase, insertWritten, untoldCases, writtenOf, type AboutCase } from './queries.ts'

/**
 * Writes to every applicant of a hall who is to hear something now. Whom and what is read from the rows each time: a
 * message is lost with no job, and the rule decides again in the transaction that orders it.
 */
export async function writeDue(ctx: Context, hallId: number): Promise<void> {
  const plan = await currentPlan(ctx, hallId)
  const { settings } = plan
  if (!wantsAny(settings)) return
  const now = ctx.clock.now()
  const ids = await untoldCases(ctx.db, hallId, {
    acceptedSince: plusMinutes(now, -acceptedValidMin),
    decidedSince: plusMinutes(now, -doneValidMin),
  })
  const cases = await casesById(ctx.db, hallId, ids)
  const written = await writtenOf(ctx.db, ids)
  for (const [caseId, found] of cases) {
    const atMost = { parts: [found], takesDays: true, isAcceptanceTold: false, isLast: true }
    const asPart = { found, written: written.get(caseId) ?? [], theme: atMost }
    // Most have nothing to hear, whatever they belong to.
    if (occasionsOf(asPart, { now, settings }).length === 0) continue
    const { told } = await knownOf(ctx.db, { hallId, plan, now }, found)
    for (const { kind } of occasionsOf(told, { now, settings })) {
      await hallTransaction(ctx, { hallId, actor: { kind: 'HALL' } }, (tx) =>
        write(tx, { caseId, kind }),
      ).catch((error: unknown) => ctx.log.error({ err: error, hallId, caseId }, 'nobody told of a case'))
    }
  }
}

type Known = { told: Told; theme: ThemeOfPart | null }

/** What was written about a case, and about those it belongs together with (一件事). */
async function knownOf(
  db: Kysely<Database>,
  at: { hallId: number; plan: HallPlan; now: Date },
  found: Case,
): Promise<Known> {
  const theme = await themeOfPart(db, at, found.id)
  const written = await writtenOf(db, theme?.caseIds ?? [found.id])
  const own = written.get(found.id) ?? []
  if (!theme) return { told: { found, written: own, theme }, theme }
  const parts = [...(await casesById(db, at.hallId, theme.caseIds)).values()]
  const others = parts.filter(({ id }) => id !== found.id)
  const isAcceptanceTold = others.some(({ id }) => written.get(id)?.some(({ kind }) => kind === 'ACCEPTED'))
  // What waits for another part takes longer than that one.
  const takesDays = theme.parts > parts.length || parts.some(({ originKind }) => originKind !== 'INSTANT')
  const asPart = { parts, takesDays, isAcceptanceTold, isLast: theme.isLast }
  return { told: { found, written: own, theme: asPart }, theme }
}

/** One message about one case, unless something has happened meanwhile. */
async function write(
  tx: HallTransaction,
  { caseId, kind }: { caseId: number; kind: CaseMessageKind },
): Promise<null> {
  const plan = await planOf(tx)
  const found = (await casesById(tx.db, tx.hall.id, [caseId])).get(caseId)
  if (!found) return null
  const { told, theme } = await knownOf(tx.db, { hallId: tx.hall.id, plan, now: tx.now }, found)
  const occasion = occasionsOf(told, { now: tx.now, settings: plan.settings }).find(
    (each) => each.kind === kind,
  )
  if (!occasion) return null
  const about = await aboutCase(tx.db, caseId)
  const phone = mobileOf(tx.ctx, about)
  const smsId = phone
    ? await requestSms(tx, {
        phone,
        ...messageFor(tx.ctx, plan, { found, about, theme, kind }),
        dedupKey: `case:${kind}:${caseId}:${occasion.at.getTime()}`,
        expiresAt: occasion.until,
      })
    : null
  await insertWritten(tx.db, { caseId, kind, at: occasion.at, smsId })
  return null
}

/** Of the applicant, or else of whoever acts for them; empty when neither left one. */
function mobileOf(ctx: Context, { applicantCipher }: AboutCase): string {
  const { phone, agent } = applicantIn(ctx, applicantCipher)
  return phone || (agent?.phone ?? '')
}

type Message = { found: Case; about: AboutCase; theme: ThemeOfPart | null; kind: CaseMessageKind }

type Ordered = { template: SmsCode; values: SmsValues }

function messageFor(ctx: Context, plan: HallPlan, { found, about, theme, kind }: Message): Ordered {
  switch (kind) {
    case 'ACCEPTED':
      return theme ? themeAccepted(theme) : accepted(plan, found, about)
    case 'SUPPLEMENT':
    case 'REMINDER': {
      const clock = found.clocks.filter((each) => each.kind === 'SUPPLEMENT').find(isRunning)
      const missing = found.materials.filter(({ state }) => state === 'MISSING').length
      const due = clock ? monthAndDay(businessDay(clock.dueAt)) : ''
      const code = about.codeCipher ? ctx.secrets.open(about.codeCipher) : ''
      const values = { item: about.itemName, n: String(missing), due, code, tel: plan.hall.consultPhone }
      return { template: 'CASE_SUPPLEMENT', values }
    }
    case 'DONE': {
      const number = splitNumber(theme?.no ?? about.projectNo)
      return { template: 'CASE_DONE', values: { ...number, w: whereToFetch(plan, about.windowId) } }
    }
    default:
      return kind satisfies never
  }
}

function accepted(plan: HallPlan, found: Case, { itemName: item, projectNo }: AboutCase): Ordered {
  const promise = found.clocks.find((clock) => clock.kind === 'PROMISE')
  const since = businessDay(promise?.startedAt ?? found.receivedAt)
  const dueAt = promise?.dueAt ?? dueAfter(plan, since, found.promisedDays).at
  const due = monthAndDay(businessDay(dueAt))
  const values = { item, ...splitNumber(projectNo), n: String(found.promisedDays), due }
  return { template: 'CASE_ACCEPTED', values }
}

/** 一件事一次告知 (R75): of all its parts at once, under its own number. */
function themeAccepted({ name, no, parts, dueAt }: ThemeOfPart): Ordered {
  const due = dueAt ? monthAndDay(businessDay(dueAt)) : '待前序事项办结后确定'
  return { template: 'THEME_ACCEPTED', values: { theme: name, no, n: String(parts), due } }
}

/** The issue window (一口发证, R79), or the one that received it. */
function whereToFetch(plan: HallPlan, windowId: number): string {
  const issues = [...plan.windows.values()].find(({ kind }) => kind === 'ISSUE')
  return windowInWords(placeOf(plan, issues?.id ?? windowId))
}
