import type { Draft } from './draft.ts'

/** A draft outlives a reload of its tab, and nothing else: `version` is the set-up it was made on. */
type Kept = { version: number; draft: Draft }

const nameOf = (owner: string): string => `tingxu-set-up-${owner}`

export function keepDraft(owner: string, kept: Kept): void {
  if (kept.draft.length === 0) sessionStorage.removeItem(nameOf(owner))
  else sessionStorage.setItem(nameOf(owner), JSON.stringify(kept))
}

export function keptDraft(owner: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(nameOf(owner)) ?? 'null')
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
