import { describe, expect, it } from 'vitest'
import type { Catalogue, ServiceTypeCard } from '../../contract/halls.ts'
import { groupsOf, servicesMatching } from './services.ts'

const service = (id: number, name: string, more: Partial<ServiceTypeCard> = {}): ServiceTypeCard => ({
  id,
  name,
  departmentId: 1,
  queueId: 1,
  takeIdentity: 'NONE',
  standardMinutes: 10,
  commonRank: 0,
  themeNo: null,
  ...more,
})

const clock = { now: '2026-11-23T02:00:00.000Z', speed: 1, demo: false }
const catalogue: Catalogue = {
  hall: { id: 1, code: 'PYHL', name: '大厅', level: 'COUNTY' },
  phones: { consultPhone: '', complaintPhone: '', hotline: '12345' },
  clock,
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
    { id: 1, code: 'SCJG', name: '区市场监管局' },
    { id: 2, code: 'RS', name: '区人社局' },
    { id: 3, code: 'CX', name: '潮汐窗口' },
  ],
  serviceTypes: [
    service(1, '公司登记', { commonRank: 2 }),
    service(2, '分公司登记'),
    service(3, '社保卡', { departmentId: 2, commonRank: 1 }),
    service(4, '开办餐馆、饭店', { themeNo: 1 }),
  ],
  themes: [
    {
      no: 1,
      name: '开办餐馆、饭店',
      serviceTypeId: 4,
      questions: [],
      items: [{ name: '食品经营许可', departmentName: '区市场监管局' }],
    },
  ],
}

const names = (text: string) => servicesMatching(catalogue, text).map(({ name }) => name)

describe('the services at the help desk', () => {
  it('stand under the commonest, the themes and their departments', () => {
    const groups = groupsOf(catalogue).map(({ name, services }) => [name, services.map(({ id }) => id)])
    expect(groups).toEqual([
      ['常用业务', [3, 1]],
      ['一件事', [4]],
      ['区市场监管局', [1, 2]],
      ['区人社局', [3]],
    ])
  })

  it('are found by name, the ones that begin with it first', () => {
    expect(names('公司')).toEqual(['公司登记', '分公司登记'])
    expect(names('登记 分')).toEqual(['分公司登记'])
  })

  it('are found by department and by what a theme bundles', () => {
    expect(names('人社')).toEqual(['社保卡'])
    expect(names('食品经营')).toEqual(['开办餐馆、饭店'])
  })

  it('are not found by nothing', () => {
    expect(names('  ')).toEqual([])
    expect(names('护照')).toEqual([])
  })
})
