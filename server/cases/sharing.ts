import type { Material } from '../../contract/services.ts'
import { isComplete, isOver, type Case } from './case.ts'

/** A paper that came in for another case of the same applicant, and when. */
export type Brought = Pick<Material, 'name' | 'form'> & { at: Date }

/**
 * 一次提交、多次复用 (R76): the papers of a case that are missing or owed, and came in elsewhere after this case asked
 * for them. One that lay there before did not do: that is why it was asked for.
 */
export function papersFrom(found: Case, brought: Brought[]): string[] {
  if (isOver(found) || found.status === 'DECIDED') return []
  const asked = askedAt(found)
  const isThere = (wanted: Material) =>
    brought.some(({ name, form, at }) => name === wanted.name && form === wanted.form && at > asked)
  return found.materials
    .filter((material) => material.state === 'MISSING' || material.state === 'TOLERATED')
    .filter(isThere)
    .map(({ name }) => name)
}

function askedAt({ clocks, receivedAt }: Case): Date {
  const requests = clocks.filter(({ kind }) => kind === 'SUPPLEMENT').map(({ startedAt }) => startedAt)
  return requests.at(-1) ?? receivedAt
}

/** What follows by itself once papers are there: nothing that was asked for is missing any more. */
export function stepOnceThere(found: Case): 'ACCEPT' | 'COMPLETE_SUPPLEMENT' | null {
  if (found.status === 'RECEIVED' && isComplete(found)) return 'ACCEPT'
  const isMissing = found.materials.some(({ state }) => state === 'MISSING')
  return found.status === 'SUPPLEMENT_REQUESTED' && !isMissing ? 'COMPLETE_SUPPLEMENT' : null
}
