/** 张* for two characters, 张*三 for three and more: first and last stay, how long the rest is stays hidden. */
export function maskName(name: string): string {
  const characters = Array.from(name.trim())
  const first = characters.at(0) ?? ''
  if (characters.length < 2) return '*'
  if (characters.length === 2) return `${first}*`
  return `${first}*${characters.at(-1) ?? ''}`
}

/** 138****1234. A number too short to hide behind its own ends is hidden altogether. */
export function maskPhone(phone: string): string {
  const digits = phone.trim()
  if (digits.length < 10) return '****'
  return `${digits.slice(0, 3)}****${digits.slice(-4)}`
}

/** 410902********0011: region and last four. Anything that is not 18 long shows its last four only. */
export function maskIdCard(idCard: string): string {
  const card = idCard.trim().toUpperCase()
  if (card.length === 18) return `${card.slice(0, 6)}********${card.slice(-4)}`
  return card.length < 8 ? '****' : `****${card.slice(-4)}`
}
