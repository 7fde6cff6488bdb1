const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/**
 * 统一社会信用代码 (GB 32100): eighteen characters without I, O, S, V and Z, the last of which checks the others. Small
 * letters and spaces are forgiven. Null when it is none.
 */
export function parseUscc(text: string): string | null {
  const code = text.replaceAll(/\s/g, '').toUpperCase()
  const places = [...code].map((character) => alphabet.indexOf(character))
  if (places.length !== 18 || places.includes(-1)) return null
  const sum = weights.reduce((total, weight, place) => total + weight * (places[place] ?? 0), 0)
  return places[17] === (31 - (sum % 31)) % 31 ? code : null
}
