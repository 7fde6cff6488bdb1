import type { Catalogue, ServiceTypeCard } from '../../contract/halls.ts'
import { initialsOf } from './initials.ts'

/** The services of one department that answer to what was typed. */
export type ServiceGroup = { name: string; services: ServiceTypeCard[] }

/** The services by department, in the order of the catalogue, narrowed by what was typed: characters or initials. */
export function offeredServices({ departments, serviceTypes }: Catalogue, typed: string): ServiceGroup[] {
  const groups = departments.map(({ id, name }) => {
    const own = serviceTypes.filter((service) => service.departmentId === id)
    return { name, services: answers(name, typed) ? own : own.filter((one) => answers(one.name, typed)) }
  })
  return groups.filter(({ services }) => services.length > 0)
}

/** Only what a window that calls these queues may serve. */
export function servedHere(catalogue: Catalogue, queueIds: number[]): Catalogue {
  const serviceTypes = catalogue.serviceTypes.filter(({ queueId }) => queueIds.includes(queueId))
  return { ...catalogue, serviceTypes }
}

function answers(name: string, typed: string): boolean {
  const wanted = typed.replaceAll(/\s/g, '').toLowerCase()
  return name.toLowerCase().includes(wanted) || initialsOf(name).includes(wanted)
}
