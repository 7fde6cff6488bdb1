import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import { Type, type Static, type TObject, type TProperties } from 'typebox'
import { Value } from 'typebox/value'
import {
  provinceExpectations,
  provinceFrom,
  provinceSecrets,
  ProvinceSettings,
  type Province,
} from './province-settings.ts'

export type { Province, ProvinceCodes } from './province-settings.ts'

const Port = Type.Integer({ minimum: 1, maximum: 65_535 })

/** Every setting there is, with its default. Read once at start. */
const settings = {
  HOST: Type.String({ default: '127.0.0.1', minLength: 1 }),
  PORT: Type.Union([Port, Type.Literal(0)], { default: 3000 }),
  /** Where the embedded database, secrets and the voice cache live. */
  DATA_DIR: Type.String({ default: './data', minLength: 1 }),
  /** An existing PostgreSQL ≥ 14; empty: the embedded one. */
  DATABASE_URL: Type.String({ default: '', pattern: '^$|^postgres(ql)?://' }),
  DATABASE_CONNECTIONS: Type.Integer({ default: 10, minimum: 2, maximum: 100 }),
  /** A Redis for jobs, wake-ups and limits shared by several processes; empty: the database does what it can. */
  REDIS_URL: Type.String({ default: '', pattern: '^$|^rediss?://' }),
  /** What this process does: serve people (web), run jobs and what the clock does (worker), or both. */
  ROLES: Type.String({ default: 'web,worker', pattern: '^(web|worker|web,worker|worker,web)$' }),
  /** The address phones reach the hall by: stands in the QR of every slip and in messages. Empty: http://HOST:PORT. */
  PUBLIC_URL: Type.String({ default: '', pattern: '^$|^https?://[^/]+$' }),
  /** `2026-11-23T08:15:00+08:00 x60`: a start instant and a speed. Empty: real time. */
  DEMO_CLOCK: Type.String({ default: '' }),
  /** Which hall folders an empty database starts with, comma separated. */
  HALL_FOLDERS: Type.String({ default: 'demo/pyhl,demo/cql,demo/rj' }),
  /** Renders speech to a WAV, with {text} and {file}; empty: espeak-ng when it is installed. */
  VOICE_COMMAND: Type.String({ default: '' }),
  /** Tickets one address may take a minute. This machine itself (kiosks on it) is not limited. */
  TAKES_PER_MINUTE: Type.Integer({ default: 60, minimum: 1 }),
  /** Logins one address may try a minute. */
  LOGINS_PER_MINUTE: Type.Integer({ default: 30, minimum: 1 }),
  /** paired: kiosks and screens prove themselves by a token; open: whoever stands at a screen is taken for it. */
  DEVICES: Type.Enum(['open', 'paired'], { default: 'open' }),
  /** Whether people must choose a password of their own when they first log in; auto: yes, except on demo time. */
  FIRST_PASSWORDS: Type.Enum(['auto', 'change', 'keep'], { default: 'auto' }),
  /** After how many days a password must be changed at the next login; 0: never. */
  PASSWORD_DAYS: Type.Integer({ default: 90, minimum: 0, maximum: 3650 }),
  /** Addresses of the reverse proxies whose X-Forwarded-For is believed, comma separated; empty: nobody's. */
  TRUST_PROXY: Type.String({ default: '', pattern: '^[0-9a-fA-F.:/,]*$' }),
  LOG_LEVEL: Type.Enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], { default: 'warn' }),
  /** Who brings text messages to phones; outbox: nobody, they are kept for the administration to see. */
  SMS_PROVIDER: Type.Enum(['outbox', 'http', 'aliyun', 'tencent', 'mas'], { default: 'outbox' }),
  /** Where the provider is, without a slash at the end; empty: at its public address, if it has one. */
  SMS_URL: Type.String({ default: '', pattern: '^$|^https?://.*[^/]$' }),
  /** The account there: AccessKeyId, SecretId, apId. */
  SMS_KEY_ID: Type.String({ default: '' }),
  SMS_KEY: Type.String({ default: '' }),
  /** tencent: SmsSdkAppId; mas: ecName. */
  SMS_APP: Type.String({ default: '' }),
  /** mas: the 签名编码, or one for each signature. */
  SMS_SIGN: Type.String({ default: '' }),
  /** How long the provider may take to answer. */
  SMS_ANSWER_SEC: Type.Integer({ default: 10, minimum: 1, maximum: 60 }),
  /** What pushed receipts and replies prove themselves by; empty: none are taken. */
  SMS_RECEIPT_SECRET: Type.String({ default: '', pattern: '^$|^.{16,}$' }),
} satisfies TProperties

const Settings = Type.Object(settings)
type Settings = Static<typeof Settings>

export type DemoClock = { startsAt: Date; speed: number }

const roles = ['web', 'worker'] as const
export type Role = (typeof roles)[number]

export type Config = Omit<Settings, 'DEMO_CLOCK' | 'HALL_FOLDERS' | 'ROLES'> & {
  demoClock: DemoClock | null
  hallFolders: string[]
  roles: Role[]
  province: Province
}

/** A start-up mistake that a person can mend: printed as one sentence, without a stack. */
export class StartRefused extends Error {}

/** Reads the settings from the environment. Throws StartRefused with every complaint at once. */
export function readConfig(environment: Env, root: string): Config {
  const complaints: string[] = []
  const env = { ...environment, ...secretsIn(environment, root, complaints) }
  const values = valuesOf(Settings, env, complaints)
  const provinceValues = valuesOf(ProvinceSettings, env, complaints)
  const province = provinceValues && provinceFrom(provinceValues, complaints)
  const demoClock = parseDemoClock(env['DEMO_CLOCK'] ?? '', complaints)
  if (values) complaints.push(...missingForSms(values))
  if (demoClock && values && reachesPhones(values)) {
    complaints.push(
      'Setting SMS_PROVIDER is not usable with DEMO_CLOCK: made-up people may have real telephones.',
    )
  }
  if (demoClock && province?.target === 'push') {
    complaints.push(
      'Setting PROVINCE=push is not usable with DEMO_CLOCK: no demonstration is told to a province.',
    )
  }
  if (!values || !province || complaints.length > 0) {
    throw new StartRefused([...new Set(complaints)].join('\n'))
  }
  const { DEMO_CLOCK: _, HALL_FOLDERS, ROLES, ...rest } = values
  const hallFolders = HALL_FOLDERS.split(',').map((folder) => folder.trim())
  return {
    ...rest,
    DATA_DIR: dataDir(rest.DATA_DIR, root),
    demoClock,
    province,
    roles: roles.filter((role) => ROLES.split(',').includes(role)),
    hallFolders: hallFolders.filter((folder) => folder !== '').map((folder) => resolve(root, folder)),
  }
}

type Env = Record<string, string | undefined>

/** The settings of a schema as the environment gives them; null when one is not usable. */
function valuesOf<Schema extends TObject>(
  schema: Schema,
  env: Env,
  complaints: string[],
): Static<Schema> | null {
  const given = Object.fromEntries(Object.keys(schema.properties).flatMap((name) => present(name, env[name])))
  const converted = Value.Convert(schema, Value.Default(schema, given))
  complaints.push(...Value.Errors(schema, converted).map((error) => complaint(error.instancePath, env)))
  return Value.Check(schema, converted) ? converted : null
}

const Secrets = Type.Partial(
  Type.Object(Object.fromEntries(provinceSecrets.map((name) => [name, Type.String()])), {
    additionalProperties: false,
  }),
)

/** What the secrets file adds to the environment; nothing without one. */
function secretsIn(env: Env, root: string, complaints: string[]): Env {
  const file = env['PROVINCE_SECRETS_FILE'] ?? ''
  if (file === '') return {}
  try {
    const secrets: unknown = JSON.parse(readFileSync(dataDir(file, root), 'utf8'))
    if (Value.Check(Secrets, secrets)) return secrets
  } catch {
    // Complained of below, without a word of what stands in it.
  }
  const names = provinceSecrets.join(', ')
  complaints.push(
    `Setting PROVINCE_SECRETS_FILE=${file} is not usable: a JSON file that holds only ${names}.`,
  )
  return {}
}

function present(name: string, value: string | undefined): [string, string][] {
  return value === undefined || value === '' ? [] : [[name, value]]
}

function complaint(path: string, env: Env): string {
  const name = path.replace(/^\//, '').split('/')[0] ?? ''
  const isSecret = name.endsWith('_SECRET') || provinceSecrets.some((secret) => secret === name)
  const given = isSecret ? '…' : (env[name] ?? '')
  return `Setting ${name}=${given} is not usable: ${expectations[name] ?? 'see README.md, “Settings”'}.`
}

const expectations: Record<string, string> = {
  PORT: 'a port is a number from 1 to 65535',
  DATABASE_URL: 'it starts with postgres://',
  DATABASE_CONNECTIONS: 'a number from 2 to 100',
  REDIS_URL: 'it starts with redis:// or rediss://',
  ROLES: 'web, worker or web,worker',
  PUBLIC_URL: 'it looks like https://hall.example.gov.cn, without a path',
  TAKES_PER_MINUTE: 'a number from 1',
  LOGINS_PER_MINUTE: 'a number from 1',
  DEVICES: 'open or paired',
  FIRST_PASSWORDS: 'one of auto, change, keep',
  PASSWORD_DAYS: 'a number of days from 0 (never) to 3650',
  TRUST_PROXY: 'the addresses of your proxies, such as 127.0.0.1',
  LOG_LEVEL: 'one of fatal, error, warn, info, debug, silent',
  SMS_PROVIDER: 'one of outbox, http, aliyun, tencent, mas',
  SMS_URL: 'it looks like https://sms.example.cn, without a slash at the end',
  SMS_ANSWER_SEC: 'a number from 1 to 60',
  SMS_RECEIPT_SECRET: 'at least 16 characters',
  ...provinceExpectations,
}

/** What each provider cannot do without. */
const neededForSms = {
  outbox: [],
  http: ['SMS_URL', 'SMS_KEY_ID', 'SMS_KEY'],
  aliyun: ['SMS_KEY_ID', 'SMS_KEY'],
  tencent: ['SMS_KEY_ID', 'SMS_KEY', 'SMS_APP'],
  mas: ['SMS_URL', 'SMS_KEY_ID', 'SMS_KEY', 'SMS_APP', 'SMS_SIGN'],
} as const satisfies Record<Settings['SMS_PROVIDER'], (keyof Settings)[]>

/** Messages to a gateway on this very machine reach nobody: that is how one is tried. */
const reachesPhones = ({ SMS_PROVIDER: provider, SMS_URL: url }: Settings): boolean =>
  provider !== 'outbox' && !/^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:|\/|$)/.test(url)

/** Whoever reads a message is not in the hall's network: an address of this machine leads nowhere. */
function missingForSms(values: Settings): string[] {
  const { SMS_PROVIDER: provider } = values
  const site = reachesPhones(values) ? (['PUBLIC_URL'] as const) : []
  return [...neededForSms[provider], ...site]
    .filter((name) => values[name] === '')
    .map((name) => `Setting SMS_PROVIDER=${provider} needs ${name}: see README.md, “Settings”.`)
}

function parseDemoClock(text: string, complaints: string[]): DemoClock | null {
  if (text === '') return null
  const match = /^(\S+?)(?:\s+x?(\d+(?:\.\d+)?))?$/.exec(text.trim())
  const startsAt = new Date(match?.[1] ?? '')
  const speed = Number(match?.[2] ?? '1')
  if (Number.isNaN(startsAt.getTime()) || speed < 1 || speed > 240) {
    complaints.push(
      `Setting DEMO_CLOCK=${text} is not usable: give an instant and a speed from 1 to 240, ` +
        'such as "2026-11-23T08:15:00+08:00 x60".',
    )
    return null
  }
  return { startsAt, speed }
}

function dataDir(text: string, root: string): string {
  const expanded = text.startsWith('~/') ? join(homedir(), text.slice(2)) : text
  return isAbsolute(expanded) ? expanded : resolve(root, expanded)
}

/** The address phones reach the halls by; stands in every QR. */
export function publicUrl({ PUBLIC_URL, HOST, PORT }: Config): string {
  return PUBLIC_URL || `http://${HOST === '0.0.0.0' ? '127.0.0.1' : HOST}:${PORT}`
}

/** True where programs play the staff with the passwords of the first start. */
export function keepsFirstPasswords({ FIRST_PASSWORDS, demoClock }: Config): boolean {
  return FIRST_PASSWORDS === 'keep' || (FIRST_PASSWORDS === 'auto' && demoClock !== null)
}
