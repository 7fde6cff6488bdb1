import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { newFirstPassword, requireStrong } from './password.ts'

describe('a password of one’s own', () => {
  it.each([
    ['Abcdefg12', '不足10个字符'],
    ['abcdefghij', '三种'],
    ['abcdefghi1', '三种'],
    ['ABCDEFGHI1', '三种'],
    ['Xhl008-2026', '不能包含账号'],
    ['XHL008-aaaa', '不能包含账号'],
  ])('%s is refused', (password, problem) => {
    expect(() => requireStrong(password, 'hl008')).toThrow(problem)
  })

  it.each(['Abcdefghi1', 'abcdefgh-1', 'ABCDEFGH-1', '春眠不觉晓Chu8处处'])('%s is taken', (password) => {
    expect(() => requireStrong(password, 'hl008')).not.toThrow()
  })

  it('comes after a first one that can be read out', () => {
    expect(newFirstPassword({ randomBytes })).toMatch(/^[2-9a-hjkmnp-z]{4}(-[2-9a-hjkmnp-z]{4}){2}$/)
  })
})
