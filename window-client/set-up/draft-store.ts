import type { Draft } from './draft.ts'

/** A draft outlives a reload of its tab, and nothing else: `version` is the set-up it was made on. */
type Kept = { version: number; draft: Draft }

const nameOf = (hallId: number): string => `tingxu-set-up-${hallId}`

export function keepDraft(hallId: number, kept: Kept): void {
  if (kept.draft.length === 0) sessionStorage.removeItem(nameOf(hallId))
  else sessionStorage.setItem(nameOf(hallId), JSON.stringify(kept))
}

export function keptDraft(hallId: number): Kept | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(nameOf(hallId)) ?? 'null')
    return isKept(kept) ? kept : null
  } catch {
    return null
  }
}

// Only this page writes here, so the outline is enough to tell it from rubbish.
const isKept = (kept: unknown): kept is Kept =>
  typeof kept === 'object' &&
  kept !== null &&
  'version' in kept &&
  typeof kept.version === 'number' &&
  'draft' in kept &&
  Array.isArray(kept.draft)
