import { Type, type Static } from 'typebox'
import type { TLocalizedValidationError } from 'typebox/error'
import { Value } from 'typebox/value'
import { closed } from '../../contract/basics.ts'
import { HallSettings } from '../../contract/hall-settings.ts'
import { HallLevel } from '../../contract/halls.ts'
import type { Inbox, Place } from './csv.ts'

const phone = Type.String({ pattern: '^[0-9][0-9-]{4,19}$' })

const HallJson = Type.Object(
  {
    code: Type.String({ pattern: '^[A-Z][A-Z0-9]{1,9}$' }),
    name: Type.String({ minLength: 2, maxLength: 60 }),
    level: HallLevel,
    areaCode: Type.String({ pattern: '^[0-9]{6}([0-9]{3}){0,2}$' }),
    address: Type.String({ minLength: 1, maxLength: 200 }),
    consultPhone: phone,
    complaintPhone: phone,
    /** Stands in 【】 before every text message. */
    smsSignature: Type.String({ minLength: 2, maxLength: 12 }),
    settings: HallSettings,
  },
  closed,
)

/** What hall.json says. */
export type HallProfile = Static<typeof HallJson> & { at: Place }

const file = 'hall.json'

/** What a field with a pattern should look like. */
const hints = new Map([
  ['code', '2至10位大写字母或数字，以字母开头'],
  ['areaCode', '6、9或12位行政区划代码'],
  ['consultPhone', '电话号码，如0393-0000000'],
  ['complaintPhone', '电话号码，如0393-0000000'],
])

/** Settings that are left out get their defaults. Null when hall.json cannot be used. */
export function readProfile(inbox: Inbox): HallProfile | null {
  const text = inbox.texts.get(file)
  const complain = (line: number, reason: string) => {
    inbox.mistakes.push({ file, line, reason })
    return null
  }
  if (text === undefined) return complain(1, '缺少这个文件。')
  const json = parseJson(text, complain)
  if (json === null) return null
  const given = Value.Default(HallJson, json)
  if (Value.Check(HallJson, given)) return { ...given, at: { file, line: lineOf(text, 'code') } }
  for (const error of Value.Errors(HallJson, given))
    for (const { name, reason } of reasonsOf(error)) complain(lineOf(text, name), reason)
  return null
}

function parseJson(text: string, complain: (line: number, reason: string) => null): unknown {
  try {
    const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    const isObject = typeof json === 'object' && json !== null && !Array.isArray(json)
    return isObject ? json : complain(1, '应为一个JSON对象，写在大括号内。')
  } catch (error) {
    const line = error instanceof SyntaxError ? /line (\d+)/.exec(error.message)?.[1] : undefined
    return complain(Number(line ?? 1), '不是正确的JSON，请检查逗号、引号和括号。')
  }
}

/** The line on which a name first stands as a key; the first line when it is missing. */
function lineOf(text: string, name: string): number {
  const index = text.split('\n').findIndex((line) => line.includes(`"${name}"`))
  return index < 0 ? 1 : index + 1
}

type Reason = { name: string; reason: string }

function reasonsOf(error: TLocalizedValidationError): Reason[] {
  const name = error.instancePath.split('/').at(-1) ?? ''
  const one = (reason: string): Reason[] => [{ name, reason: `“${name}”${reason}。` }]
  switch (error.keyword) {
    case 'required':
      return error.params.requiredProperties.map((field) => ({
        name: name || field,
        reason: `缺少“${field}”。`,
      }))
    case 'additionalProperties':
      return error.params.additionalProperties.map((field) => ({ name: field, reason: `不认识“${field}”。` }))
    case 'boolean':
      // An unknown field is told once, by additionalProperties.
      return []
    case 'minimum':
      return one(`不能小于${error.params.limit}`)
    case 'maximum':
      return one(`不能大于${error.params.limit}`)
    case 'minLength':
      return one(`不能少于${error.params.limit}个字`)
    case 'maxLength':
      return one(`不能超过${error.params.limit}个字`)
    case 'enum':
      return one(`应为${error.params.allowedValues.join('、')}之一`)
    case 'type':
      return one(error.params.type === 'integer' ? '应为整数' : '的类型不对')
    case 'pattern':
      return one(`应为${hints.get(name) ?? error.params.pattern}`)
    default:
      return one(`不正确（${error.message}）`)
  }
}
