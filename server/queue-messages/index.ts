/**
 * Queue messages (排队短信): who waits hears by text message of the number, of the turn that comes near, of the call and
 * of a missed one. Not how a message gets to a telephone (sms), and nothing that the call itself would wait for.
 */
export { sweepQueueMessages, writeQueueMessages } from './jobs.ts'
export { publishQueueMessages } from './publish.ts'
