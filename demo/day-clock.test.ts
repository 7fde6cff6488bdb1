import { describe, expect, it } from 'vitest'
import { DayClock, instantMs, wallTime } from './day-clock.ts'

const opening = instantMs('2026-11-23', '08:30')
const told = (time: string) => ({ now: `2026-11-23T${time}:00+08:00`, speed: 60 })

describe('the clock of a day', () => {
  it('reads and writes the time of the hall', () => {
    expect(new Date(opening).toISOString()).toBe('2026-11-23T00:30:00.000Z')
    expect(wallTime(opening)).toBe('08:30')
  })

  it('stands still while the hall is cut off, and hears nothing by hearsay', () => {
    const clock = new DayClock()
    clock.set(told('08:30'))
    clock.freeze()
    const stoodAt = clock.nowMs()
    clock.hear(told('09:00'))
    expect(clock.nowMs()).toBe(stoodAt)
  })

  it('goes back with a hall that was restarted, but not for a message that was long on its way', () => {
    const clock = new DayClock()
    clock.set(told('08:30'))
    clock.hear(told('08:20'))
    expect(clock.nowMs()).toBeGreaterThanOrEqual(opening)
    clock.set(told('08:20'))
    clock.freeze()
    expect(clock.nowMs()).toBeLessThan(opening)
  })

  it('wakes a sleeper when the hall is back and the instant has come', async () => {
    const clock = new DayClock()
    const sleeping = clock.until(opening)
    clock.set(told('08:31'))
    await expect(sleeping).resolves.toBeUndefined()
  })

  it('lets nobody sleep on when the day is ended', async () => {
    const clock = new DayClock()
    clock.set(told('08:00'))
    const sleeping = clock.until(opening)
    clock.stop(new Error('ended'))
    await expect(sleeping).rejects.toThrow('ended')
    await expect(clock.until(opening)).rejects.toThrow('ended')
  })
})
