import { longestVariable } from '../../contract/sms-text.ts'

/** As much of a result as a message has room for: whole clauses, else its beginning with 「…」. */
export function resultInShort(outcome: string): string {
  const plain = outcome.replaceAll(/\s+/g, ' ').trim()
  const characters = Array.from(plain)
  const room = characters.slice(0, longestVariable + 1).join('')
  const whole = /^(.*\S)[，。；！？;!?]/u.exec(room)?.[1]?.replace(/[，。；！？;!?]+$/u, '')
  if (whole) return whole
  if (characters.length <= longestVariable) return plain
  return `${characters.slice(0, longestVariable - 1).join('')}…`
}
