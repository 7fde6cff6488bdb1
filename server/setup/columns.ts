import type { Column, SheetName } from '../../contract/setup.ts'

/** The columns of the sheets, described for whoever fills them in. */

type About = Partial<Pick<Column, 'hint' | 'isKey' | 'isRequired'>>

/** Fixed once the row exists. */
export const key = { isKey: true, isRequired: true } as const
export const required = { isRequired: true } as const
const code = '30位以内的字母、数字、-或_，保存后不能改。'

const column = (name: string, label: string, kind: Column['kind']): Column => ({
  name,
  label,
  kind,
  isKey: false,
  isRequired: false,
  hint: '',
  choices: [],
  refersTo: null,
})

const plain =
  (kind: Column['kind']) =>
  (name: string, label: string, about: About = {}): Column => ({ ...column(name, label, kind), ...about })

export const text = plain('TEXT')
export const longText = plain('LONG_TEXT')
export const number = plain('NUMBER')
export const date = plain('DATE')
export const time = plain('TIME')
export const monthDay = plain('MONTH_DAY')
export const nameColumn: Column = text('name', '名称', required)
export const codeText = (name: string, label: string): Column => text(name, label, { ...key, hint: code })

/** An empty cell is 否. */
export const flag = (name: string, label: string, hint = ''): Column => ({
  ...column(name, label, 'FLAG'),
  hint,
})

export const choice = (name: string, label: string, names: object, about: About = required): Column => ({
  ...column(name, label, 'CHOICE'),
  choices: Object.entries(names).map(([value, each]) => ({ value, label: String(each) })),
  ...about,
})

export const reference = (
  name: string,
  label: string,
  refersTo: SheetName,
  about: About = required,
): Column => ({
  ...column(name, label, 'REFERENCE'),
  refersTo,
  ...about,
})

export const references = (name: string, label: string, refersTo: SheetName, hint: string): Column => ({
  ...column(name, label, 'REFERENCES'),
  refersTo,
  hint,
})
