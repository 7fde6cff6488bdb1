import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseDay } from './day-file.ts'

const header = 'at,service,channel,priority,serviceSec,walkSec,noShow,rating,ratingPlace'
const dayOf = (...lines: string[]) => parseDay([header, ...lines].join('\n'))
const reasonsOf = (...lines: string[]) =>
  dayOf(...lines).mistakes.map(({ line, reason }) => `${line} ${reason}`)

describe('a day file', () => {
  it('is one citizen a line', () => {
    const { rows, mistakes } = dayOf('08:20:38,户口登记类,MOBILE,ELDER,370,56,1,VERY_SATISFIED,ONSITE')
    expect(mistakes).toEqual([])
    expect(rows).toEqual([
      {
        line: 2,
        atSec: 8 * 3600 + 20 * 60 + 38,
        service: '户口登记类',
        channel: 'MOBILE',
        priority: 'ELDER',
        serviceSec: 370,
        walkSec: 56,
        noShow: true,
        rating: 'VERY_SATISFIED',
        ratingPlace: 'ONSITE',
      },
    ])
  })

  it('may have its columns and its lines in any order, and comments', () => {
    const text = [
      '# two people',
      'service,at,channel,priority,serviceSec,walkSec,noShow,ratingPlace,rating',
      '领证,09:30,KIOSK,,87,32,0,,',
      '',
      '咨询,09:00:10,DESK,,300,20,0,ONSITE,SATISFIED',
    ].join('\r\n')
    const { rows, mistakes } = parseDay(text)
    expect(mistakes).toEqual([])
    expect(rows.map(({ line, service, atSec }) => [line, service, atSec])).toEqual([
      [5, '咨询', 32_410],
      [3, '领证', 34_200],
    ])
  })

  it('is refused with every mistake by line and reason', () => {
    expect(
      reasonsOf(
        '25:00:00,领证,KIOSK,,87,32,0,,',
        '09:00:00,,KIOSK,,87,32,0,,',
        '09:00:00,领证,PHONE,,87,32,0,,',
        '09:00:00,领证,KIOSK,OLD,87,32,0,,',
        '09:00:00,领证,KIOSK,,0,32,0,,',
        '09:00:00,领证,KIOSK,,87,-1,0,,',
        '09:00:00,领证,KIOSK,,87,32,否,,',
        '09:00:00,领证,KIOSK,,87,32,0,SATISFIED,',
        '09:00:00,领证,KIOSK,,87',
      ),
    ).toEqual([
      '2 “at”不能是“25:00:00”，应为时刻，如08:20:38。',
      '3 “service”不能是“”，应为业务名称。',
      '4 “channel”不能是“PHONE”，应为KIOSK、MOBILE、DESK之一。',
      '5 “priority”不能是“OLD”，应为ELDER、DISABLED、PREGNANT、MILITARY、VETERAN、MARTYR_FAMILY、FIRE、SICK、INFANT、EMERGENCY之一。',
      '6 “serviceSec”不能是“0”，应为1到28800的整数。',
      '7 “walkSec”不能是“-1”，应为0到3600的整数。',
      '8 “noShow”不能是“否”，应为0或1。',
      '9 “rating”和“ratingPlace”应同时填写或同时为空。',
      '10 这一行有5格，应为9格。',
    ])
  })

  it('is refused when columns are missing, unknown or repeated', () => {
    const { mistakes } = parseDay('at,at,service,channel,priority,serviceSec,walkSec,noShow,stars\n')
    expect(mistakes.map(({ reason }) => reason)).toEqual([
      '缺少“rating”一列。',
      '缺少“ratingPlace”一列。',
      expect.stringContaining('不认识“stars”这一列'),
      '“at”一列重复。',
    ])
  })

  it('is refused when it is empty, has nobody in it, or a quotation mark left open', () => {
    expect(parseDay('').mistakes).toEqual([{ line: 1, reason: '文件是空的，第一行应为各列的名称。' }])
    expect(dayOf().mistakes).toEqual([{ line: 1, reason: '没有任何一行来人。' }])
    expect(reasonsOf('09:00:00,"领证,KIOSK,,87,32,0,,')).toEqual(['2 引号没有成对，从这里起无法读取。'])
  })

  it.each([
    ['day-ordinary.csv', 360],
    ['day-peak-monday.csv', 640],
  ])('%s can be played, with %i people', (file, people) => {
    const { rows, mistakes } = parseDay(readFileSync(join(import.meta.dirname, 'pyhl', 'days', file), 'utf8'))
    expect(mistakes).toEqual([])
    expect(rows).toHaveLength(people)
  })
})
