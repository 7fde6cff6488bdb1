import type { BoardNotice } from '../../contract/board.ts'

/** The notices cut into pieces that fit on the wall, each with its title; a cut falls behind a pause if it can. */
export function noticePages(notices: BoardNotice[], signsPerPage: number): BoardNotice[] {
  return notices.flatMap(({ title, text }) =>
    pieces(text, signsPerPage).map((piece) => ({ title, text: piece })),
  )
}

function pieces(text: string, limit: number): string[] {
  const signs = [...text.trim()]
  const parts: string[] = []
  while (signs.length > limit) {
    parts.push(signs.splice(0, cutAt(signs.slice(0, limit))).join(''))
  }
  return [...parts, signs.join('')]
}

/** Behind the last pause of the second half, or else at the very end. */
function cutAt(signs: string[]): number {
  const pause = signs.map((sign) => '。；！？，、 '.includes(sign)).lastIndexOf(true)
  return pause >= signs.length / 2 ? pause + 1 : signs.length
}
