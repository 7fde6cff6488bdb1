import { readHallFiles, type HallFiles, type Mistake } from '../hall-files/index.ts'
import type {
  HallFile,
  SetupChange,
  SetupEdit,
  SetupPreview,
  SetupRemark,
  SheetName,
} from '../../contract/setup.ts'
import { applyEdits } from './edits.ts'
import { guardMistakes } from './guards.ts'
import type { HallFacts } from './hall-facts.ts'
import { textsIn } from './hall-file.ts'
import { sheetKinds } from './sheet-list.ts'
import { judge } from './remarks.ts'
import { changesOf } from './setup-changes.ts'
import { sheetsOf, type HallSheets } from './sheets.ts'

/** The set-up in force, and what goes on in the hall. */
export type Standing = { version: number; files: HallFiles; facts: HallFacts }

/** What somebody wants: single edits, or another set-up altogether. */
export type SetupAim = { edits: SetupEdit[] } | { file: HallFile }

/** What an aim would do. `files` is the hall as it would be; null when it cannot be done. */
export type Weighed = { preview: SetupPreview; changes: SetupChange[]; files: HallFiles | null }

/** Weighs an aim against the rules for the files of a hall and against the running hall. `by`: the work number. */
export function weigh({ version, files, facts }: Standing, aim: SetupAim, by: string): Weighed {
  const before = sheetsOf(files)
  const { sheets, mistakes } = 'edits' in aim ? applyEdits(before, aim.edits) : sheetsIn(aim.file, files)
  if (!sheets || mistakes.length > 0) return refused(version, mistakes)
  const judged = judge(sheets)
  const after = judged.files
  if (!after) return refused(version, judged.mistakes, changesOf(before, sheets))
  const changes = changesOf(before, sheetsOf(after))
  const guards = [...guardMistakes({ before: files, after, facts, by }), ...tooMuch(changes)]
  const known = new Set(judge(before).warnings.map(nameOf))
  const warnings = judged.warnings.map((warning) => ({ ...warning, isNew: !known.has(nameOf(warning)) }))
  const preview = { version, changes, mistakes: guards, warnings }
  return { preview, changes, files: guards.length > 0 ? null : after }
}

const nameOf = ({ sheet, key, reason }: SetupRemark): string => JSON.stringify([sheet, key, reason])

/** Nobody mends more at once, and a wrong file may have some hundred thousand. */
const mostMistakes = 200

function refused(version: number, mistakes: SetupRemark[], changes: SetupChange[] = []): Weighed {
  const told = mistakes.slice(0, mostMistakes)
  return { preview: { version, changes, mistakes: told, warnings: [] }, changes, files: null }
}

/** All of a change stands in one entry of the log, which has to stay readable. */
const mostChanged = 1_000_000

function tooMuch(changes: SetupChange[]): SetupRemark[] {
  const cells = changes.flatMap(({ columns }) => columns)
  const size = cells.reduce((sum, { before, after }) => sum + before.length + after.length, 0)
  const reason = '一次修改的内容过多，请分几次修改。'
  return size > mostChanged ? [{ sheet: 'hall', key: null, column: null, reason }] : []
}

type Imported = { sheets: HallSheets | null; mistakes: SetupRemark[] }

/** More than any hall has; reading such a file would keep the hall waiting. */
const mostLines = 5000

function sheetsIn(file: HallFile, { profile }: HallFiles): Imported {
  const tooLong = Object.entries(file.files).filter(([, text]) => text.split('\n').length > mostLines)
  if (tooLong.length > 0) {
    const reason = `超过${mostLines}行，不能导入。`
    return {
      sheets: null,
      mistakes: tooLong.map(([name]) => remarkOf({ file: name, line: mostLines, reason })),
    }
  }
  const reading = readHallFiles(textsIn(file))
  if (!reading.ok) return { sheets: null, mistakes: reading.mistakes.slice(0, mostMistakes).map(remarkOf) }
  const isOwn = reading.files.profile.code === profile.code
  const mistake = {
    sheet: 'hall' as const,
    key: profile.code,
    column: 'code',
    reason: '这是另一个大厅的文件。',
  }
  return { sheets: sheetsOf(reading.files), mistakes: isOwn ? [] : [mistake] }
}

/** A mistake in a file that is only being imported: it has lines, but no rows yet. */
function remarkOf({ file, line, reason }: Mistake): SetupRemark {
  return { sheet: sheetOf(file), key: null, column: null, reason: `${file}第${line}行：${reason}` }
}

const sheetOf = (file: string): SheetName =>
  sheetKinds.find(({ name }) => file === `${name}.csv`)?.name ?? 'hall'
