import { describe, expect, it } from 'vitest'
import type { Catalogue, ServiceTypeCard } from '../../contract/halls.ts'
import { isIdCard, isMobile } from '../../web/identity.ts'
import { cellGroups, maskedCard } from './identity.ts'
import { backFrom, identitySuffices, type Page } from './page.ts'
import { arrange } from './shelf.ts'
import { spokenTicketNo } from './spoken.ts'
import { emptyWedge, typeKey } from './wedge.ts'

describe('identity at the kiosk', () => {
  it('accepts ID numbers whose date and check digit are right', () => {
    const good = ['11010519491231002X', '440524188001010014', '410902198001010011', '410902199205060031']
    expect(good.map(isIdCard)).toEqual([true, true, true, true])
    expect(isIdCard('410902200001010046')).toBe(true)
  })

  it('refuses a wrong check digit, a date that never was, the old fifteen digits and letters', () => {
    for (const wrong of [
      '410902198001010012',
      '410902198002300015',
      '410902800101001',
      '41090219800101001A',
      '',
    ]) {
      expect(isIdCard(wrong), wrong).toBe(false)
    }
  })

  it('accepts mobile numbers only', () => {
    expect(isMobile('13800001234')).toBe(true)
    expect(isMobile('12800001234')).toBe(false)
    expect(isMobile('1380000123')).toBe(false)
  })

  it('groups digits as people read them, and hides the middle of a card', () => {
    expect(cellGroups('1380', [3, 2])).toEqual([
      ['1', '3', '8'],
      ['0', ''],
    ])
    expect(maskedCard('410902198001010011')).toBe('410902********0011')
  })

  it('asks for exactly what the service demands', () => {
    expect(identitySuffices('NONE', {})).toBe(true)
    expect(identitySuffices('PHONE', {})).toBe(false)
    expect(identitySuffices('PHONE', { phone: '13800001234' })).toBe(true)
    expect(identitySuffices('ID_CARD', { phone: '13800001234' })).toBe(false)
    expect(identitySuffices('ID_CARD', { idCard: '410902198001010011' })).toBe(true)
  })
})

describe('a card reader that plays keyboard', () => {
  const typing = (keys: string[], gapMs: number): (string | null)[] => {
    let wedge = emptyWedge
    return keys.map((key, index) => {
      const typed = typeKey(wedge, key, index * gapMs)
      wedge = typed.wedge
      return typed.read
    })
  }
  const card = [...'11010519491231002', 'Shift', 'x', 'Enter']

  it('is caught when it types fast and ends with Enter', () => {
    expect(typing(card, 8).at(-1)).toBe('11010519491231002X')
  })

  it('is not confused with a person who types slowly', () => {
    expect(typing(card, 900).at(-1)).toBeNull()
  })

  it('starts anew after a foreign key, after Enter and after a pause', () => {
    expect(typing(['9', 'a', ...card], 8).at(-1)).toBe('11010519491231002X')
    expect(typing(['1', '2', 'Enter', ...card], 8).at(-1)).toBe('11010519491231002X')
    const late = typeKey({ typed: '99', lastKeyMs: 0 }, '1', 5000)
    expect(late.wedge.typed).toBe('1')
  })

  it('takes no short number for a card', () => {
    expect(typing([...'13800001234', 'Enter'], 8).at(-1)).toBeNull()
  })
})

describe('the way back', () => {
  it('goes one page at a time and ends on the first', () => {
    const identity: Page = { name: 'identity', serviceTypeId: 7, from: 'departments', answers: null }
    const confirm = backFrom(identity)
    expect(confirm).toEqual({ name: 'confirm', serviceTypeId: 7, from: 'departments', answers: null })
    expect(backFrom(confirm)).toEqual({ name: 'departments' })
    expect(backFrom({ name: 'departments' })).toEqual({ name: 'home' })
    expect(backFrom({ name: 'result' })).toEqual({ name: 'home' })
  })
})

describe('the shelves', () => {
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
  const catalogue: Catalogue = {
    hall: { id: 1, code: 'PYHL', name: '演示大厅', level: 'COUNTY' },
    phones: { consultPhone: '0393-0000000', complaintPhone: '0393-0000001', hotline: '12345' },
    clock: { now: '2026-11-23T00:31:05.000Z', speed: 1, demo: true },
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
      { id: 1, code: 'RS', name: '区人社局' },
      { id: 2, code: 'CX', name: '潮汐窗口' },
      { id: 3, code: 'YJS', name: '一件事专窗' },
    ],
    serviceTypes: [
      service(1, '社保卡', { commonRank: 2 }),
      service(2, '灵活就业'),
      service(3, '居民身份证', { commonRank: 1 }),
      service(4, '开办茶馆', { departmentId: 3, themeNo: 11 }),
      service(5, '咨询'),
      service(6, '不常用', { commonRank: 9 }),
    ],
    themes: [{ no: 11, name: '开办茶馆', serviceTypeId: 4, items: [], questions: [] }],
  }

  it('the commonest services come first, by rank', () => {
    expect(arrange(catalogue, false).common.map(({ name }) => name)).toEqual(['居民身份证', '社保卡'])
  })

  it('elder mode offers four at once', () => {
    const many = {
      ...catalogue,
      serviceTypes: [1, 2, 3, 4, 5, 6, 7, 8].map((id) => service(id, `业务${id}`, { commonRank: id })),
    }
    expect(arrange(many, false).common).toHaveLength(8)
    expect(arrange(many, true).common).toHaveLength(4)
  })

  it('a department without services takes no room, and a theme stands among the themes only', () => {
    expect(arrange(catalogue, false).departments.map(({ department }) => department.code)).toEqual(['RS'])
  })

  it('consulting has its own entry unless it is common anyway', () => {
    expect(arrange(catalogue, false).consult?.id).toBe(5)
    const common = { ...catalogue, serviceTypes: [service(5, '咨询', { commonRank: 1 })] }
    expect(arrange(common, false).consult).toBeNull()
    expect(arrange(common, false).complaint).toBeNull()
  })
})

describe('the voice', () => {
  it('reads a number aloud digit by digit', () => {
    expect(spokenTicketNo('A001')).toBe('A零零一')
  })
})
