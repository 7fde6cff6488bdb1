export { DomainError } from '../../server/platform/domain-error.ts'
