import { describe, expect, it } from 'vitest'
import type { WindowPlace } from '../../contract/halls.ts'
import { whereToWait, zoneText } from './places.ts'

const place = (no: string, zoneName = 'A区', floor = 1): WindowPlace => ({
  windowId: Number(no),
  no,
  name: '综合窗口',
  zoneName,
  floor,
})

describe('where to wait', () => {
  it('names floor, zone and windows in order', () => {
    expect(whereToWait([place('10'), place('9')])).toBe('请到一楼A区 9、10 号窗口附近等候')
  })

  it('keeps to two zones, the first window’s first', () => {
    const windows = [place('21', 'B区', 2), place('1'), place('2'), place('31', 'C区', 3)]
    expect(whereToWait(windows)).toBe('请到二楼B区 21 号窗口或一楼A区 1、2 号窗口附近等候')
  })

  it('does not list a dozen windows', () => {
    const windows = Array.from({ length: 12 }, (_, index) => place(String(index + 1)))
    expect(whereToWait(windows)).toBe('请到一楼A区 1、2、3、4、5、6 等 12 个窗口附近等候')
  })

  it('sends to the help desk when no window serves', () => {
    expect(whereToWait([])).toBe('请到咨询台，由工作人员引导')
  })
})

describe('a zone', () => {
  it('that names its floor is not told twice', () => {
    expect(zoneText(place('1', '一楼东区'))).toBe('一楼东区')
  })
})
