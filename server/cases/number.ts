/** So many last digits tell two cases of a day apart. */
const lastCount = 7

/** The end of a case's number, for people who know the day: 尾号8000017. */
export const lastDigits = (no: string): string => no.slice(-lastCount)

/** A number in two parts, for a message whose variables hold twenty characters: it has 21. */
export const splitNumber = (no: string): { no: string; tail: string } => ({
  no: no.slice(0, -lastCount),
  tail: lastDigits(no),
})
