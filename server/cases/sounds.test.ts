import { expect, it } from 'vitest'
import { soundsOf } from './sounds.ts'

it('a name sounds as its words do, not as its characters alone', () => {
  expect(soundsOf('银行账户行政许可').join(' ')).toBe('yin hang zhang hu xing zheng xu ke')
  expect(soundsOf('重大项目（A类）旅游').join(' ')).toBe('zhong da xiang mu a lei lv you')
})
