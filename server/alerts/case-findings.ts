import { lastDigits, type OpenCard } from '../cases/index.ts'
import { found, type Finding } from './found.ts'

/**
 * Every card that still means something (DOMAIN §4.2), once for each limit and colour: a clock that stands still and
 * runs again does not warn anew. Where it is red already, nobody is told that it is yellow.
 */
export function caseFindings(cards: OpenCard[]): Finding[] {
  const red = new Set(cards.filter(({ color }) => color === 'RED').map(subjectOf))
  return cards
    .filter((card) => card.color === 'RED' || !red.has(subjectOf(card)))
    .flatMap((card) => {
      const { departmentId, windowId, itemName, projectNo } = card
      const about = `${itemName}（尾号${lastDigits(projectNo)}）`
      const where = { departmentId, windowId, subject: subjectOf(card), about, since: card.at }
      return card.color === 'RED' ? found('CASE_RED', 'CRITICAL', where) : found('CASE_YELLOW', 'WARN', where)
    })
}

const subjectOf = ({ caseId, clockNo }: OpenCard): string => `case:${caseId}:${clockNo ?? 'irregular'}`
