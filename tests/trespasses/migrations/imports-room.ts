export { hallTransaction } from '../server/platform/hall-transaction.ts'
