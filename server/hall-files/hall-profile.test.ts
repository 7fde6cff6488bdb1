import { describe, expect, it } from 'vitest'
import { mistakesOf, township, valid, withChange } from '../../tests/harness/hall-example.ts'

describe('settings', () => {
  it('that are left out get their defaults', () => {
    const text = (township.get('hall.json') ?? '').replace(/"settings": \{[^}]*\}/, '"settings": {}')
    const texts = new Map([...township, ['hall.json', text]])
    expect(valid(texts).profile.settings).toMatchObject({
      priorityBonusMin: 20,
      maxCalls: 3,
      readOneAs: 'yi',
    })
  })

  it.each([
    ['"maxCalls": 3', '"maxCalls": 30', '“maxCalls”不能大于10。'],
    ['"maxCalls": 3', '"maxCalls": "3"', '“maxCalls”应为整数。'],
    ['"maxCalls": 3', '"maxCall": 3', '不认识“maxCall”。'],
    ['"readOneAs": "yi"', '"readOneAs": "guai"', '“readOneAs”应为yi、yao之一。'],
    ['"code": "CQL"', '"code": "长庆"', '“code”应为2至10位大写字母或数字，以字母开头。'],
    ['"level": "TOWNSHIP"', '"level": "TOWN"', '“level”应为COUNTY、TOWNSHIP、STATION之一。'],
  ])('refuse %s as %s', (piece, replacement, reason) => {
    const text = township.get('hall.json') ?? ''
    const line = text.slice(0, text.indexOf(piece)).split('\n').length
    expect(mistakesOf(withChange(township, 'hall.json', [piece, replacement]))).toEqual([
      `hall.json:${line} ${reason}`,
    ])
  })

  it('that are not JSON are refused', () => {
    const [first] = mistakesOf(withChange(township, 'hall.json', ['"level"', 'level']))
    expect(first).toMatch(/^hall\.json:\d+ 不是正确的JSON/)
  })
})
