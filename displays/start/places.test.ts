import { describe, expect, it } from 'vitest'
import type { BoardWindow } from '../../contract/board.ts'
import { addressOf, floorsOf, zonesOf } from './places.ts'

const windowOf = (no: string, zoneCode: string, floor: number): BoardWindow => ({
  id: Number(no) + 1,
  no,
  name: '窗口',
  kind: 'CATEGORY',
  zoneCode,
  zoneName: zoneCode,
  floor,
  state: 'IDLE',
  ticketNo: null,
  pauseReason: null,
  expectedBackAt: null,
})

describe('the screens of a hall', () => {
  const windows = [windowOf('0', '1F-CC', 1), windowOf('21', '2F-A', 2), windowOf('1', '1F-A', 1)]

  it('are listed by floor and zone', () => {
    expect(zonesOf(windows).map((zone) => zone.code)).toEqual(['1F-A', '1F-CC', '2F-A'])
  })

  it('offer a wall for each floor with several zones', () => {
    expect(floorsOf(zonesOf(windows))).toEqual([{ code: '1F', floor: 1 }])
  })

  it('have addresses that carry hall and place', () => {
    expect(addressOf('wall', { hall: 'PYHL', zone: '1F-A' })).toBe('/wall?hall=PYHL&zone=1F-A')
  })
})
