import { hallWarnings } from '../hall-files/index.ts'
import { demoHall, demoText, mistakesOf, valid } from '../../tests/harness/hall-example.ts'
import { describe, expect, it } from 'vitest'
import { administrators } from '../../contract/staff.ts'

/** Who answers for a bad rating, away from the windows. */
const answering = ['DEPT_LEADER', 'CHIEF_REP', 'QC_REVIEWER']

describe('the demo halls', () => {
  const county = valid(demoHall('pyhl'))

  it.each(['pyhl', 'cql', 'rj'])('%s is free of mistakes', (name) => {
    expect(mistakesOf(demoHall(name))).toEqual([])
  })

  it('show one catch-all material, one window without a guide and nothing else to an inspector', () => {
    const warnings = ['pyhl', 'cql', 'rj'].flatMap((name) => hallWarnings(valid(demoHall(name))))
    expect(warnings).toEqual([
      { file: 'windows.csv', line: 17, reason: '15号窗口的业务都没有办事指南（事项）。' },
      { file: 'materials.csv', line: 165, reason: expect.stringContaining('兜底条款“其他材料”') },
    ])
  })

  it.each(['day-ordinary', 'day-peak-monday'])('offers every service that people of %s come for', (day) => {
    const lines = demoText(`pyhl/days/${day}.csv`).trim().split('\n').slice(1)
    const wanted = new Set(lines.map((line) => line.split(',')[1]))
    const offered = new Set(county.serviceTypes.map(({ name }) => name))
    expect([...wanted].filter((name) => !offered.has(name ?? ''))).toEqual([])
  })

  it('has the 13 published themes with their 62 items, word for word', () => {
    const published = demoText('themes.csv').trim().split('\n').slice(1)
    const names = new Map(county.themes.map(({ no, name }) => [no, name]))
    const ours = county.themeItems.map(
      ({ themeNo, item, department }) => `${themeNo},${names.get(themeNo)},${item},${department}`,
    )
    expect(ours).toEqual(published)
    expect(county.themes).toHaveLength(13)
    expect(ours).toHaveLength(62)
  })

  it('serves every theme at the one-matter window in 20 to 25 minutes', () => {
    const themes = county.serviceTypes.filter(({ themeNo }) => themeNo !== null)
    expect(themes).toHaveLength(13)
    expect(new Set(themes.map(({ queue }) => queue))).toEqual(new Set(['Y']))
    expect(themes.every(({ standardMinutes }) => standardMinutes >= 20 && standardMinutes <= 25)).toBe(true)
    const windows = county.bindings.filter(({ queue }) => queue === 'Y').map(({ windowNo }) => windowNo)
    expect(windows).toEqual(['3'])
  })

  it('has 36 staff, 9 of them party members, one not qualified and two on leave', () => {
    const elsewhere = new Set<string>([...administrators, ...answering, 'SUPERVISOR'])
    const inTheHall = county.staff.filter(({ role }) => !elsewhere.has(role))
    expect(inTheHall).toHaveLength(36)
    expect(inTheHall.filter(({ isPartyMember }) => isPartyMember)).toHaveLength(9)
    expect(inTheHall.filter(({ qualifiedOn }) => qualifiedOn === null)).toHaveLength(1)
    expect(inTheHall.filter(({ isOnLeave }) => isOnLeave)).toHaveLength(2)
    expect(inTheHall[0]).toMatchObject({ workNo: 'HL001', account: 'hl001' })
  })

  it.each(['pyhl', 'cql', 'rj'])('%s has three administrators, three people without a window', (name) => {
    const three = valid(demoHall(name)).staff.filter(({ role }) => administrators.includes(role))
    expect(three.map(({ role }) => role)).toEqual([...administrators])
    expect(three.flatMap(({ windows }) => windows)).toEqual([])
  })

  it.each(['pyhl', 'cql', 'rj'])('%s has somebody for every step that puts a bad rating right', (name) => {
    const { staff, serviceTypes } = valid(demoHall(name))
    const roles = new Set<string>(staff.map(({ role }) => role))
    expect(['RATING_OFFICER', 'QC_REVIEWER'].filter((role) => !roles.has(role))).toEqual([])
    const handlers = staff.filter(({ role }) => role === 'DEPT_LEADER' || role === 'CHIEF_REP')
    // Nobody handles what was said of himself: these serve at no window.
    expect(handlers.flatMap(({ windows }) => windows)).toEqual([])
    const answered = new Set(handlers.map(({ department }) => department))
    expect(serviceTypes.filter(({ department }) => !answered.has(department))).toEqual([])
  })

  it.each(['pyhl', 'cql', 'rj'])('%s has a rating terminal for every window', (name) => {
    const { devices, windows } = valid(demoHall(name))
    const terminals = devices.filter(({ kind }) => kind === 'RATING_TERMINAL')
    expect(terminals.map(({ code, zone }) => [code, zone])).toEqual(
      windows.map(({ no, zone }) => [`rating-${no}`, zone]),
    )
  })

  it('has somebody at work for every window that calls numbers', () => {
    const atWork = county.staff.filter(({ qualifiedOn, isOnLeave }) => qualifiedOn !== null && !isOnLeave)
    const firstChoices = new Set(atWork.map(({ windows }) => windows[0]))
    const calling = county.windows.filter(({ kind }) => kind !== 'TIDE').map(({ no }) => no)
    expect(calling.filter((no) => !firstChoices.has(no))).toEqual([])
  })
})
