import type { Indicators, IndicatorSpan, RedCardMonth } from '../../contract/indicators.ts'
import { cardedMonths } from '../cases/index.ts'
import { currentPlan, serviceTypeEver, windowEver, type HallPlan } from '../halls/index.ts'
import { addDays, businessDay, instantOf, isDate } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { caseIndicatorsOf, type CountedCase, type CountedItem } from './case-indicator.ts'
import { casesBetween, itemsOf } from './case-queries.ts'
import { departmentFacts } from './departments.ts'
import { indicatorsOf, type CountedService } from './indicator.ts'
import { shareOf } from './measure.ts'
import { servicesBetween } from './queries.ts'
import { ranked } from './score.ts'
import { calibrationOf } from './told-waits.ts'
import { toldWaits } from './wait-queries.ts'

const longestSpanDays = 366
const monthsShown = 12

/** The indicators of a hall over some business days. @throws DomainError span-invalid */
export async function report(ctx: Context, hallId: number, asked: IndicatorSpan): Promise<Indicators> {
  const now = ctx.clock.now()
  const today = businessDay(now)
  const { from = `${today.slice(0, 8)}01`, to = today } = asked
  const isSpan = isDate(from) && isDate(to) && from <= to && to <= addDays(from, longestSpanDays)
  if (!isSpan) throw new DomainError('span-invalid')
  const plan = await currentPlan(ctx, hallId)
  const between = { from: instantOf(from, '00:00'), until: instantOf(addDays(to, 1), '00:00') }
  const services = await servicesBetween(ctx.db, hallId, { from, to })
  const cases = await casesBetween(ctx.db, hallId, { ...between, now })
  const guide = await itemsOf(ctx.db, hallId, between)
  const indicators = [...indicatorsOf(services), ...caseIndicatorsOf(cases, guide)]
  const shown = (counts: string) =>
    new Set(indicators.filter((each) => each.counts === counts).flatMap(({ toLookAt }) => toLookAt))
  const [shownServices, shownCases, shownItems] = [shown('SERVICE'), shown('CASE'), shown('ITEM')]
  const seen = { services, cases, from, to: to < today ? to : today }
  const { scoreRatingWeight: rating, scoreLimitWeight: limit, scoreOnSiteWeight: onSite } = plan.settings
  const weights = { rating, limit, onSite }
  return {
    from,
    to,
    indicators,
    services: services.filter(({ id }) => shownServices.has(id)).map((each) => serviceOnWire(plan, each)),
    cases: cases.filter(({ id }) => shownCases.has(id)).map((each) => caseOnWire(plan, each)),
    items: guide.filter(({ id }) => shownItems.has(id)).map((each) => itemOnWire(plan, each)),
    redCards: await trend(ctx, hallId, to),
    departments: ranked(await departmentFacts(ctx, plan, seen), weights),
    waits: calibrationOf(plan, await toldWaits(ctx.db, hallId, { from, to })),
    weights,
  }
}

/** The twelve months up to the one of a day, also those without a case. */
async function trend({ db }: Context, hallId: number, day: string): Promise<RedCardMonth[]> {
  const months = [day.slice(0, 7)]
  while (months.length < monthsShown) months.unshift(addDays(`${months[0]}-01`, -1).slice(0, 7))
  const between = { from: instantOf(`${months[0]}-01`, '00:00'), until: instantOf(addDays(day, 1), '00:00') }
  const known = new Map((await cardedMonths(db, hallId, between)).map((each) => [each.month, each]))
  return months.map((month) => {
    const { red, counted } = known.get(month) ?? { red: 0, counted: 0 }
    return { month, ...shareOf(red, counted) }
  })
}

function serviceOnWire(plan: HallPlan, service: CountedService): Indicators['services'][number] {
  const { id, businessDay: day, ticketNo, state, rating, rectification } = service
  return {
    id,
    businessDay: day,
    ticketNo,
    state,
    windowNo: windowEver(plan, service.windowId)?.no ?? '',
    serviceTypeName: serviceTypeEver(plan, service.serviceTypeId)?.name ?? '',
    satisfaction: rating?.satisfaction ?? null,
    rectificationId: rectification?.id ?? null,
  }
}

function caseOnWire(plan: HallPlan, found: CountedCase): Indicators['cases'][number] {
  const { id, receivedOn, projectNo, itemName, departmentId, status, hasRedCard } = found
  const departmentName = plan.departments.get(departmentId)?.name ?? ''
  return { id, receivedOn, projectNo, itemName, departmentName, status, hasRedCard }
}

function itemOnWire(plan: HallPlan, item: CountedItem): Indicators['items'][number] {
  const { id, code, name, departmentId, caseKind, promisedDays, statutoryDays } = item
  const departmentName = plan.departments.get(departmentId)?.name ?? ''
  return { id, code, name, departmentName, caseKind, promisedDays, statutoryDays }
}
