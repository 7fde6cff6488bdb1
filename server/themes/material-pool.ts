import type { Material } from '../../contract/services.ts'
import type { PooledMaterial } from '../../contract/theme-lists.ts'

export type ItemPapers = { name: string; materials: Material[] }

/** By what two papers are the same. */
const keyOf = ({ name, form }: Pick<Material, 'name' | 'form'>): string => `${form} ${name}`

/**
 * One set of papers for several items (一套材料, R76): the same name in the same form once, with the most copies any
 * of them asks for. It is required when one of them requires it; it need not be brought (R61), may come later or be
 * promised only where all of them say so. Those to be brought stand first, what is required before what is not.
 */
export function poolMaterials(items: ItemPapers[]): PooledMaterial[] {
  const pool = new Map<string, PooledMaterial>()
  for (const { name: item, materials } of items)
    for (const material of materials) {
      const known = pool.get(keyOf(material))
      pool.set(keyOf(material), known ? merged(known, material, item) : { ...material, usedFor: [item] })
    }
  return [...pool.values()].toSorted((a, b) => rank(a) - rank(b))
}

const rank = ({ source, required }: Material): number => (source === 'SHARED' ? 2 : required ? 0 : 1)

function merged(pooled: PooledMaterial, other: Material, item: string): PooledMaterial {
  const isShared = pooled.source === 'SHARED' && other.source === 'SHARED'
  const own = pooled.source === 'SHARED' ? other.source : pooled.source
  return {
    ...pooled,
    copies: Math.max(pooled.copies, other.copies),
    source: isShared ? 'SHARED' : own,
    required: pooled.required || other.required,
    toleranceAllowed: pooled.toleranceAllowed && other.toleranceAllowed,
    commitmentAllowed: pooled.commitmentAllowed && other.commitmentAllowed,
    usedFor: pooled.usedFor.includes(item) ? pooled.usedFor : [...pooled.usedFor, item],
  }
}
