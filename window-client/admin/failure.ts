import { NoAnswer, Refusal } from '../../web/request.ts'
import { common } from '../../web/texts/zh-cn/common.ts'

/** What to tell of a request that failed; a login that is over is told to the frame. Anything else is a bug. */
export function failureText(error: unknown, onExpired: () => void): string {
  if (error instanceof NoAnswer) return common.noAnswer
  if (!(error instanceof Refusal)) throw error
  if (error.code === 'not-logged-in') onExpired()
  return error.message
}
