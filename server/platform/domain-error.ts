import { refusals, type ErrorAnswer, type ErrorCode } from '../../contract/errors.ts'

export type ErrorDetails = Record<string, string | number>

/** A rule says no. Thrown anywhere inside a command, it rolls everything back and becomes a 4xx. */
export class DomainError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(sentence(code, details))
    this.code = code
    this.details = details
  }

  get status(): number {
    return refusals[this.code][0]
  }

  answer(): ErrorAnswer {
    return { code: this.code, message: this.message }
  }
}

function sentence(code: ErrorCode, details: ErrorDetails): string {
  return refusals[code][1].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''))
}
