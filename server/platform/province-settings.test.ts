import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newSm2Keys } from '../../tests/harness/sm2-peer.ts'
import { readConfig } from './config.ts'

const keys = newSm2Keys()
const secrets = {
  PROVINCE_APP_WORD: 'open sesame',
  PROVINCE_PRIVATE_KEY: keys.privateKey,
  PROVINCE_PUBLIC_KEY: keys.publicKey,
}
const open = {
  PROVINCE: 'push',
  PROVINCE_URL: 'https://hcp.example.gov.cn/service',
  PROVINCE_RATING_URL: 'https://hcp.example.gov.cn/evaluation',
  PROVINCE_APP_MARK: 'hl',
  PROVINCE_DATA_SOURCE: '410',
}

function refusal(env: Record<string, string>): string {
  try {
    readConfig(env, '/')
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
}

describe('the settings of the province', () => {
  it('leave it alone unless they say otherwise', () => {
    expect(readConfig({}, '/').province).toEqual({ target: 'local', numbers: { from: 0, to: 999_999 } })
  })

  it('say what is missing, all of it, and never print a secret', () => {
    const said = refusal({
      PROVINCE: 'push',
      PROVINCE_PRIVATE_KEY: 'c0ffee',
      PROVINCE_APP_WORD: 'open sesame',
    })
    for (const name of ['URL', 'RATING_URL', 'APP_MARK', 'DATA_SOURCE', 'PRIVATE_KEY', 'PUBLIC_KEY'])
      expect(said).toContain(`Setting PROVINCE_${name} `)
    expect(said).not.toContain('c0ffee')
    expect(said).not.toContain('sesame')
    expect(refusal({ ...open, ...secrets, PROVINCE_APP_WORD: 'x'.repeat(201) })).not.toContain('xxx')
  })

  it('refuse what is none: a page without its parameters, numbers the wrong way round, a demonstration', () => {
    expect(refusal({ PROVINCE: 'everybody' })).toContain('PROVINCE=everybody')
    expect(refusal({ PROVINCE: 'url', PROVINCE_URL: 'https://hcp.example.gov.cn' })).toContain('{params}')
    expect(refusal({ PROVINCE_NUMBERS: '500000-400000' })).toContain('PROVINCE_NUMBERS')
    const demo = { DEMO_CLOCK: '2026-11-23T08:15:00+08:00 x60' }
    expect(refusal({ ...open, ...secrets, ...demo })).toContain('DEMO_CLOCK')
  })

  it('take the secrets from the environment or from a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tingxu-secrets-'))
    try {
      const file = join(folder, 'province.json')
      writeFileSync(file, JSON.stringify(secrets))
      const fromFile = readConfig({ ...open, PROVINCE_SECRETS_FILE: file }, '/').province
      expect(fromFile).toEqual(readConfig({ ...open, ...secrets }, '/').province)
      expect(fromFile).toMatchObject({ target: 'push', privateKey: keys.privateKey, timeoutMs: 15_000 })
      writeFileSync(file, '{"PROVINCE_APP_WORD": 7}')
      const said = refusal({ ...open, PROVINCE_SECRETS_FILE: file })
      expect(said).toContain('PROVINCE_SECRETS_FILE')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
