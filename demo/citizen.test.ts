import { describe, expect, it } from 'vitest'
import type { ServiceTypeCard, TakeIdentity } from '../contract/halls.ts'
import { comesOutOfHours, planTake } from './citizen.ts'
import { parseDay } from './day-file.ts'

const today = '2026-11-23'

function arrival(who: string, takeIdentity: TakeIdentity = 'NONE') {
  const header = 'at,service,channel,priority,serviceSec,walkSec,noShow,rating,ratingPlace'
  const [row] = parseDay(`${header}\n09:00:00,居民身份证,${who},300,30,0,,`).rows
  if (!row) throw new Error(`not a row: ${who}`)
  const ids = { id: 7, departmentId: 1, queueId: 2, commonRank: 0, themeNo: null }
  const service: ServiceTypeCard = { ...ids, name: '居民身份证', takeIdentity, standardMinutes: 8 }
  return { row, ordinal: 4, service, today }
}

describe('a citizen taking a number', () => {
  it('brings what the service demands, and no more', () => {
    const holderFor = (identity: TakeIdentity) => planTake(arrival('KIOSK,', identity), true).order.holder
    expect(holderFor('NONE')).toBeUndefined()
    expect(Object.keys(holderFor('PHONE') ?? {})).toEqual(['phone'])
    expect(Object.keys(holderFor('ID_CARD') ?? {})).toEqual(['name', 'idCard'])
  })

  it('names the kiosk at a kiosk and none on the phone', () => {
    expect(planTake(arrival('KIOSK,'), true)).toMatchObject({ atDesk: false, order: { kiosk: 'kiosk-1' } })
    expect(planTake(arrival('MOBILE,'), true).order).toEqual({ serviceTypeId: 7 })
  })

  it('is known for an elder by the ID card at kiosk and phone', () => {
    for (const who of ['KIOSK,ELDER', 'MOBILE,ELDER']) {
      const { atDesk, order } = planTake(arrival(who), true)
      expect(atDesk).toBe(false)
      expect(order.priority).toBeUndefined()
      expect(Number(order.holder?.idCard?.slice(6, 10))).toBeLessThanOrEqual(1956)
    }
  })

  it('goes to the help desk for every other priority', () => {
    const priority = { category: 'VETERAN', certificateKind: '退役军人优待证' }
    expect(planTake(arrival('MOBILE,VETERAN'), true)).toEqual({
      atDesk: true,
      order: { serviceTypeId: 7, priority },
    })
  })

  it('uses the kiosk like everybody where there is no help desk', () => {
    expect(planTake(arrival('DESK,VETERAN'), false)).toEqual({
      atDesk: false,
      order: { serviceTypeId: 7, kiosk: 'kiosk-1' },
    })
  })
})

describe('being turned away', () => {
  const hours = {
    opensAtMs: Date.parse(`${today}T08:30+08:00`),
    closesAtMs: Date.parse(`${today}T17:30+08:00`),
  }
  const at = (time: string) => Date.parse(`${today}T${time}+08:00`)

  it('is to be expected before opening, shortly before closing and after it', () => {
    expect(comesOutOfHours('hall-closed', at('08:10'), hours)).toBe(true)
    expect(comesOutOfHours('last-take-passed', at('17:20'), hours)).toBe(true)
    expect(comesOutOfHours('hall-closed', at('17:40'), hours)).toBe(true)
  })

  it('is an error in the middle of the day, or for another reason', () => {
    expect(comesOutOfHours('hall-closed', at('10:00'), hours)).toBe(false)
    expect(comesOutOfHours('last-take-passed', at('10:00'), hours)).toBe(false)
    expect(comesOutOfHours('already-waiting', at('17:40'), hours)).toBe(false)
  })
})
