import type { SetupChange, SheetName, SheetRow } from '../../contract/setup.ts'
import { keyed } from './keyed-rows.ts'
import { sheetKind, sheetKinds } from './sheet-list.ts'
import type { HallSheets } from './sheets.ts'

/** What became of each row between two set-ups of a hall, sheet by sheet. */
export function changesOf(before: HallSheets, after: HallSheets): SetupChange[] {
  const [was, is] = [keyed(before), keyed(after)]
  return sheetKinds.flatMap(({ name }) => sheetChanges(name, was[name], is[name]))
}

function sheetChanges(sheet: SheetName, was: SheetRow[], is: SheetRow[]): SetupChange[] {
  const [before, after] = [byKey(was), byKey(is)]
  const moved = movedKeys(
    was.filter(({ key }) => after.has(key)).map(({ key }) => key),
    is.filter(({ key }) => before.has(key)).map(({ key }) => key),
  )
  const removed = was.filter(({ key }) => !after.has(key)).map((row) => changeOf(sheet, 'REMOVED', row, null))
  const others = is.flatMap((row) => {
    const earlier = before.get(row.key)
    if (!earlier) return changeOf(sheet, 'ADDED', null, row)
    const change = changeOf(sheet, 'CHANGED', earlier, row)
    if (change.columns.length > 0) return change
    return moved.has(row.key) ? { ...change, change: 'MOVED' as const } : []
  })
  return [...removed, ...others]
}

const byKey = (rows: SheetRow[]) => new Map(rows.map((row) => [row.key, row]))

function changeOf(
  sheet: SheetName,
  change: SetupChange['change'],
  was: SheetRow | null,
  is: SheetRow | null,
): SetupChange {
  const columns = sheetKind(sheet).columns.flatMap(({ name }) => {
    const [before, after] = [was?.cells[name] ?? '', is?.cells[name] ?? '']
    return before === after ? [] : { column: name, before, after }
  })
  const row = is ?? was
  return { sheet, key: row?.key ?? '', label: row?.label ?? '', change, columns }
}

/** The fewest rows whose moving turns one order into the other: all but a longest row of keys in order. */
function movedKeys(was: string[], is: string[]): Set<string> {
  const placeBefore = new Map(was.map((key, place) => [key, place]))
  const places = is.map((key) => placeBefore.get(key) ?? 0)
  // lengths[n]: how long the longest rising row is that ends at place n; from[n]: where it comes from.
  const lengths: number[] = []
  const from: number[] = []
  places.forEach((place, index) => {
    const best = places.slice(0, index).reduce((found, earlier, at) => {
      const isBetter = earlier < place && (found < 0 || (lengths[at] ?? 0) > (lengths[found] ?? 0))
      return isBetter ? at : found
    }, -1)
    lengths.push(best < 0 ? 1 : (lengths[best] ?? 0) + 1)
    from.push(best)
  })
  const kept = new Set<string>()
  for (let at = lengths.indexOf(Math.max(...lengths)); at >= 0; at = from[at] ?? -1) kept.add(is[at] ?? '')
  return new Set(is.filter((key) => !kept.has(key)))
}
