/**
 * Theme cases (一件事办件): one form and one set of papers that become cases of several departments, side by side or one
 * after another, and go out in one step. Not what a theme asks for (themes), not the life of each case (cases).
 */
export type { OpenThemeCard } from './card-queries.ts'
export { openThemeCards } from './cards.ts'
export { watchThemeCases } from './jobs.ts'
export { themeOfPart, type ThemeOfPart } from './read.ts'
export { themeCaseRoutes } from './routes.ts'
export { themeStatistics } from './statistics.ts'
