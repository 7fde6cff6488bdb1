import type { DayHalf, Shift } from '../../contract/attendance.ts'

export function addDays(date: string, count: number): string {
  const at = new Date(`${date}T12:00:00Z`)
  at.setUTCDate(at.getUTCDate() + count)
  return at.toISOString().slice(0, 10)
}

/** The Monday of the week a date lies in. */
export function mondayOf(date: string): string {
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay()
  return addDays(date, -((weekday + 6) % 7))
}

export type Place = { staffId: number; date: string; half: DayHalf }

const isAt = (shift: Shift, { staffId, date, half }: Place): boolean =>
  shift.staffId === staffId && shift.date === date && shift.half === half

export const hasShift = (shifts: Shift[], place: Place): boolean => shifts.some((shift) => isAt(shift, place))

/** The shifts with one more, or one fewer. */
export function toggled(shifts: Shift[], place: Place, windowId: number | null): Shift[] {
  return hasShift(shifts, place)
    ? shifts.filter((shift) => !isAt(shift, place))
    : [...shifts, { ...place, windowId }]
}

/** Somebody works Monday to Friday, all day. */
export function wholeWeek(
  shifts: Shift[],
  monday: string,
  row: { staffId: number; windowId: number | null },
): Shift[] {
  const halves: DayHalf[] = ['AM', 'PM']
  const week = [0, 1, 2, 3, 4].flatMap((day) =>
    halves.map((half) => ({ ...row, date: addDays(monday, day), half })),
  )
  return [...shifts.filter(({ staffId }) => staffId !== row.staffId), ...week]
}

/** Somebody works elsewhere in all shifts of the week. */
export const moved = (shifts: Shift[], staffId: number, windowId: number | null): Shift[] =>
  shifts.map((shift) => (shift.staffId === staffId ? { ...shift, windowId } : shift))
