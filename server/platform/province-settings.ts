import { Type, type Static } from 'typebox'
import { isPrivateKey, isPublicKey } from './sm2.ts'

/** What is set about the provincial 好差评 platform. Read with all other settings by config.ts. */
export const ProvinceSettings = Type.Object({
  /** local: nothing leaves; url: the province's own page rates; push: services and ratings are told to it. */
  PROVINCE: Type.Enum(['local', 'url', 'push'], { default: 'local' }),
  /** push: where services are told. url: the page, with {params} where its parameters go. */
  PROVINCE_URL: Type.String({ default: '', pattern: '^$|^https?://' }),
  /** push: where ratings are told. */
  PROVINCE_RATING_URL: Type.String({ default: '', pattern: '^$|^https?://' }),
  PROVINCE_APP_MARK: Type.String({ default: '', pattern: String.raw`^[\w.-]{0,64}$` }),
  PROVINCE_APP_WORD: Type.String({ default: '', maxLength: 200 }),
  /** Three digits given by the province. */
  PROVINCE_DATA_SOURCE: Type.String({ default: '', pattern: String.raw`^$|^\d{3}$` }),
  /** Our SM2 key that signs (64 hex digits), and the province's that encrypts (04 and 128 more). */
  PROVINCE_PRIVATE_KEY: Type.String({ default: '' }),
  PROVINCE_PUBLIC_KEY: Type.String({ default: '' }),
  /** A JSON file with the three secrets above, instead of the environment. */
  PROVINCE_SECRETS_FILE: Type.String({ default: '' }),
  PROVINCE_TIMEOUT_SEC: Type.Integer({ default: 15, minimum: 1, maximum: 60 }),
  /** The range this database numbers its services in, of the six digits. */
  PROVINCE_NUMBERS: Type.String({ default: '000000-999999', pattern: String.raw`^\d{6}-\d{6}$` }),
  PROVINCE_SCALE: Type.Enum(['five-is-best', 'one-is-best'], { default: 'five-is-best' }),
  PROVINCE_CHANNELS: Type.Enum(['national', 'zhejiang'], { default: 'national' }),
  PROVINCE_APPLICANTS: Type.Enum(['national', 'gb39046', 'older'], { default: 'national' }),
  PROVINCE_PROMISES: Type.Enum(['national', 'zhejiang'], { default: 'national' }),
})
type ProvinceSettings = Static<typeof ProvinceSettings>

/** Which of the known tables of codes the province uses. */
export type ProvinceCodes = {
  scale: ProvinceSettings['PROVINCE_SCALE']
  channels: ProvinceSettings['PROVINCE_CHANNELS']
  applicants: ProvinceSettings['PROVINCE_APPLICANTS']
  promises: ProvinceSettings['PROVINCE_PROMISES']
}

type Numbering = { numbers: { from: number; to: number } }

/** Where and how ratings and services are told to the province. */
export type Province = Numbering &
  (
    | { target: 'local' }
    | { target: 'url'; pageUrl: string }
    | {
        target: 'push'
        serviceUrl: string
        ratingUrl: string
        appMark: string
        appWord: string
        dataSource: string
        privateKey: string
        publicKey: string
        timeoutMs: number
        codes: ProvinceCodes
      }
  )

/** Settings whose value is never printed. */
export const provinceSecrets = ['PROVINCE_APP_WORD', 'PROVINCE_PRIVATE_KEY', 'PROVINCE_PUBLIC_KEY'] as const

export const provinceExpectations: Record<string, string> = {
  PROVINCE: 'local, url or push',
  PROVINCE_URL: 'it starts with http:// or https://',
  PROVINCE_RATING_URL: 'it starts with http:// or https://',
  PROVINCE_APP_MARK: 'at most 64 letters, digits, points and hyphens',
  PROVINCE_APP_WORD: 'at most 200 characters',
  PROVINCE_DATA_SOURCE: 'the three digits the province gave you',
  PROVINCE_TIMEOUT_SEC: 'a number from 1 to 60',
  PROVINCE_NUMBERS: 'two numbers of six digits, such as 000000-499999',
  PROVINCE_SCALE: 'five-is-best or one-is-best',
  PROVINCE_CHANNELS: 'national or zhejiang',
  PROVINCE_APPLICANTS: 'national, gb39046 or older',
  PROVINCE_PROMISES: 'national or zhejiang',
}

/** Brings the settings together; what is missing or does not fit together is added to the complaints. */
export function provinceFrom(values: ProvinceSettings, complaints: string[]): Province {
  const [from = 0, to = 0] = values.PROVINCE_NUMBERS.split('-').map(Number)
  const numbers = { from, to }
  const complain = (name: string, problem: string) =>
    complaints.push(`Setting ${name} is not usable: ${problem}.`)
  if (from > to) complain('PROVINCE_NUMBERS', 'the first number is above the second')
  if (values.PROVINCE === 'local') return { target: 'local', numbers }
  if (values.PROVINCE === 'url') {
    const pageUrl = values.PROVINCE_URL
    if (!pageUrl.includes('{params}')) {
      complain('PROVINCE_URL', 'with PROVINCE=url it is the address of a page with {params} in it')
    }
    return { target: 'url', pageUrl, numbers }
  }
  const needed = [
    'PROVINCE_URL',
    'PROVINCE_RATING_URL',
    'PROVINCE_APP_MARK',
    'PROVINCE_APP_WORD',
    'PROVINCE_DATA_SOURCE',
  ] as const
  for (const name of needed) if (values[name] === '') complain(name, 'PROVINCE=push needs it')
  if (!isPrivateKey(values.PROVINCE_PRIVATE_KEY)) {
    complain('PROVINCE_PRIVATE_KEY', 'PROVINCE=push needs an SM2 private key of 64 hex digits')
  }
  if (!isPublicKey(values.PROVINCE_PUBLIC_KEY)) {
    complain(
      'PROVINCE_PUBLIC_KEY',
      'PROVINCE=push needs the SM2 public key of the province: 04 and 128 hex digits',
    )
  }
  return {
    target: 'push',
    numbers,
    serviceUrl: values.PROVINCE_URL,
    ratingUrl: values.PROVINCE_RATING_URL,
    appMark: values.PROVINCE_APP_MARK,
    appWord: values.PROVINCE_APP_WORD,
    dataSource: values.PROVINCE_DATA_SOURCE,
    privateKey: values.PROVINCE_PRIVATE_KEY,
    publicKey: values.PROVINCE_PUBLIC_KEY,
    timeoutMs: values.PROVINCE_TIMEOUT_SEC * 1000,
    codes: {
      scale: values.PROVINCE_SCALE,
      channels: values.PROVINCE_CHANNELS,
      applicants: values.PROVINCE_APPLICANTS,
      promises: values.PROVINCE_PROMISES,
    },
  }
}
