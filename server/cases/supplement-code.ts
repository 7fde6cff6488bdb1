import type { Context } from '../platform/context.ts'

const length = 10

/** 补件码: ten digits, which a keypad has and which are easily read out. */
export function newSupplementCode({ randomBytes }: Pick<Context, 'randomBytes'>): string {
  const drawn = randomBytes(8).readBigUInt64BE() % 10n ** BigInt(length)
  return drawn.toString().padStart(length, '0')
}

/** The digits of what was typed or scanned; null when it is no code. */
export function parseSupplementCode(text: string): string | null {
  const digits = text.replaceAll(/[\s-]/g, '')
  return /^\d{10}$/.test(digits) ? digits : null
}

export const hashOfCode = ({ secrets }: Pick<Context, 'secrets'>, code: string): Buffer =>
  secrets.keyedHash('supplement-code', code)
