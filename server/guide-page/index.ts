/** Guide page: what a window does and what to bring, behind the QR of its sign. The guide itself is in services. */
export { guideRoutes } from './routes.ts'
