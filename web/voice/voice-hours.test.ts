import { describe, expect, it } from 'vitest'
import type { OpeningToday } from '../../contract/halls.ts'
import { isVoiceTime, volumeAt } from './voice-hours.ts'

const workday: OpeningToday = {
  date: '2026-11-23',
  isOpen: true,
  intervals: [
    { from: '08:30', to: '12:00' },
    { from: '14:00', to: '17:30' },
  ],
  note: '',
  takesTickets: true,
  lunchDuty: [],
  nearClosing: false,
  nextOpeningAt: null,
  closesAt: null,
}
const at = (time: string) => new Date(`2026-11-23T${time}:00+08:00`)

describe('the hours of speech', () => {
  it.each([
    ['08:29', false],
    ['08:30', true],
    ['11:59', true],
    ['13:30', false],
    ['14:00', true],
    ['17:29', true],
    ['23:00', false],
    ['00:10', false],
  ])('at %s the voice is heard: %s', (time, heard) => {
    expect(isVoiceTime(workday, at(time), 60)).toBe(heard)
  })

  it('go on for an hour after closing, for the people who still wait', () => {
    expect(isVoiceTime(workday, at('12:59'), 60)).toBe(true)
    expect(isVoiceTime(workday, at('18:29'), 60)).toBe(true)
    expect(isVoiceTime(workday, at('18:30'), 60)).toBe(false)
  })

  it('do not exist on a day when the hall is closed', () => {
    expect(isVoiceTime({ ...workday, isOpen: false, intervals: [] }, at('10:00'), 60)).toBe(false)
  })

  it('are softer over lunch', () => {
    expect(volumeAt(at('12:30'))).toBeLessThan(volumeAt(at('10:00')))
  })
})
