/**
 * Case messages (办件短信): an applicant hears by text message that the case is accepted, that something is missing, and
 * that it is done. Not the life of a case (cases), and not how a message gets to a telephone (sms).
 */
export { sweepCaseMessages, writeCaseMessages } from './jobs.ts'
export { publishCaseMessages } from './publish.ts'
