import { HallParams } from '../../contract/basics.ts'
import { Indicators, IndicatorSpan } from '../../contract/indicators.ts'
import { AskedMonth, PublicRatings } from '../../contract/public-ratings.ts'
import { currentPlan, serviceTypeEver, windowEver, type HallPlan } from '../halls/index.ts'
import { addDays, businessDay, isDate } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { answers, type App } from '../platform/http.ts'
import { ratingsOfMonth } from './public-ratings.ts'
import { indicatorsOf, type CountedService } from './indicator.ts'
import { servicesBetween } from './queries.ts'

export function indicatorRoutes(app: App, ctx: Context): void {
  app.get(
    '/api/halls/:hallId/indicators',
    { schema: { params: HallParams, querystring: IndicatorSpan, response: answers(Indicators) } },
    ({ params, query }) => counted(ctx, params.hallId, query),
  )
  app.get(
    '/api/halls/:hallId/ratings/counts',
    { schema: { params: HallParams, querystring: AskedMonth, response: answers(PublicRatings) } },
    ({ params, query }) => ratingsOfMonth(ctx, params.hallId, query.month),
  )
}

const longestSpanDays = 366

/** The indicators of a hall over some business days. @throws DomainError span-invalid */
async function counted(ctx: Context, hallId: number, asked: IndicatorSpan): Promise<Indicators> {
  const today = businessDay(ctx.clock.now())
  const { from = `${today.slice(0, 8)}01`, to = today } = asked
  const isSpan = isDate(from) && isDate(to) && from <= to && to <= addDays(from, longestSpanDays)
  if (!isSpan) throw new DomainError('span-invalid')
  const plan = await currentPlan(ctx, hallId)
  const services = await servicesBetween(ctx.db, hallId, { from, to })
  const indicators = indicatorsOf(services)
  const shown = new Set(indicators.flatMap(({ toLookAt }) => toLookAt))
  const listed = services.filter(({ id }) => shown.has(id)).map((service) => onWire(plan, service))
  return { from, to, indicators, services: listed }
}

function onWire(plan: HallPlan, service: CountedService): Indicators['services'][number] {
  const { id, ticketNo, state, rating, rectification } = service
  return {
    id,
    businessDay: service.businessDay,
    ticketNo,
    state,
    windowNo: windowEver(plan, service.windowId)?.no ?? '',
    serviceTypeName: serviceTypeEver(plan, service.serviceTypeId)?.name ?? '',
    satisfaction: rating?.satisfaction ?? null,
    rectificationId: rectification?.id ?? null,
  }
}
