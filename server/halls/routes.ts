import { Type } from 'typebox'
import { HallParams, Id } from '../../contract/basics.ts'
import { Catalogue, HallSummary, ServiceGuide } from '../../contract/halls.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { clockOnWire } from '../platform/hall-clock.ts'
import { answers, type App } from '../platform/http.ts'
import { openingToday } from './opening.ts'
import { placesOfQueue, type HallPlan } from './plan.ts'
import { currentPlan } from './plan-cache.ts'
import { allHalls } from './queries.ts'

export function hallRoutes(app: App, ctx: Context): void {
  app.get('/api/halls', { schema: { response: answers(Type.Array(HallSummary)) } }, () => allHalls(ctx.db))

  app.get(
    '/api/halls/:hallId/catalogue',
    { schema: { params: HallParams, response: answers(Catalogue) } },
    async (request) => catalogueOf(await currentPlan(ctx, request.params.hallId), ctx),
  )

  app.get(
    '/api/halls/:hallId/service-types/:serviceTypeId/guide',
    {
      schema: {
        params: Type.Object({ hallId: Id, serviceTypeId: Id }),
        response: answers(ServiceGuide),
      },
    },
    async ({ params }) => guideOf(await currentPlan(ctx, params.hallId), params.serviceTypeId),
  )
}

/** @throws DomainError service-type-unknown */
function guideOf(plan: HallPlan, serviceTypeId: number): ServiceGuide {
  const type = plan.serviceTypes.get(serviceTypeId)
  if (!type) throw new DomainError('service-type-unknown')
  const { name, standardMinutes, takeIdentity, materials } = type
  return {
    serviceTypeId,
    name,
    departmentName: plan.departments.get(type.departmentId)?.name ?? '',
    standardMinutes,
    takeIdentity,
    materials,
    windows: placesOfQueue(plan, type.queueId),
  }
}

function catalogueOf(plan: HallPlan, { clock }: Context): Catalogue {
  const { consultPhone, complaintPhone, ...hall } = plan.hall
  return {
    hall,
    phones: { consultPhone, complaintPhone, hotline: '12345' },
    clock: clockOnWire(clock),
    opening: openingToday(plan, clock.now()),
    departments: [...plan.departments.values()],
    serviceTypes: [...plan.serviceTypes.values()].filter((type) => !type.suspended),
    themes: plan.themes,
  }
}
