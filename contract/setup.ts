import { Type, type Static } from 'typebox'
import { closed, CommandId, DateText, Nullable } from './basics.ts'

/**
 * What a hall consists of, as sheets of text cells: the same columns, and the same rules, as the files of a hall. A
 * sheet is named as its file; `hall` and `settings` have one row each, out of hall.json.
 */
export const SheetName = Type.Enum([
  'hall',
  'settings',
  'zones',
  'departments',
  'queues',
  'windows',
  'bindings',
  'service-types',
  'service-items',
  'materials',
  'themes',
  'theme-items',
  'theme-questions',
  'theme-answers',
  'opening-hours',
  'notices',
  'staff',
  'devices',
])
export type SheetName = Static<typeof SheetName>

export const ColumnKind = Type.Enum([
  'TEXT',
  'LONG_TEXT',
  'NUMBER',
  'FLAG',
  'CHOICE',
  'DATE',
  'TIME',
  'MONTH_DAY',
  'REFERENCE',
  'REFERENCES',
])
export type ColumnKind = Static<typeof ColumnKind>

export const Column = Type.Object({
  name: Type.String(),
  /** What it is called on the screen. */
  label: Type.String(),
  kind: ColumnKind,
  /** Part of what a row is known by: fixed once the row exists. */
  isKey: Type.Boolean(),
  isRequired: Type.Boolean(),
  /** What it means, or what may stand in it, in a sentence. */
  hint: Type.String(),
  /** Of a CHOICE: the cell, and what it is called. */
  choices: Type.Array(Type.Object({ value: Type.String(), label: Type.String() })),
  /** Of a REFERENCE (one key of that sheet) and REFERENCES (several, separated by semicolons). */
  refersTo: Nullable(SheetName),
})
export type Column = Static<typeof Column>

/** Cells by column; an empty cell is ''. A flag is 是 or 否. */
export const Cells = Type.Record(Type.String({ maxLength: 40 }), Type.String({ maxLength: 4000 }))
export type Cells = Static<typeof Cells>

/** `key` is what the row is known by, `label` what a reference to it shows. */
export const SheetRow = Type.Object({ key: Type.String(), label: Type.String(), cells: Cells })
export type SheetRow = Static<typeof SheetRow>

export const Sheet = Type.Object({
  name: SheetName,
  label: Type.String(),
  /** What the sheet is for, in a sentence. */
  use: Type.String(),
  /** Whether rows may be added, removed and put in order: not in `hall` and `settings`. */
  hasManyRows: Type.Boolean(),
  /** Whether the one who asks may change it. */
  mayChange: Type.Boolean(),
  columns: Type.Array(Column),
  rows: Type.Array(SheetRow),
})
export type Sheet = Static<typeof Sheet>

/** Something that works but should not stay so (the lints), or a mistake, at a row or at a whole sheet. */
export const SetupRemark = Type.Object({
  sheet: SheetName,
  key: Nullable(Type.String()),
  column: Nullable(Type.String()),
  reason: Type.String(),
})
export type SetupRemark = Static<typeof SetupRemark>

export const Setup = Type.Object({
  version: Type.Integer(),
  sheets: Type.Array(Sheet),
  warnings: Type.Array(SetupRemark),
})
export type Setup = Static<typeof Setup>

/**
 * One wish: a row put (`key` null: a new one, at the end), a row taken away, or the rows of a sheet in another order.
 * A PUT names every column it changes; the others stay, in a new row they are empty.
 */
export const SetupEdit = Type.Union([
  Type.Object(
    {
      do: Type.Literal('PUT'),
      sheet: SheetName,
      // Null first: where a text stood first, null would be read as an empty one.
      key: Type.Union([Type.Null(), Type.String({ maxLength: 200 })]),
      cells: Cells,
    },
    closed,
  ),
  Type.Object({ do: Type.Literal('REMOVE'), sheet: SheetName, key: Type.String({ maxLength: 200 }) }, closed),
  Type.Object(
    {
      do: Type.Literal('ORDER'),
      sheet: SheetName,
      keys: Type.Array(Type.String({ maxLength: 200 }), { maxItems: 2000 }),
    },
    closed,
  ),
])
export type SetupEdit = Static<typeof SetupEdit>

const edits = Type.Array(SetupEdit, { minItems: 1, maxItems: 500 })

/** `version`: the set-up these edits were made on; another one in force is told, nothing is overwritten unseen. */
export const SetupWish = Type.Object({ version: Type.Integer(), edits }, closed)
export type SetupWish = Static<typeof SetupWish>

export const ChangeSetup = Type.Object({ commandId: CommandId, version: Type.Integer(), edits }, closed)
export type ChangeSetup = Static<typeof ChangeSetup>

/** One row before and after. MOVED rows only stand elsewhere. */
export const SetupChange = Type.Object({
  sheet: SheetName,
  key: Type.String(),
  label: Type.String(),
  change: Type.Enum(['ADDED', 'CHANGED', 'REMOVED', 'MOVED']),
  columns: Type.Array(Type.Object({ column: Type.String(), before: Type.String(), after: Type.String() })),
})
export type SetupChange = Static<typeof SetupChange>

/** What a wish would do. With mistakes it cannot be done. */
export const SetupPreview = Type.Object({
  version: Type.Integer(),
  changes: Type.Array(SetupChange),
  mistakes: Type.Array(SetupRemark),
  /** The remarks there would be afterwards; `isNew` for those that are not there now. */
  warnings: Type.Array(Type.Object({ ...SetupRemark.properties, isNew: Type.Boolean() })),
})
export type SetupPreview = Static<typeof SetupPreview>

/** A whole hall as one file: its texts by the names of the files of a hall. */
export const HallFile = Type.Object(
  {
    format: Type.Literal('tingxu-hall'),
    formatVersion: Type.Literal(1),
    files: Type.Record(Type.String({ maxLength: 40 }), Type.String()),
  },
  closed,
)
export type HallFile = Static<typeof HallFile>

/** A file in place of the set-up that is in force. */
export const SetupImportWish = Type.Object({ version: Type.Integer(), file: HallFile }, closed)
export type SetupImportWish = Static<typeof SetupImportWish>
export const ImportSetup = Type.Object(
  { commandId: CommandId, version: Type.Integer(), file: HallFile },
  closed,
)
export type ImportSetup = Static<typeof ImportSetup>

/** The days of a year that differ from their weekday. */
export const CalendarYear = Type.Object({
  year: Type.Integer(),
  /** False until it was read from the published notice: what is due in it is uncertain. */
  isVerified: Type.Boolean(),
  source: Type.String(),
  days: Type.Array(
    Type.Object({ date: DateText, kind: Type.Enum(['WORKDAY', 'RESTDAY', 'HOLIDAY']), name: Type.String() }),
  ),
})
export type CalendarYear = Static<typeof CalendarYear>

/** `mayChange`: the calendar holds for every hall of this installation, so one hall's administrator looks after it. */
export const Calendar = Type.Object({
  mayChange: Type.Boolean(),
  /** The years somebody has to see to: the present one and, from October on, the next, when not verified. */
  unverifiedYears: Type.Array(Type.Integer()),
  years: Type.Array(CalendarYear),
})
export type Calendar = Static<typeof Calendar>

/** The text of a calendar file, see demo/README.md. */
export const CalendarText = Type.Object({ text: Type.String({ maxLength: 60_000 }) }, closed)
export type CalendarText = Static<typeof CalendarText>

export const CalendarPreview = Type.Object({
  year: Nullable(CalendarYear),
  mistakes: Type.Array(Type.Object({ line: Type.Integer(), reason: Type.String() })),
})
export type CalendarPreview = Static<typeof CalendarPreview>
