/**
 * Retention (保存期限): how long the hall knows who somebody was. Not what is forgotten where: each room forgets its own.
 */
export { forgetPeople } from './jobs.ts'
