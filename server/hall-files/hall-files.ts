import type { Inbox, Mistake } from './csv.ts'
import { hallFileNames, readEntries, type HallEntries } from './hall-entries.ts'
import { readProfile, type HallProfile } from './hall-profile.ts'
import { checkPlan } from './plan-rules.ts'
import { checkReferences } from './references.ts'
import { checkAdministrators } from './staff-rules.ts'

/** A hall as its files describe it, free of mistakes. Entries keep the order of the files. */
export type HallFiles = { profile: HallProfile } & HallEntries

export type HallFilesReading = { ok: true; files: HallFiles } | { ok: false; mistakes: Mistake[] }

/** Reads the files of one hall, given by name. Either everything is right, or every mistake is told. */
export function readHallFiles(texts: ReadonlyMap<string, string>): HallFilesReading {
  const inbox: Inbox = { texts, mistakes: [], unreadable: new Set() }
  refuseUnknownFiles(inbox)
  const profile = readProfile(inbox)
  const entries = readEntries(inbox)
  checkReferences(inbox, entries)
  checkPlan(inbox, entries)
  checkAdministrators(inbox, entries)
  if (profile === null || inbox.mistakes.length > 0)
    return { ok: false, mistakes: inReadingOrder(inbox.mistakes) }
  return { ok: true, files: { profile, ...entries } }
}

function refuseUnknownFiles({ texts, mistakes }: Inbox): void {
  const known = new Set<string>(hallFileNames)
  for (const file of texts.keys())
    if (!known.has(file))
      mistakes.push({ file, line: 1, reason: `不认识这个文件，应为：${hallFileNames.join('、')}。` })
}

function inReadingOrder(mistakes: Mistake[]): Mistake[] {
  const order = new Map<string, number>(hallFileNames.map((file, index) => [file, index]))
  const rank = ({ file }: Mistake) => order.get(file) ?? hallFileNames.length
  return mistakes.toSorted((a, b) => rank(a) - rank(b) || a.line - b.line)
}
