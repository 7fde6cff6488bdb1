import { describe, expect, it } from 'vitest'
import type { AlertRule } from '../../contract/alerts.ts'
import type { PauseReason } from '../../contract/windows.ts'
import { findings } from './findings.ts'
import { at, empty, examplePlan, free, hallAt, line } from './hall-example.ts'
import type { DeviceNow, HallState, WindowNow } from './hall-state.ts'

/** What a rule finds: subject and level. */
const found = (rule: AlertRule, time: string, state: HallState): string[] =>
  findings(examplePlan, state, at(time))
    .filter((finding) => finding.rule === rule)
    .map(({ subject, level }) => `${subject} ${level}`)

const paused = (pauseReason: PauseReason, since: string): WindowNow => {
  const window = free(since)
  return {
    ...window,
    session: { staffName: '', expectedBackAt: null, lost: null, pauseReason, pausedAt: at(since) },
  }
}

const serving = (
  serviceTypeId: number,
  since: string,
  status: 'CALLED' | 'SERVING' = 'SERVING',
): WindowNow => ({
  ...free(since),
  inHand: { ticketId: 7, ticketNo: 'A007', serviceTypeId, status, since: at(since) },
})

describe('QUEUE_WITHOUT_WINDOW', () => {
  const lost = (since: string, silentMin: number): WindowNow => {
    const window = free(since)
    const { session } = window
    return { ...window, session: session && { ...session, lost: { since: at(since), silentMin } } }
  }
  const atTwo = (now: string, windows: Record<number, WindowNow>) =>
    found('QUEUE_WITHOUT_WINDOW', now, hallAt(now, windows, line(2, '09:00')))

  it('is found once every window of people who wait has been paused, empty or lost for three minutes', () => {
    const without = { 2: paused('AWAY', '09:10'), 17: empty('09:12') }
    expect(atTwo('09:14', without)).toEqual([])
    expect(atTwo('09:15', without)).toEqual(['queue:2 ALERT'])
    expect(atTwo('09:15', { 2: paused('AWAY', '09:10'), 17: lost('09:11', 1) })).toEqual(['queue:2 ALERT'])
  })

  it('is not found while one of them serves, without anybody who waits, or in the lunch break', () => {
    expect(atTwo('09:30', { 2: paused('AWAY', '09:10') })).toEqual([])
    expect(atTwo('09:30', { 2: paused('AWAY', '09:10'), 17: serving(1, '09:20') })).toEqual([])
    const without = { 2: paused('AWAY', '09:10'), 17: empty(null) }
    expect(found('QUEUE_WITHOUT_WINDOW', '09:30', hallAt('09:30', without))).toEqual([])
    expect(atTwo('12:30', without)).toEqual([])
  })

  it('counts the minutes of a lost console in real time', () => {
    const silent = (silentMin: number) =>
      found('WINDOW_LOST', '09:30', hallAt('09:30', { 2: lost('09:29', silentMin) }))
    expect(silent(4.9)).toEqual([])
    expect(silent(5)).toEqual(['window:2 ALERT'])
  })
})

describe('a device', () => {
  const device: DeviceNow = {
    deviceId: 3,
    kind: 'KIOSK',
    name: '取号机',
    seenAt: at('09:00'),
    silentMin: 0,
    paperLeft: null,
    printerFailedAt: null,
  }
  const wrongWith = (change: Partial<DeviceNow>, time = '09:30'): string[] =>
    findings(examplePlan, { ...hallAt(time), devices: [{ ...device, ...change }] }, at(time))
      .filter(({ deviceId }) => deviceId !== null)
      .map(({ rule, level }) => `${rule} ${level}`)

  it('is missed after two minutes, while the hall is open', () => {
    expect(wrongWith({ silentMin: 1.9 })).toEqual([])
    expect(wrongWith({ silentMin: 2 })).toEqual(['DEVICE_OFFLINE WARN'])
    expect(wrongWith({ silentMin: 500 }, '18:30')).toEqual([])
  })

  it('says when its paper runs low, and when it is out', () => {
    expect(wrongWith({ paperLeft: 31 })).toEqual([])
    expect(wrongWith({ paperLeft: 30 })).toEqual(['PAPER_LOW WARN'])
    expect(wrongWith({ paperLeft: 0 })).toEqual(['PAPER_OUT ALERT'])
  })

  it('says when its printer did not take a slip', () => {
    expect(wrongWith({ printerFailedAt: at('09:29') })).toEqual(['PRINTER_FAILED WARN'])
  })
})

describe('WAIT_OVERTIME', () => {
  const waits = (from: string, now: string, queueId = 2) =>
    found('WAIT_OVERTIME', now, hallAt(now, {}, line(queueId, from)))

  it('begins after more than twenty minutes, and is graver after more than forty', () => {
    expect(waits('09:00', '09:20')).toEqual([])
    expect(waits('09:00', '09:21')).toEqual(['ticket:2000 WARN'])
    expect(waits('09:00', '09:40')).toEqual(['ticket:2000 WARN'])
    expect(waits('09:00', '09:41')).toEqual(['ticket:2000 ALERT'])
  })

  it('does not count the time before the doors open, nor the lunch break', () => {
    expect(waits('08:15', '08:50')).toEqual([])
    expect(waits('08:15', '08:51')).toEqual(['ticket:2000 WARN'])
    expect(waits('11:50', '14:10')).toEqual([])
    expect(waits('11:50', '14:11')).toEqual(['ticket:2000 WARN'])
  })

  it('counts lunch where a duty window serves', () => {
    expect(waits('11:50', '12:11', 1)).toEqual(['ticket:1000 WARN'])
  })

  it('is neither begun nor ended by the closing of the hall', () => {
    expect(waits('17:15', '18:20')).toEqual([])
    expect(waits('17:00', '18:20')).toEqual(['ticket:2000 WARN'])
  })
})

describe('QUEUE_LONG', () => {
  const many = (count: number) => line(2, ...Array.from({ length: count }, () => '10:00'))

  it('counts the waiting for each open window, the tide window among them', () => {
    expect(found('QUEUE_LONG', '10:01', hallAt('10:01', {}, many(19)))).toEqual([])
    expect(found('QUEUE_LONG', '10:01', hallAt('10:01', {}, many(20)))).toEqual(['queue:2 WARN'])
    const withoutTide = hallAt('10:01', { 17: empty(null) }, many(10))
    expect(found('QUEUE_LONG', '10:01', withoutTide)).toEqual(['queue:2 WARN'])
    const withPause = hallAt('10:01', { 17: paused('AWAY', '10:00') }, many(10))
    expect(found('QUEUE_LONG', '10:01', withPause)).toEqual(['queue:2 WARN'])
  })

  it('stands when no window is open at all, and not before opening, at lunch or after closing', () => {
    const closed = { 2: empty(null), 17: empty(null) }
    expect(found('QUEUE_LONG', '10:01', hallAt('10:01', closed, many(10)))).toEqual(['queue:2 WARN'])
    for (const time of ['08:29', '12:00', '13:59', '17:30']) {
      expect(found('QUEUE_LONG', time, hallAt(time, closed, many(10)))).toEqual([])
    }
  })
})

describe('SERVICE_OVERTIME', () => {
  it('allows thirty minutes, or twice the standard time when that is longer', () => {
    const short = hallAt('10:00', { 1: serving(1, '10:00') })
    expect(found('SERVICE_OVERTIME', '10:30', short)).toEqual([])
    expect(found('SERVICE_OVERTIME', '10:31', short)).toEqual(['ticket:7 WARN'])
    const long = hallAt('10:00', { 1: serving(2, '10:00') })
    expect(found('SERVICE_OVERTIME', '10:40', long)).toEqual([])
    expect(found('SERVICE_OVERTIME', '10:41', long)).toEqual(['ticket:7 WARN'])
  })

  it('does not count somebody who was only called', () => {
    const called = hallAt('10:00', { 1: serving(1, '10:00', 'CALLED') })
    expect(found('SERVICE_OVERTIME', '11:00', called)).toEqual([])
  })
})

describe('WINDOW_UNMANNED', () => {
  const unmanned = (time: string, since: string | null) =>
    found('WINDOW_UNMANNED', time, hallAt(time, { 1: empty(since), 2: empty(since), 17: empty(null) }))

  it('begins ten minutes after opening, and never for a tide window', () => {
    expect(unmanned('08:00', null)).toEqual([])
    expect(unmanned('08:39', null)).toEqual([])
    expect(unmanned('08:40', null)).toEqual(['window:1 ALERT', 'window:2 ALERT'])
  })

  it('begins ten minutes after somebody left', () => {
    expect(unmanned('10:09', '10:00')).toEqual([])
    expect(unmanned('10:10', '10:00')).toEqual(['window:1 ALERT', 'window:2 ALERT'])
  })

  it('stands at lunch only for duty windows, and begins anew after it', () => {
    expect(unmanned('12:09', '11:30')).toEqual([])
    expect(unmanned('12:10', '11:30')).toEqual(['window:1 ALERT'])
    expect(unmanned('14:09', '11:30')).toEqual([])
    expect(unmanned('14:10', '11:30')).toEqual(['window:1 ALERT', 'window:2 ALERT'])
  })

  it('is over when the hall closes', () => {
    expect(unmanned('17:29', '17:00')).toHaveLength(2)
    expect(unmanned('17:30', '17:00')).toEqual([])
  })
})

describe('PAUSE_OVERTIME', () => {
  const pause = (time: string, reason: PauseReason, since: string) =>
    found('PAUSE_OVERTIME', time, hallAt(time, { 2: paused(reason, since) }))

  it('allows fifteen minutes, and an hour for a meal', () => {
    expect(pause('10:15', 'AWAY', '10:00')).toEqual([])
    expect(pause('10:16', 'AWAY', '10:00')).toEqual(['window:2 WARN'])
    expect(pause('11:00', 'MEAL', '10:00')).toEqual([])
    expect(pause('11:01', 'MEAL', '10:00')).toEqual(['window:2 WARN'])
  })

  it('does not count the lunch break', () => {
    expect(pause('13:00', 'AWAY', '11:50')).toEqual([])
    expect(pause('14:05', 'AWAY', '11:50')).toEqual([])
    expect(pause('14:06', 'AWAY', '11:50')).toEqual(['window:2 WARN'])
  })
})

describe('NO_CALL_WITH_QUEUE', () => {
  const noCall = (time: string, window: WindowNow, waiting = line(2, '10:00')) =>
    found('NO_CALL_WITH_QUEUE', time, hallAt(time, { 2: window, 17: empty(null) }, waiting))

  it('begins after three minutes in which the window was free and somebody waited', () => {
    expect(noCall('10:02', free('09:00'))).toEqual([])
    expect(noCall('10:03', free('09:00'))).toEqual(['window:2 WARN'])
    expect(noCall('10:07', free('10:05'))).toEqual([])
    expect(noCall('10:08', free('10:05'))).toEqual(['window:2 WARN'])
  })

  it('is nothing while nobody waits, while the window is paused, and at lunch', () => {
    expect(noCall('10:30', free('09:00'), [])).toEqual([])
    expect(noCall('10:30', free('09:00'), line(1, '10:00'))).toEqual([])
    expect(noCall('10:10', paused('AWAY', '10:00'))).toEqual([])
    expect(noCall('12:30', free('11:58'), line(2, '11:58'))).toEqual([])
  })

  it('counts from when a number came into this line, and not when it is meant for another window', () => {
    const moved = line(2, '09:00').map((ticket) => ({ ...ticket, inLineSince: at('10:00') }))
    expect(noCall('10:02', free('09:00'), moved)).toEqual([])
    expect(noCall('10:03', free('09:00'), moved)).toEqual(['window:2 WARN'])
    const reserved = moved.map((ticket) => ({ ...ticket, reservedWindowId: 17 }))
    expect(noCall('10:30', free('09:00'), reserved)).toEqual([])
  })

  it('holds for an open tide window as for any other', () => {
    const state = hallAt('10:03', { 2: serving(1, '10:00'), 17: free('09:00') }, line(2, '10:00'))
    expect(found('NO_CALL_WITH_QUEUE', '10:03', state)).toEqual(['window:17 WARN'])
  })
})
