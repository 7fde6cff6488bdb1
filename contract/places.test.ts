import { describe, expect, it } from 'vitest'
import type { WindowPlace } from './halls.ts'
import { whereToWait, windowsByZone } from './places.ts'

const at = (
  no: string,
  zoneName: string,
  floor: number,
  kind: WindowPlace['kind'] = 'CATEGORY',
): WindowPlace => ({
  windowId: Number(no),
  no,
  name: '窗口',
  kind,
  zoneName,
  floor,
})

describe('where to wait', () => {
  it('names floor, zone and windows in their order on the wall', () => {
    expect(whereToWait([at('5', 'A区', 1), at('12', 'A区', 1), at('3', 'A区', 1)])).toBe(
      '请到一楼A区3、5、12号窗口等候',
    )
  })

  it('does not say the floor twice when the zone already says it', () => {
    expect(whereToWait([at('4', '一楼A区', 1)])).toBe('请到一楼A区4号窗口等候')
    expect(whereToWait([at('4', '1楼A区', 1)])).toBe('请到1楼A区4号窗口等候')
  })

  it('names two zones, that of the first window first', () => {
    expect(whereToWait([at('21', 'A区', 2), at('1', 'B区', 1), at('7', 'C区', 1)])).toBe(
      '请到二楼A区21号窗口或一楼B区1号窗口等候',
    )
  })

  it('counts the windows of a zone that has more than six', () => {
    const many = ['1', '2', '3', '4', '5', '6', '7', '8'].map((no) => at(no, 'A区', 1))
    expect(whereToWait(many)).toBe('请到一楼A区1、2、3、4、5、6等8个窗口等候')
  })

  it('sends people to the help desk when no window serves the ticket', () => {
    expect(whereToWait([])).toBe('请到咨询台，由工作人员引导')
  })

  it('calls the desk by its name, not by its number', () => {
    expect(whereToWait([at('0', 'A区', 1, 'DESK')])).toBe('请到一楼A区咨询台等候')
    expect(whereToWait([at('3', 'A区', 1), at('0', 'A区', 1, 'DESK')])).toBe('请到一楼A区3号窗口、咨询台等候')
  })

  it('lists every window of every zone for who wants all', () => {
    const places = [at('12', '一楼A区', 1), at('4', '一楼A区', 1), at('21', 'A区', 2)]
    expect(windowsByZone(places)).toEqual([
      { zone: '一楼A区', windows: '4、12号窗口' },
      { zone: '二楼A区', windows: '21号窗口' },
    ])
  })
})
