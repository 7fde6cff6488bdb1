/**
 * Guide pages: what a window does and what to bring, behind the QR of its sign, and each item's guide to read or print.
 * The records are in services.
 */
export { pageHtml } from './page.ts'
export { guideRoutes } from './routes.ts'
