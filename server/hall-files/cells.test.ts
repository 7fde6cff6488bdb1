import { describe, expect, it } from 'vitest'
import { mistakesOf, township, withChange } from '../../tests/harness/hall-example.ts'

const queue = 'R,社保医保,R,1,999'
const person = 'CQ004,演示往,WINDOW_STAFF,SB,窗口负责人,0393-0000008,/photos/avatar-5.svg,否,是,2026-03-16'
const notPaired = '引号没有成对，从这里起无法读取（内容含引号时整格加引号，其中的引号写两次）。'
const windowKinds = 'COMPREHENSIVE、CATEGORY、ONE_MATTER、ISSUE、COMPLAINT、CROSS_REGION、TIDE、DESK'

type Change = [name: string, file: string, piece: string, replacement: string, mistakes: string[]]

const form: Change[] = [
  [
    'a misspelt column',
    'queues.csv',
    'code,name,prefix',
    'code,name,letter',
    [
      'queues.csv:1 缺少“prefix”一列。',
      'queues.csv:1 不认识“letter”这一列，应为：code、name、prefix、numberFrom、numberTo。',
    ],
  ],
  [
    'a column that stands twice',
    'bindings.csv',
    'windowNo,queue,handicapMin',
    'windowNo,queue,handicapMin,queue',
    ['bindings.csv:1 “queue”一列重复。'],
  ],
  [
    'a comma without quotes',
    'queues.csv',
    queue,
    'R,社保,医保,R,1,999',
    ['queues.csv:3 这一行有6格，应为5格（内容含逗号时须加引号）。'],
  ],
  ['a row that breaks off', 'queues.csv', queue, 'R,社保医保,R', ['queues.csv:3 这一行只有3格，应为5格。']],
  ['a quote that is not closed', 'queues.csv', 'R,社保医保', 'R,"社保医保', [`queues.csv:3 ${notPaired}`]],
]

const cells: Change[] = [
  ['a queue without a name', 'queues.csv', queue, 'R,,R,1,999', ['queues.csv:3 “name”不能为空。']],
  [
    'a number in words',
    'queues.csv',
    queue,
    'R,社保医保,R,一,999',
    ['queues.csv:3 “numberFrom”不能是“一”，应为整数。'],
  ],
  [
    'a number of five digits',
    'queues.csv',
    queue,
    'R,社保医保,R,1,10000',
    ['queues.csv:3 “numberTo”不能是10000，应在1到9999之间。'],
  ],
  [
    'numbers that run backwards',
    'queues.csv',
    queue,
    'R,社保医保,R,9,1',
    ['queues.csv:3 号段9–1的起号大于止号。'],
  ],
  [
    'a letter that is hard to hear',
    'queues.csv',
    queue,
    'R,社保医保,B,1,999',
    ['queues.csv:3 “prefix”不能是“B”，应为1或2个听得清的字母（A C F H J K L M N R S W X Y Z）。'],
  ],
  [
    'an unknown kind of window',
    'windows.csv',
    '3,社保医保窗口,CATEGORY',
    '3,社保医保窗口,NORMAL',
    [`windows.csv:4 “kind”不能是“NORMAL”，应为${windowKinds}之一。`],
  ],
  [
    'a flag that is neither 是 nor 否',
    'windows.csv',
    '1F-S,ZH,是',
    '1F-S,ZH,true',
    ['windows.csv:2 “partyMemberPost”不能是“true”，应为是或否。'],
  ],
  [
    'a day that does not exist',
    'staff.csv',
    person,
    person.replace('03-16', '02-30'),
    ['staff.csv:5 “qualifiedOn”不能是“2026-02-30”，应为日期，如2026-03-16。'],
  ],
  [
    'a picture on somebody else’s server',
    'staff.csv',
    person,
    person.replace('/photos/', 'https://example.org/'),
    [expect.stringMatching(/^staff\.csv:5 “photo”不能是“https.*应为照片地址/)],
  ],
  [
    'a mobile number in place of the office telephone',
    'staff.csv',
    person,
    person.replace('0393-0000008', '13800001234'),
    ['staff.csv:5 “officePhone”不能是“13800001234”，应为座机号码，如0393-0000000。'],
  ],
  [
    'a printer without a port',
    'devices.csv',
    'KIOSK,取号机,1F-W,,',
    'KIOSK,取号机,1F-W,127.0.0.1,',
    ['devices.csv:2 “printerHost”和“printerPort”须同时填写。'],
  ],
  [
    'a printer on a wall',
    'devices.csv',
    'WALL,综合屏,1F-W,,',
    'WALL,综合屏,1F-W,127.0.0.1,9100',
    ['devices.csv:3 只有取号机（KIOSK）可以配小票打印机。'],
  ],
  [
    'a commitment without days',
    'service-items.csv',
    'COMMITMENT,10,,',
    'COMMITMENT,,,',
    ['service-items.csv:7 承诺件须填写“promisedDays”。'],
  ],
  [
    'a promise longer than the law allows',
    'service-items.csv',
    'COMMITMENT,10,,',
    'COMMITMENT,10,5,',
    ['service-items.csv:7 承诺时限10天长于法定时限5天。'],
  ],
  [
    'a door that never opens',
    'opening-hours.csv',
    '04-30,1,14:00,17:30',
    '04-30,1,17:30,17:30',
    ['opening-hours.csv:3 开门时间17:30应早于关门时间17:30。'],
  ],
  [
    'a season that ends on 31 April',
    'opening-hours.csv',
    '04-30,1,14:00',
    '04-31,1,14:00',
    ['opening-hours.csv:3 “seasonTo”没有04-31这一天。'],
  ],
]

describe('refused with file, line and reason', () => {
  it.each([...form, ...cells])('%s', (_name, file, piece, replacement, mistakes) => {
    expect(mistakesOf(withChange(township, file, [piece, replacement]))).toEqual(mistakes)
  })
})
