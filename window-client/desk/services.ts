import type { Catalogue, ServiceTypeCard } from '../../contract/halls.ts'
import { deskTexts } from '../../web/texts/zh-cn/desk.ts'

/** A heading of the service list: the commonest, the themes, or one department. */
export type ServiceGroup = { key: string; name: string; services: ServiceTypeCard[] }

/** All services by heading; a heading without services is left out. */
export function groupsOf({ serviceTypes, departments }: Catalogue): ServiceGroup[] {
  const common = serviceTypes.filter(({ commonRank }) => commonRank > 0)
  const groups = [
    {
      key: 'common',
      name: deskTexts.services.common,
      services: [...common].sort((a, b) => a.commonRank - b.commonRank),
    },
    {
      key: 'themes',
      name: deskTexts.services.themes,
      services: serviceTypes.filter(({ themeNo }) => themeNo !== null),
    },
    ...departments.map(({ id, name }) => ({
      key: `department-${id}`,
      name,
      services: serviceTypes.filter(({ departmentId, themeNo }) => departmentId === id && themeNo === null),
    })),
  ]
  return groups.filter(({ services }) => services.length > 0)
}

/**
 * The services that answer to every word of a search: by their own name, their department's, or that of a matter that
 * a theme bundles. A name that begins with the search comes first.
 */
export function servicesMatching(catalogue: Catalogue, text: string): ServiceTypeCard[] {
  const wanted = plain(text).split(/\s+/).filter(Boolean)
  const [first = ''] = wanted
  if (first === '') return []
  const names = namesOf(catalogue)
  const found = catalogue.serviceTypes.filter((type) => {
    const known = names(type)
    return wanted.every((word) => known.includes(word))
  })
  const place = ({ name }: ServiceTypeCard) => {
    const at = plain(name).indexOf(first)
    return at === -1 ? Infinity : at
  }
  return [...found].sort((a, b) => Math.sign(place(a) - place(b)) || 0)
}

function namesOf({ departments, themes }: Catalogue): (type: ServiceTypeCard) => string {
  return ({ id, name, departmentId }) => {
    const department = departments.find((each) => each.id === departmentId)?.name ?? ''
    const items = themes.find(({ serviceTypeId }) => serviceTypeId === id)?.items ?? []
    return plain([name, department, ...items.map((item) => item.name)].join('\n'))
  }
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().trim()
