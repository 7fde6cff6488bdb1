import { describe, expect, it } from 'vitest'
import type { Catalogue, ServiceTypeCard } from '../../contract/halls.ts'
import { initialsOf } from './initials.ts'
import { offeredServices, servedHere } from './service-offer.ts'

const service = (id: number, name: string, departmentId: number, queueId: number): ServiceTypeCard => ({
  id,
  name,
  departmentId,
  queueId,
  takeIdentity: 'NONE',
  standardMinutes: 10,
  commonRank: 0,
  themeNo: null,
})

const catalogue: Catalogue = {
  hall: { id: 1, code: 'PYHL', name: '演示大厅', level: 'COUNTY' },
  phones: { consultPhone: '', complaintPhone: '', hotline: '12345' },
  clock: { now: '2026-11-23T01:00:00.000Z', speed: 1, demo: false },
  opening: {
    date: '2026-11-23',
    isOpen: true,
    intervals: [],
    lunchDuty: [],
    note: '',
    takesTickets: true,
    nearClosing: false,
    nextOpeningAt: null,
    closesAt: null,
  },
  departments: [
    { id: 1, code: 'DX', name: '咨询台' },
    { id: 2, code: 'GA', name: '公安分局' },
    { id: 3, code: 'CX', name: '潮汐窗口' },
  ],
  serviceTypes: [service(11, '居民身份证', 2, 5), service(12, '户口登记类', 2, 5), service(13, '咨询', 1, 4)],
  themes: [],
}

const offered = (typed: string) =>
  offeredServices(catalogue, typed).map(({ name, services }) => [name, services.map((one) => one.name)])

describe('the services on offer', () => {
  it('stand under their department, and a department without any does not show', () => {
    expect(offered('')).toEqual([
      ['咨询台', ['咨询']],
      ['公安分局', ['居民身份证', '户口登记类']],
    ])
  })

  it('are found by characters, by initials and by their department', () => {
    expect(offered('身份')).toEqual([['公安分局', ['居民身份证']]])
    expect(offered(' SFZ ')).toEqual([['公安分局', ['居民身份证']]])
    expect(offered('公安')).toEqual([['公安分局', ['居民身份证', '户口登记类']]])
    expect(offered('没有')).toEqual([])
  })

  it('are, for a further matter, those of the window’s own queues', () => {
    expect(servedHere(catalogue, [4]).serviceTypes.map(({ name }) => name)).toEqual(['咨询'])
  })
})

describe('initials', () => {
  it('are those of the sounds, without brackets and marks', () => {
    expect(initialsOf('居民身份证')).toBe('jmsfz')
    expect(initialsOf('食品（含保健食品）经营许可核发')).toBe('sphbjspjyxkhf')
    expect(initialsOf('爱额欧')).toBe('aeo')
  })

  it('leave letters and digits as they are', () => {
    expect(initialsOf('A4 复印')).toBe('a4fy')
  })
})
