import type { SelfCheck } from '../../contract/self-check.ts'
import { statisticsBetween } from '../complaints/index.ts'
import { report } from '../indicators/index.ts'
import { addDays, businessDay, instantOf } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { readHall } from '../setup/index.ts'
import { themeStatistics } from '../theme-cases/index.ts'
import { conductCounts, surveyedApart } from './conduct-queries.ts'
import { caseCounts, clockCounts, counts, deviceTroubles, rectificationCounts } from './queries.ts'
import { check } from './self-check.ts'

/** A hall held against R01 to R116 as it is now, and as it did since the first of January. @throws DomainError hall-unknown */
export async function selfCheck(ctx: Context, hallId: number): Promise<SelfCheck> {
  const { db, clock } = ctx
  const hall = await readHall(db, hallId)
  if (!hall) throw new DomainError('hall-unknown')
  const now = clock.now()
  const today = businessDay(now)
  const yearStart = `${today.slice(0, 4)}-01-01`
  const span = { hallId, now, from: instantOf(yearStart, '00:00') }
  const year = { from: yearStart, to: today }
  const { indicators, departments } = await report(ctx, hallId, year)
  const recent = { recentFrom: addDays(today, -30), today: instantOf(today, '00:00') }
  const findings = check({
    files: hall.files,
    clocks: await clockCounts(db, span),
    cases: await caseCounts(db, span),
    rectifications: await rectificationCounts(db, span),
    indicators,
    departments,
    complaints: await statisticsBetween(ctx, hallId, { ...year, name: today.slice(0, 4) }),
    themes: await themeStatistics(ctx, hallId, year),
    apart: await surveyedApart(db, span),
    counts: {
      ...(await counts(db, { ...span, ...recent })),
      ...(await conductCounts(db, { ...span, today })),
    },
    troubles: await deviceTroubles(db, hallId),
  })
  return { hallName: hall.files.profile.name, day: today, findings }
}
