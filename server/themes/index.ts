/**
 * Themes (一件事): the questionnaire's outcome, the personal list of what to do and to bring, and the page a phone
 * shows of it. Not what was handed in for a theme (theme-cases), not the items themselves (services).
 */
export { poolMaterials } from './material-pool.ts'
export { themeOf } from './one-time-list.ts'
export { itemsById } from './queries.ts'
export { themeRoutes } from './routes.ts'
export { planOfTheme } from './theme-plan.ts'
