import type { CallExplanation } from '../../contract/windows.ts'

/** The heads of the window's queues that would have come before the number called out of its turn. */
export function wentBefore({ heads, winner }: CallExplanation): string[] {
  const key = heads.find(({ ticketNo }) => ticketNo === winner)?.key
  if (key === undefined) return []
  const earlier = heads.filter((head) => Date.parse(head.key) < Date.parse(key))
  return earlier.map(({ ticketNo }) => ticketNo)
}
