import type { ReactiveControllerHost } from 'lit'
import { describe, expect, it } from 'vitest'
import type { Catalogue, TakeIdentity } from '../../contract/halls.ts'
import type { ThemeQuestion } from '../../contract/themes.ts'
import { TicketDesk } from './ticket-desk.ts'
import { Visit } from './visit.ts'

const host: ReactiveControllerHost = {
  addController: () => {},
  removeController: () => {},
  requestUpdate: () => {},
  updateComplete: Promise.resolve(true),
}

const service = (id: number, takeIdentity: TakeIdentity) => ({
  id,
  name: `业务${id}`,
  departmentId: 1,
  queueId: 1,
  takeIdentity,
  standardMinutes: 10,
  commonRank: id,
  themeNo: null,
})

const question = (code: string, onlyAfter: ThemeQuestion['onlyAfter'] = null): ThemeQuestion => ({
  code,
  text: code,
  hint: '',
  onlyAfter,
  answers: ['YES', 'NO'].map((answer) => ({ code: answer, text: answer, needs: [], note: '' })),
})
const questions = [
  question('LICENCE'),
  question('FORM', { question: 'LICENCE', answer: 'NO' }),
  question('MAIL'),
]

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
  departments: [],
  serviceTypes: [service(1, 'NONE'), service(2, 'PHONE'), service(3, 'ID_CARD'), service(4, 'NONE')],
  themes: [{ no: 1, name: '开办茶馆', serviceTypeId: 4, items: [], questions }],
}

/** A visitor before a kiosk whose desk is never asked for a number. */
function arrive(): Visit {
  const desk = new TicketDesk(host, {
    hallId: 1,
    kiosk: null,
    printing: false,
    print: () => Promise.resolve(),
    onTaken: () => {},
    onNoAnswer: () => {},
  })
  return new Visit(host, { desk, catalogue: () => catalogue })
}

describe('a visit at the kiosk', () => {
  it('asks for the phone only when the service demands it', () => {
    const visit = arrive()
    visit.choose(2)
    expect(visit.page.name).toBe('confirm')
    visit.take()
    expect(visit.page.name).toBe('identity')
  })

  it('tells what is wrong with the entry and asks the server nothing', () => {
    const visit = arrive()
    visit.choose(3)
    visit.take()
    visit.enter('410902198001010012')
    visit.take()
    expect(visit.complaint).toContain('身份证号码不正确')
    visit.enter('41090219800101001')
    expect(visit.complaint).toBe('')
  })

  it('forgets what was entered on every way out', () => {
    for (const leave of [
      (visit: Visit) => visit.back(),
      (visit: Visit) => visit.home(),
      (visit: Visit) => visit.end(),
    ]) {
      const visit = arrive()
      visit.choose(2)
      visit.take()
      visit.enter('13800001234')
      leave(visit)
      expect(visit.entry).toBe('')
    }
  })

  it('forgets a card that was read when the visitor turns to another service', () => {
    const visit = arrive()
    visit.choose(1)
    visit.readCard('410902198001010011')
    expect(visit.card).toBe('410902198001010011')
    visit.home()
    visit.choose(1)
    expect(visit.card).toBe('')
  })

  it('keeps no card that was read before a service was chosen', () => {
    const visit = arrive()
    visit.readCard('410902198001010011')
    expect(visit.card).toBe('')
    expect(visit.toast).toContain('请先选择业务')
    visit.end()
    expect(visit.toast).toBe('')
  })

  it('asks for the card again when the reader misread it', () => {
    const visit = arrive()
    visit.choose(3)
    visit.readCard('410902198001010012')
    expect(visit.page.name).toBe('identity')
    expect(visit.card + visit.entry).toBe('')
    expect(visit.complaint).toContain('重新刷卡')
  })

  it('finds the kiosk as it always is after somebody else left', () => {
    const visit = arrive()
    visit.toggleElder()
    visit.toggleLow()
    visit.open('departments')
    visit.end()
    expect([visit.elder, visit.low, visit.page.name]).toEqual([false, false, 'home'])
  })

  it('looks up what to bring, takes a number for it, and comes back the same way', () => {
    const visit = arrive()
    visit.open('guide')
    visit.lookUp(7)
    expect(visit.page).toEqual({ name: 'guide-item', itemId: 7 })
    visit.choose(1)
    expect(visit.page.name).toBe('confirm')
    visit.back()
    expect(visit.page).toEqual({ name: 'guide-item', itemId: 7 })
    visit.back()
    expect(visit.page).toEqual({ name: 'guide' })
    visit.back()
    expect(visit.page).toEqual({ name: 'home' })
  })

  it('comes back to the department list it came from', () => {
    const visit = arrive()
    visit.open('departments')
    visit.choose(2)
    visit.take()
    visit.back()
    visit.back()
    expect(visit.page.name).toBe('departments')
  })

  it('asks a theme’s questions one by one, the second only where it concerns, and goes back one by one', () => {
    const visit = arrive()
    const asked = () => visit.question()?.question.code
    visit.open('themes')
    visit.choose(4)
    expect(asked()).toBe('LICENCE')
    visit.answer('NO')
    expect(asked()).toBe('FORM')
    visit.back()
    visit.answer('YES')
    expect([asked(), visit.question()?.place]).toEqual(['MAIL', 2])
    visit.answer('NO')
    expect(visit.page.name).toBe('list')
    expect(visit.wantedList()).toEqual({ themeNo: 1, answers: { LICENCE: 'YES', MAIL: 'NO' } })
    visit.back()
    visit.back()
    expect(asked()).toBe('LICENCE')
    visit.back()
    expect(visit.page.name).toBe('themes')
  })

  it('takes a theme’s number with the list in mind, or without any question', () => {
    const visit = arrive()
    visit.choose(4)
    visit.proceed()
    expect([visit.page.name, visit.wantedList()]).toEqual(['confirm', null])
    visit.back()
    expect(visit.page.name).toBe('themes')
    visit.choose(4)
    visit.answer('YES')
    visit.answer('YES')
    visit.proceed()
    expect(visit.service()?.id).toBe(4)
    expect(visit.wantedList()?.answers).toEqual({ LICENCE: 'YES', MAIL: 'YES' })
    visit.back()
    expect(visit.page.name).toBe('list')
    visit.end()
    expect(visit.wantedList()).toBeNull()
  })
})
