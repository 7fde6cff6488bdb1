/** A text message as its recipient is charged for it: 70 characters in one, else 67 in each of several. */
const alone = 70
const chained = 67
/** What the providers take at most, signature included. */
export const longestMessage = 500

/** `【signature】` and what follows it: the whole text as it is sent and counted. */
export const signed = (signature: string, body: string): string => `【${signature}】${body}`

/** Characters as networks count them: a character outside the basic plane takes two (UCS-2). */
export const lengthOf = (text: string): number => text.length

/** How many messages a text is sent and charged as. */
export function segmentsOf(text: string): number {
  const length = lengthOf(text)
  return length <= alone ? 1 : Math.ceil(length / chained)
}

/** A variable is cut here, as the providers demand. */
export const longestVariable = 20

/** Stands in a text for the address of the hall: no variable, but the same in every message, as the providers demand. */
export const site = '{site}'

export const withSite = (body: string, address: string): string => body.replaceAll(site, address)

export const placeholder = /\{(\w*)\}/g

export type SmsValues = Record<string, string>

/** A value as it may stand in a message: cut, on one line, without the brackets that only the signature may have. */
export function cut(value: string): string {
  const plain = value
    .replaceAll(/[\p{Cc}\p{Cs}]/gu, ' ')
    .replaceAll('【', '[')
    .replaceAll('】', ']')
  return Array.from(plain.trim()).slice(0, longestVariable).join('')
}

/** The text that follows the signature. */
export const render = (body: string, values: SmsValues): string =>
  body.replaceAll(placeholder, (_, name: string) => cut(values[name] ?? ''))
