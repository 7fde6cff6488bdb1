import { describe, expect, it } from 'vitest'
import { mistakesOf, township, valid, withChange } from '../../tests/harness/hall-example.ts'

const without = (file: string) => new Map([...township].filter(([name]) => name !== file))

describe('the files of a hall', () => {
  it('are refused when one is missing or one is not known', () => {
    const misspelt = new Map([...without('zones.csv'), ['zone.csv', township.get('zones.csv') ?? '']])
    expect(mistakesOf(misspelt)).toEqual([
      'zones.csv:1 缺少这个文件。',
      expect.stringMatching(/^zone\.csv:1 不认识这个文件/),
    ])
  })

  it('tell all their mistakes at once, in the order of the files', () => {
    const hardToHear = withChange(township, 'queues.csv', ['R,社保医保,R', 'R,社保医保,O'])
    const nowhere = withChange(hardToHear, 'windows.csv', ['1F-S,SB', '1F-X,SX'])
    const young = withChange(nowhere, 'hall.json', ['"elderAge": 70', '"elderAge": 7'])
    expect(mistakesOf(young)).toEqual([
      expect.stringMatching(/^hall\.json:\d+ “elderAge”不能小于60。$/),
      expect.stringMatching(/^queues\.csv:3 “prefix”不能是“O”/),
      'windows.csv:4 “1F-X”：zones.csv中没有这个分区。',
      'windows.csv:4 “SX”：departments.csv中没有这个部门。',
    ])
  })

  it('do not hide other mistakes behind an unreadable file, nor blame what refers to it', () => {
    const nameless = withChange(township, 'departments.csv', ['code,name', 'id,name'])
    const texts = withChange(nameless, 'devices.csv', ['KIOSK', 'PRINTER'])
    expect(mistakesOf(texts).map((mistake) => mistake.split(' ')[0])).toEqual([
      'departments.csv:1',
      'departments.csv:1',
      'devices.csv:2',
    ])
  })

  it('may come from a spreadsheet: byte order mark, CR LF, empty lines, empty columns at the end', () => {
    const text = (township.get('queues.csv') ?? '').trim().replaceAll('\n', ',,\r\n')
    const saved = new Map([...township, ['queues.csv', `\uFEFF${text}\r\n,,,,\r\n\r\n`]])
    expect(valid(saved).queues).toEqual(valid(township).queues)
  })

  it('keep their line numbers after comments and cells of several lines', () => {
    const header = 'category,title,body,onWall'
    const longer = `# 公告\r\n${header}\r\n制度公开,通知,"第一行\r\n第二行",是`
    const [first, second] = valid(withChange(township, 'notices.csv', [header, longer])).notices
    expect(first).toMatchObject({ at: { line: 3 }, body: '第一行\n第二行' })
    expect(second).toMatchObject({ at: { line: 5 } })
  })
})
