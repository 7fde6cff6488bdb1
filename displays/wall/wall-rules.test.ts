import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BoardCall, BoardWindow } from '../../contract/board.ts'
import { callRows, pageOf, pageOfCalls } from './call-rows.ts'
import { joined } from './joined-hours.ts'
import { noticePages } from './notice-pages.ts'
import { windowsOf } from './zone.ts'

const windowOf = (id: number, change: Partial<BoardWindow> = {}): BoardWindow => ({
  id,
  no: String(id),
  name: '社保窗口',
  kind: 'CATEGORY',
  zoneCode: '1F-A',
  zoneName: '一楼A区',
  floor: 1,
  state: 'IDLE',
  ticketNo: null,
  pauseReason: null,
  expectedBackAt: null,
  ...change,
})
const callOf = (seq: number, ticketNo: string, windowId: number): BoardCall => ({
  seq,
  ticketNo,
  windowId,
  at: '2026-11-23T01:00:00.000Z',
  callCount: 1,
  text: `请${ticketNo}号到${windowId}号窗口办理`,
  speech: '',
})

describe('a wall', () => {
  const windows = [windowOf(1), windowOf(2, { zoneCode: '1F-B' }), windowOf(21, { zoneCode: '2F-A' })]
  const shown = (zone: string | null) => windowsOf(windows, zone).map((window) => window.no)

  it('shows the whole hall when it has no zone', () => {
    expect(shown(null)).toEqual(['1', '2', '21'])
  })

  it('shows the windows of its zone', () => {
    expect(shown('1F-B')).toEqual(['2'])
    expect(shown('1F')).toEqual(['1', '2'])
  })

  it('in a waiting area shows the windows around it', () => {
    expect(shown('1F-W')).toEqual(['1', '2'])
    expect(shown('2F-W')).toEqual(['21'])
  })

  it('knows no windows of a zone that is not there', () => {
    expect(shown('9F-A')).toEqual([])
    expect(shown('X')).toEqual([])
  })
})

describe('the list of calls', () => {
  const windows = [
    windowOf(1, { state: 'CALLING', ticketNo: 'A003' }),
    windowOf(2, { state: 'SERVING', ticketNo: 'A002' }),
    windowOf(3),
  ]

  it('tells who is asked for, who is served and who was called before', () => {
    const rows = callRows([callOf(9, 'A003', 1), callOf(8, 'A002', 2), callOf(7, 'A001', 1)], windows)
    expect(rows.map(({ ticketNo, state }) => [ticketNo, state])).toEqual([
      ['A003', 'CALLING'],
      ['A002', 'SERVING'],
      ['A001', 'PAST'],
    ])
  })

  it('leaves out the calls of other zones', () => {
    expect(callRows([callOf(9, 'X001', 77)], windows)).toEqual([])
  })

  it('shows older calls in turn as long as they are asked for', () => {
    const calling = windowOf(1, { state: 'CALLING', ticketNo: 'A001' })
    const rows = callRows(
      [callOf(3, 'A003', 3), callOf(2, 'A002', 2), callOf(1, 'A001', 1)],
      [calling, ...windows.slice(1)],
    )
    const page = (turn: number) => pageOfCalls(rows, { perPage: 2, turn, spokenTicketNo: null })
    expect(page(0)).toMatchObject({ page: 0, pages: 2 })
    expect(page(1).items.map((row) => row.ticketNo)).toEqual(['A002', 'A001'])
    expect(page(2).items.map((row) => row.ticketNo)).toEqual(['A003', 'A002'])
  })

  it('keeps the newest call and the number that is being spoken in sight together', () => {
    const calls = [callOf(3, 'A003', 3), callOf(2, 'A002', 2), callOf(1, 'A001', 3)]
    const rows = callRows(calls, windows)
    const page = pageOfCalls(rows, { perPage: 2, turn: 1, spokenTicketNo: 'A001' })
    expect(page.items.map((row) => row.ticketNo)).toEqual(['A003', 'A001'])
    const whole = pageOfCalls(rows, { perPage: 3, turn: 0, spokenTicketNo: 'A001' })
    expect(whole.items.map((row) => row.ticketNo)).toEqual(['A003', 'A002', 'A001'])
  })

  it('of nothing is one empty page', () => {
    expect(pageOf([], { perPage: 6, turn: 5 })).toEqual({ items: [], page: 0, pages: 1 })
  })
})

describe('the notices', () => {
  it('are cut behind a pause', () => {
    expect(noticePages([{ title: '提醒', text: '请带好身份证，谢谢您的配合。祝您顺利' }], 14)).toEqual([
      { title: '提醒', text: '请带好身份证，谢谢您的配合。' },
      { title: '提醒', text: '祝您顺利' },
    ])
  })

  it('lose no sign and never overflow a page', () => {
    const texts = fc.string({
      unit: fc.constantFrom('窗', '口', '，', '。', 'A', '1'),
      minLength: 1,
      maxLength: 200,
    })
    fc.assert(
      fc.property(texts, fc.integer({ min: 5, max: 60 }), (text, signsPerPage) => {
        const pages = noticePages([{ title: '', text }], signsPerPage)
        expect(pages.map((page) => page.text).join('')).toBe(text)
        for (const page of pages) expect(page.text.length).toBeLessThanOrEqual(signsPerPage)
      }),
    )
  })
})

describe('the opening hours', () => {
  const morning = { from: '08:30', to: '12:00' }
  const noon = { from: '12:00', to: '14:00' }
  const afternoon = { from: '14:00', to: '17:30' }

  it('are said as one when they follow each other without a break', () => {
    expect(joined([morning, noon, afternoon])).toEqual([{ from: '08:30', to: '17:30' }])
  })

  it('keep their break', () => {
    expect(joined([morning, afternoon])).toEqual([morning, afternoon])
  })
})
