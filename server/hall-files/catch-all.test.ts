import { expect, it } from 'vitest'
import { demoHall, valid } from '../../tests/harness/hall-example.ts'
import { catchAllIn } from './catch-all.ts'

it.each([
  ['其他材料', '其他材料'],
  ['其它材料', '其它材料'],
  ['其他有关证明', '其他有关证明'],
  ['有关材料复印件', '有关材料'],
  ['审批机关要求的相关材料', '相关材料'],
  ['营业执照等材料', '等材料'],
  ['身份证、户口簿等相关证明材料', '相关证明材料'],
  ['法律法规规定的其他', '规定的其他'],
  ['法律、法规规定的其他条件证明', '规定的其他'],
  ['其他需要提供的', '其他需要'],
])('“%s” asks for anything: “%s”', (name, clause) => {
  expect(catchAllIn(name)).toBe(clause)
})

it('no material of the demo halls asks for anything, but one', () => {
  const names = ['pyhl', 'cql', 'rj'].flatMap((hall) =>
    valid(demoHall(hall)).materials.map(({ material }) => material.name),
  )
  expect(names.length).toBeGreaterThan(150)
  expect(names.filter((name) => catchAllIn(name) !== null)).toEqual(['其他材料'])
})
