import type { HallFile } from '../../contract/setup.ts'

/** A file that was chosen, not yet in force. */
export type Import = { name: string; file: HallFile }

/** Reads what somebody chose as a file of a hall; null when it is none. Whether it holds is for the server to say. */
export function readHallFile(text: string): HallFile | null {
  try {
    const file: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return isHallFile(file) ? file : null
  } catch {
    return null
  }
}

const isHallFile = (file: unknown): file is HallFile =>
  typeof file === 'object' &&
  file !== null &&
  'format' in file &&
  file.format === 'tingxu-hall' &&
  'formatVersion' in file &&
  file.formatVersion === 1 &&
  'files' in file &&
  typeof file.files === 'object' &&
  file.files !== null

/** Gives the browser a text as a file to keep. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })

export const hallFileName = (code: string, at: Date): string => `${code}-${dayFormat.format(at)}.json`
