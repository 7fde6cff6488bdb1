import type { Catalogue, DepartmentCard, ServiceTypeCard, ThemeCard } from '../../contract/halls.ts'

/** How many services the first page offers at once, and in elder mode. */
const commonCount = 8
const commonCountElder = 4

export type DepartmentShelf = { department: DepartmentCard; services: ServiceTypeCard[] }

/** What the kiosk offers, put where people look for it. */
export type Shelf = {
  common: ServiceTypeCard[]
  departments: DepartmentShelf[]
  themes: ThemeCard[]
  /** The entries for those who do not know, and for those who got nowhere; null where a hall has none. */
  consult: ServiceTypeCard | null
  complaint: ServiceTypeCard | null
}

/** Puts the catalogue on its shelves. Services of a theme stand among the themes only. */
export function arrange(catalogue: Catalogue, elder: boolean): Shelf {
  const common = catalogue.serviceTypes
    .filter(({ commonRank }) => commonRank >= 1 && commonRank <= commonCount)
    .sort((a, b) => a.commonRank - b.commonRank)
    .slice(0, elder ? commonCountElder : commonCount)
  return {
    common,
    departments: departmentShelves(catalogue),
    themes: [...catalogue.themes].sort((a, b) => a.no - b.no),
    consult: extraEntry(catalogue, common, '咨询'),
    complaint: extraEntry(catalogue, common, '诉求反映'),
  }
}

/** The theme a service stands for, or null. */
export function themeOf(catalogue: Catalogue, serviceTypeId: number): ThemeCard | null {
  return catalogue.themes.find((theme) => theme.serviceTypeId === serviceTypeId) ?? null
}

function departmentShelves({ departments, serviceTypes }: Catalogue): DepartmentShelf[] {
  return departments
    .map((department) => ({
      department,
      services: serviceTypes.filter(
        (service) => service.departmentId === department.id && service.themeNo === null,
      ),
    }))
    .filter(({ services }) => services.length > 0)
}

// One that already stands among the common services needs no second entry.
function extraEntry(
  { serviceTypes }: Catalogue,
  common: ServiceTypeCard[],
  name: string,
): ServiceTypeCard | null {
  const service = serviceTypes.find((candidate) => candidate.name === name)
  return service === undefined || common.includes(service) ? null : service
}
