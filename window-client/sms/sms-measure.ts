import type { SmsTemplate, SmsTemplates } from '../../contract/sms.ts'
import {
  lengthOf,
  longestMessage,
  longestVariable,
  render,
  segmentsOf,
  signed,
  withSite,
} from '../../contract/sms-text.ts'

type Size = { length: number; segments: number }

/** How a text reads with its samples, and how long it is with them and with the longest values. */
export function measured(
  { variables }: Pick<SmsTemplate, 'variables'>,
  { signature, site }: Pick<SmsTemplates, 'signature' | 'site'>,
  body: string,
): { text: string; usual: Size; longest: Size; isTooLong: boolean } {
  const written = (valueOf: (sample: string) => string) => {
    const values = Object.fromEntries(variables.map(({ name, sample }) => [name, valueOf(sample)]))
    return signed(signature, render(withSite(body, site), values))
  }
  const text = written((sample) => sample)
  const longest = sizeOf(written(() => '字'.repeat(longestVariable)))
  return { text, usual: sizeOf(text), longest, isTooLong: longest.length > longestMessage }
}

const sizeOf = (text: string): Size => ({ length: lengthOf(text), segments: segmentsOf(text) })
