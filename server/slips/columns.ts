// A token is what a line break may not tear apart: a run of Latin text, or one character with its punctuation.
const token = /[（《“‘]*(?:[!-~]+|.)[，。、；：！？）》”’]*/gsu

/** Printer columns a text takes in Chinese mode: ASCII one, everything else two. */
export function columnsOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (character < '\u0080' ? 1 : 2), 0)
}

/** Lines of at most `columns` printer columns; punctuation never opens a line, numbers stay whole. */
export function wrapColumns(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const part of (text.match(token) ?? []).flatMap((whole) => splitWide(whole, columns))) {
    if (line !== '' && columnsOf(line) + columnsOf(part.trimEnd()) > columns) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += line === '' ? part.trimStart() : part
  }
  lines.push(line.trimEnd())
  return lines
}

function splitWide(part: string, columns: number): string[] {
  if (columnsOf(part) <= columns) return [part]
  const pieces: string[] = []
  let piece = ''
  for (const character of Array.from(part)) {
    if (columnsOf(piece + character) > columns) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...pieces, piece]
}
