import type { ToldWaits, WaitCalibration } from '../../contract/indicators.ts'
import { serviceTypeEver, type HallPlan } from '../halls/index.ts'

/** The numbers of a day and a service type that were called, by how what they were told came true. */
export type CalledNumbers = { businessDay: string; serviceTypeId: number } & ToldWaits

/** How the waits that were told came true (DOMAIN §3.1): the days newest first, the service types by how many were called. */
export function calibrationOf(plan: HallPlan, called: CalledNumbers[]): WaitCalibration {
  const days = Map.groupBy(called, ({ businessDay }) => businessDay)
  const types = Map.groupBy(called, ({ serviceTypeId }) => serviceTypeEver(plan, serviceTypeId)?.name ?? '')
  return {
    all: summed(called),
    days: [...days]
      .map(([day, numbers]) => ({ day, ...summed(numbers) }))
      .toSorted((a, b) => b.day.localeCompare(a.day)),
    types: [...types]
      .map(([serviceTypeName, numbers]) => ({ serviceTypeName, ...summed(numbers) }))
      .toSorted((a, b) => countOf(b) - countOf(a) || a.serviceTypeName.localeCompare(b.serviceTypeName)),
  }
}

const countOf = ({ early, inside, late }: ToldWaits): number => early + inside + late

const summed = (called: ToldWaits[]): ToldWaits => ({
  early: called.reduce((sum, { early }) => sum + early, 0),
  inside: called.reduce((sum, { inside }) => sum + inside, 0),
  late: called.reduce((sum, { late }) => sum + late, 0),
})
