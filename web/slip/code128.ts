// Widths of bar and gap in turn for the values 0–105, six digits each (ISO/IEC 15417, table 1).
const patterns =
  '212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222123122' +
  '123221223211221132221231213212223112312131311222321122321221312212322112322211212123212321232121111323' +
  '131123131321112313132113132311211313231113231311112133112331132131113123113321133121313121211331231131' +
  '213113213311213131311123311321331121312113312311332111314111221411431111111224111422121124121421141122' +
  '141221112214112412122114122411142112142211241211221114413111241112134111111242121142121241114212124112' +
  '124211411212421112421211212141214121412121111143111341131141114113114311411113411311113141114131311141' +
  '411131211412211214211232'
const stop = '2331112'

const startB = 104
const startC = 105
const switchToC = 99
const switchToB = 100
// From how many digits on code C saves room: the way back to code B costs one symbol more.
const digitsWorthCAtEnd = 4
const digitsWorthCWithin = 6

/** The code's values with start and check, without the stop. Printable ASCII only. */
export function code128Values(text: string): number[] {
  const [head, ...rest] = withSwitches(text)
  if (head === undefined) return []
  const values = [head, ...rest]
  const check = values.reduce((sum, value, position) => sum + value * Math.max(position, 1), 0) % 103
  return [...values, check]
}

/** Widths of bar, gap, bar, … in modules, for the whole symbol. */
export function code128Widths(text: string): number[] {
  const symbols = code128Values(text).map((value) => patterns.slice(value * 6, value * 6 + 6))
  return Array.from(symbols.join('') + stop, Number)
}

/** The bars as an SVG path one unit high, and the symbol's width in modules. */
export function code128Path(text: string): { path: string; width: number } {
  let at = 0
  let path = ''
  for (const [index, width] of code128Widths(text).entries()) {
    if (index % 2 === 0) path += `M${at} 0h${width}v1h-${width}z`
    at += width
  }
  return { path, width: at }
}

function withSwitches(text: string): number[] {
  let set: 'B' | 'C' = /^(\d\d$|\d{4})/.test(text) ? 'C' : 'B'
  const values = [set === 'C' ? startC : startB]
  let rest = text
  while (rest !== '') {
    const wanted = wantedSet(rest, set)
    if (wanted !== set) values.push(wanted === 'C' ? switchToC : switchToB)
    set = wanted
    values.push(set === 'C' ? Number(rest.slice(0, 2)) : rest.charCodeAt(0) - 32)
    rest = rest.slice(set === 'C' ? 2 : 1)
  }
  return values
}

// An odd run of digits leaves its first one to code B, so that pairs remain.
function wantedSet(rest: string, now: 'B' | 'C'): 'B' | 'C' {
  const digits = /^\d*/.exec(rest)?.[0].length ?? 0
  if (now === 'C') return digits >= 2 ? 'C' : 'B'
  const worth = digits === rest.length ? digitsWorthCAtEnd : digitsWorthCWithin
  return digits >= worth && digits % 2 === 0 ? 'C' : 'B'
}
