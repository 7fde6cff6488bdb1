import type { DeskAction } from './desk-step.ts'

/** What a key asks for at the desk. */
export type KeyCommand =
  | { type: DeskAction }
  | { type: 'select-held' }
  | { type: 'select-passed'; index: number }
  | { type: 'move-passed'; by: 1 | -1 }

export type KeyPress = {
  /** Place of the key, not its letter: a Chinese input method reports every letter as “Process”. */
  code: string
  /** Ctrl, Alt or Meta is down: the browser's own shortcut. */
  withModifier: boolean
  /** The key is being held down. */
  isRepeat: boolean
  /** Where the focus is. */
  focus: 'typing' | 'control' | 'page'
}

const letters: Record<string, KeyCommand> = {
  KeyR: { type: 'recall' },
  KeyP: { type: 'pass' },
  KeyU: { type: 'undo' },
  KeyW: { type: 'why' },
  KeyH: { type: 'hold' },
  KeyG: { type: 'select-held' },
  KeyT: { type: 'transfer' },
  KeyM: { type: 'matter' },
  KeyN: { type: 'next' },
  KeyD: { type: 'case' },
  KeyQ: { type: 'complaint' },
  KeyC: { type: 'call-ticket' },
  KeyS: { type: 'served' },
  KeyB: { type: 'pause' },
  KeyX: { type: 'close' },
  KeyL: { type: 'logout' },
  Slash: { type: 'help' },
  ArrowUp: { type: 'move-passed', by: -1 },
  ArrowDown: { type: 'move-passed', by: 1 },
}

/** The command of a key press, or null when the key belongs to the browser or to a field. */
export function keyCommand({ code, withModifier, isRepeat, focus }: KeyPress): KeyCommand | null {
  if (withModifier || isRepeat || focus === 'typing') return null
  // A button reached with Tab keeps its own space bar, as everywhere.
  if (code === 'Space') return focus === 'page' ? { type: 'primary' } : null
  const digit = digitOf(code)
  if (digit !== null && digit > 0) return { type: 'select-passed', index: digit - 1 }
  return letters[code] ?? null
}

/** 3 of Digit3 and Numpad3; null for other keys. */
export function digitOf(code: string): number | null {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  return digit === undefined ? null : Number(digit)
}

/** Where the focus is when a key goes down; the big button counts as the page, for the space bar is its own. */
export function focusOf(event: KeyboardEvent): KeyPress['focus'] {
  const path = event.composedPath()
  const target = path[0]
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) return 'typing'
  const isPrimary = path.some((node) => node instanceof Element && node.localName === 'tx-primary-button')
  return target instanceof HTMLButtonElement && !isPrimary ? 'control' : 'page'
}
