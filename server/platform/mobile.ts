/** Mobile number of eleven digits, without +86, 0086, spaces and hyphens. Null when it is none. */
export function mobileNumber(text: string): string | null {
  const digits = text.replaceAll(/[\s-]/g, '').replace(/^(\+?86|0086)(?=1\d{10}$)/, '')
  return /^1[3-9]\d{9}$/.test(digits) ? digits : null
}
