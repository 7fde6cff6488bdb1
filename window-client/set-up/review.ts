import type { SetupChange, SetupPreview } from '../../contract/setup.ts'
import { changeWords, draftChanges, type ChangeWords } from './change-words.ts'
import type { Draft, Wish } from './draft.ts'
import { keyOf, type DraftedSheet } from './drafted-sheets.ts'
import { rowAt, sheetOf } from './row-edits.ts'

/** A change that is about to be made; `wish` is what asked for it, null for one that comes with another. */
export type Reviewed = ChangeWords & { wish: Wish | null }

export type Reviewing = {
  draft: Draft
  inForce: readonly DraftedSheet[]
  sheets: readonly DraftedSheet[]
  preview: SetupPreview | null
}

/** What a draft would change: each wish, and what the server adds to them by itself. */
export function reviewed(reviewing: Reviewing): Reviewed[] {
  const { draft, inForce, sheets, preview } = reviewing
  const wished = draftChanges(draft, inForce, sheets).map((change, index) => ({
    ...changeWords(change, inForce, sheets),
    wish: draft[index] ?? null,
  }))
  const known = knownRows(reviewing)
  const others = (preview?.changes ?? [])
    .filter(({ sheet, key, change }) => change !== 'MOVED' && !known.has(`${sheet} ${key}`))
    .map((change) => ({ ...changeWords(change, inForce, sheets), wish: null }))
  return [...wished, ...others]
}

/** What a file would change. Its own names are not known here; those in force are. */
export const imported = (changes: readonly SetupChange[], inForce: readonly DraftedSheet[]): Reviewed[] =>
  changes.map((change) => ({ ...changeWords(change, inForce, inForce), wish: null }))

/** Every row the draft is about, by each key it is known by: a new title makes a new key of a notice. */
function knownRows({ draft, inForce, sheets }: Reviewing): Set<string> {
  const keys = draft.flatMap((wish) => {
    if (wish.do === 'ORDER') return []
    const sheet = sheetOf(sheets, wish.sheet)
    const rows = [rowAt(inForce, wish), rowAt(sheets, wish)]
    return rows
      .flatMap((row) => (row && sheet ? [row.key, keyOf(sheet, row.cells)] : []))
      .map((key) => `${wish.sheet} ${key}`)
  })
  return new Set(keys)
}
