import { describe, expect, it } from 'vitest'
import type { Me } from '../contract/staff.ts'
import { HallClient } from './hall-client.ts'
import { seat } from './staffing.ts'

const client = new HallClient({ url: '', signal: AbortSignal.abort(), onBug: () => {} })

function person(name: string, ...windowIds: number[]) {
  const openableWindows = windowIds.map((windowId) => ({
    windowId,
    no: String(windowId),
    name: '',
    kind: 'CATEGORY' as const,
    state: 'OFFLINE' as const,
    staffName: null,
    ticketNo: null,
    lostSince: null,
  }))
  const hall = { id: 1, code: 'PYHL', name: '演示大厅', level: 'COUNTY' as const }
  const me: Me = {
    staffId: 1,
    name,
    workNo: name,
    role: 'WINDOW_STAFF',
    mustChangePassword: false,
    passwordDaysLeft: null,
    hasTotp: false,
    hall,
    windowId: null,
    openableWindows,
  }
  return { client, me }
}

const seatsOf = (windowIds: number[], people: ReturnType<typeof person>[]) =>
  Object.fromEntries([...seat(windowIds, people)].map(([windowId, { me }]) => [windowId, me.name]))

describe('seating the staff', () => {
  it('gives each window the first person who may sit there', () => {
    expect(seatsOf([1, 2], [person('HL008', 1, 2), person('HL009', 1, 2)])).toEqual({
      1: 'HL008',
      2: 'HL009',
    })
  })

  it('moves somebody on so that a colleague with one window only gets a seat', () => {
    const people = [person('HL008', 1, 2, 3), person('HL009', 1), person('HL010', 2, 1)]
    expect(seatsOf([1, 2, 3], people)).toEqual({ 1: 'HL009', 2: 'HL010', 3: 'HL008' })
  })

  it('leaves a window empty when nobody is left for it', () => {
    expect(seatsOf([1, 2, 9], [person('HL008', 1, 2)])).toEqual({ 1: 'HL008' })
  })
})
