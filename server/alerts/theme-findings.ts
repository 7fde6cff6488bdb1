import type { OpenThemeCard } from '../theme-cases/index.ts'
import { found, type Finding } from './found.ts'

/** A theme case whose own limit is near or past, beside whatever its parts are warned of; red where it is both. */
export function themeFindings(cards: OpenThemeCard[]): Finding[] {
  const red = new Set(cards.filter(({ color }) => color === 'RED').map(({ themeCaseId }) => themeCaseId))
  return cards
    .filter(({ color, themeCaseId }) => color === 'RED' || !red.has(themeCaseId))
    .flatMap(({ themeCaseId, no, themeName, departmentId, windowId, color, at }) => {
      const about = `${themeName}（${no}）`
      const where = { subject: `theme:${themeCaseId}`, departmentId, windowId, about, since: at }
      return color === 'RED' ? found('THEME_RED', 'CRITICAL', where) : found('THEME_YELLOW', 'WARN', where)
    })
}
