import type { BoardWindow } from '../../contract/board.ts'
import { wall as words } from '../../web/texts/zh-cn/wall.ts'

/** 3号 and what stands behind it; the help desk has a name instead of a number. */
export function destination({ kind, no }: BoardWindow): { number: string; word: string } {
  if (kind === 'DESK') return { number: '', word: words.windowWord.DESK }
  const word = kind === 'COMPREHENSIVE' ? words.windowWord.COMPREHENSIVE : words.windowWord.other
  return { number: words.window(no), word }
}
