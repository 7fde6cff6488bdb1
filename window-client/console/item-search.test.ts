import { describe, expect, it } from 'vitest'
import type { ReceivableItem } from '../../contract/case-desk.ts'
import { itemsMatching } from './item-search.ts'

const item = (name: string, sounds: string): ReceivableItem => ({
  id: 1,
  name,
  sounds: sounds.split(' '),
  departmentName: '区市场监管局',
  serviceTypeId: 1,
  kind: 'COMMITMENT',
  promisedDays: 5,
  materials: [],
})

const items = [
  item('食品经营许可核发', 'shi pin jing ying xu ke he fa'),
  item('药品经营许可', 'yao pin jing ying xu ke'),
  item('户口登记（A类）', 'hu kou deng ji a lei'),
]
const found = (typed: string) => itemsMatching(items, typed).map(({ name }) => name.slice(0, 2))

describe('the search for an item', () => {
  it('finds by characters', () => {
    expect(found('经营许可')).toEqual(['食品', '药品'])
    expect(found('a类')).toEqual(['户口'])
    expect(found('')).toEqual(['食品', '药品', '户口'])
  })

  it('finds by initials, by whole sounds, and by both mixed, from any character on', () => {
    for (const typed of ['spjy', 'shipinjingying', 'SHIPIN jy', 'shpj', "shi'pin"])
      expect([typed, found(typed)]).toEqual([typed, ['食品']])
    expect(found('jyxk')).toEqual(['食品', '药品'])
    expect(found('djal')).toEqual(['户口'])
  })

  it('finds nothing where a sound is left out or wrong', () => {
    for (const typed of ['sjy', 'shipinying', 'xkhz', 'ping'])
      expect([typed, found(typed)]).toEqual([typed, []])
  })
})
