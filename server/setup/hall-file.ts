import type { HallFiles, Mistake } from '../hall-files/index.ts'
import { Value } from 'typebox/value'
import { HallFile } from '../../contract/setup.ts'
import { writeHall } from './hall-texts.ts'
import { sheetsOf } from './sheets.ts'

/** A whole hall as one file. It holds no password, token or secret: those stand in no file of a hall. */
export function hallFileOf(files: HallFiles): HallFile {
  const { texts } = writeHall(sheetsOf(files))
  return { format: 'tingxu-hall', formatVersion: 1, files: Object.fromEntries(texts) }
}

export const textsIn = ({ files }: HallFile): Map<string, string> => new Map(Object.entries(files))

export type HallFileReading = { ok: true; texts: Map<string, string> } | { ok: false; mistakes: Mistake[] }

/** Reads the text of such a file. */
export function readHallFile(file: string, text: string): HallFileReading {
  const given = parsed(text)
  if (Value.Check(HallFile, given)) return { ok: true, texts: textsIn(given) }
  return { ok: false, mistakes: [{ file, line: 1, reason: '不是从本系统导出的大厅文件。' }] }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return null
  }
}
