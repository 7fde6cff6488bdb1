import type { ReceivableItem } from '../../contract/case-desk.ts'

/** The items that answer to what was typed: characters of the name, or its sounds whole or shortened (spjy, shipinjy). */
export function itemsMatching(items: ReceivableItem[], typed: string): ReceivableItem[] {
  const wanted = typed.normalize('NFKC').replaceAll(/[\s']/g, '').toLowerCase()
  return items.filter(
    ({ name, sounds }) =>
      name.normalize('NFKC').toLowerCase().includes(wanted) ||
      sounds.some((_, at) => soundsLike(sounds.slice(at), wanted)),
  )
}

/** Whether the letters are beginnings of these sounds, one after the other and none left out. */
function soundsLike([sound = '', ...others]: string[], letters: string): boolean {
  if (letters === '') return true
  let length = 1
  while (length <= sound.length && sound.startsWith(letters.slice(0, length)) && length <= letters.length) {
    if (soundsLike(others, letters.slice(length))) return true
    length += 1
  }
  return false
}
