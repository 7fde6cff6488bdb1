import { windowInWords } from '../../contract/places.ts'
import type { SmsCode } from '../../contract/sms.ts'
import type { SmsValues } from '../../contract/sms-text.ts'
import { applicantIn, casesById, isRunning, splitNumber, type Case } from '../cases/index.ts'
import { currentPlan, dueAfter, placeOf, planOf, type HallPlan } from '../halls/index.ts'
import { businessDay, monthAndDay, plusMinutes } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { hallTransaction, type HallTransaction } from '../platform/hall-transaction.ts'
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
    const theme = found.decidedAt ? await themeOfPart(ctx.db, { hallId, plan, now }, caseId) : null
    const told = toldOf(found, { written: written.get(caseId), theme })
    for (const { kind } of occasionsOf(told, { now, settings })) {
      await hallTransaction(ctx, { hallId, actor: { kind: 'HALL' } }, (tx) =>
        write(tx, { caseId, kind }),
      ).catch((error: unknown) => ctx.log.error({ err: error, hallId, caseId }, 'nobody told of a case'))
    }
  }
}

type Known = { written: Told['written'] | undefined; theme: ThemeOfPart | null }

const toldOf = (found: Case, { written = [], theme }: Known): Told => ({
  found,
  written,
  mayFetch: theme === null || theme.isLast,
})

/** One message about one case, unless something has happened meanwhile. */
async function write(
  tx: HallTransaction,
  { caseId, kind }: { caseId: number; kind: CaseMessageKind },
): Promise<null> {
  const plan = await planOf(tx)
  const found = (await casesById(tx.db, tx.hall.id, [caseId])).get(caseId)
  if (!found) return null
  const theme = await themeOfPart(tx.db, { hallId: tx.hall.id, plan, now: tx.now }, caseId)
  const told = toldOf(found, { written: (await writtenOf(tx.db, [caseId])).get(caseId), theme })
  const occasion = occasionsOf(told, { now: tx.now, settings: plan.settings }).find(
    (each) => each.kind === kind,
  )
  if (!occasion) return null
  const about = await aboutCase(tx.db, caseId)
  const phone = mobileOf(tx.ctx, about)
  const smsId = phone
    ? await requestSms(tx, {
        template: templates[kind],
        phone,
        values: valuesFor(tx.ctx, plan, { found, about, theme, kind }),
        dedupKey: `case:${kind}:${caseId}:${occasion.at.getTime()}`,
        expiresAt: occasion.until,
      })
    : null
  await insertWritten(tx.db, { caseId, kind, at: occasion.at, smsId })
  return null
}

const templates: Record<CaseMessageKind, SmsCode> = {
  ACCEPTED: 'CASE_ACCEPTED',
  SUPPLEMENT: 'CASE_SUPPLEMENT',
  REMINDER: 'CASE_SUPPLEMENT',
  DONE: 'CASE_DONE',
}

/** Of the applicant, or else of whoever acts for them; empty when neither left one. */
function mobileOf(ctx: Context, { applicantCipher }: AboutCase): string {
  const { phone, agent } = applicantIn(ctx, applicantCipher)
  return phone || (agent?.phone ?? '')
}

type Message = { found: Case; about: AboutCase; theme: ThemeOfPart | null; kind: CaseMessageKind }

function valuesFor(ctx: Context, plan: HallPlan, { found, about, theme, kind }: Message): SmsValues {
  const { itemName: item, projectNo } = about
  switch (kind) {
    case 'ACCEPTED': {
      const promise = found.clocks.find((clock) => clock.kind === 'PROMISE')
      const since = businessDay(promise?.startedAt ?? found.receivedAt)
      const dueAt = promise?.dueAt ?? dueAfter(plan, since, found.promisedDays).at
      const due = monthAndDay(businessDay(dueAt))
      return { item, ...splitNumber(projectNo), n: String(found.promisedDays), due }
    }
    case 'SUPPLEMENT':
    case 'REMINDER': {
      const clock = found.clocks.filter((each) => each.kind === 'SUPPLEMENT').find(isRunning)
      const missing = found.materials.filter(({ state }) => state === 'MISSING').length
      const due = clock ? monthAndDay(businessDay(clock.dueAt)) : ''
      const code = about.codeCipher ? ctx.secrets.open(about.codeCipher) : ''
      return { item, n: String(missing), due, code, tel: plan.hall.consultPhone }
    }
    case 'DONE':
      return { ...splitNumber(theme?.no ?? projectNo), w: whereToFetch(plan, about.windowId) }
    default:
      return kind satisfies never
  }
}

/** The issue window (一口发证, R79), or the one that received it. */
function whereToFetch(plan: HallPlan, windowId: number): string {
  const issues = [...plan.windows.values()].find(({ kind }) => kind === 'ISSUE')
  return windowInWords(placeOf(plan, issues?.id ?? windowId))
}
