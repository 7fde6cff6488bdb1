import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RoleCode } from '../../contract/staff.ts'
import { actsOf, type By } from './actors.ts'
import { at, director, officer, registered } from './complaint-example.ts'
import { appointableRoles, steeringOf, steeringRoles, steers } from './steering.ts'

const now = at('11-23', '11:00')
const by = (staffId: number, role: RoleCode): By => ({ staffId, role, departmentId: 2, at: now })
const supervisor = by(41, 'SUPERVISOR')

describe('a complaint falls', () => {
  it('to the officer, about the officer to the director, about both to the supervisor, about all to be chosen', () => {
    expect(steeringOf(registered())).toBe('COMPLAINT_OFFICER')
    const aboutOfficer = { isAboutOfficer: true, aboutStaff: [34] }
    expect(steeringOf(registered(aboutOfficer))).toBe('HALL_DIRECTOR')
    const both = registered({ isAboutOfficer: true, aboutStaff: [34, 1], freeRoles: ['SUPERVISOR'] })
    expect(steeringOf(both)).toBe('SUPERVISOR')
    expect(steeringOf({ ...both, freeRoles: [] })).toBe('NOBODY')
    expect(steeringOf({ ...both, freeRoles: [], appointeeId: 70 })).toBe('APPOINTED')
    expect([officer(now), director(now), supervisor].map((who) => actsOf(both, who))).toEqual([
      [],
      [],
      ['ACCEPT', 'NOT_ACCEPT', 'TRANSFER'],
    ])
    // Who was chosen steers, whatever they are, and nobody beside them.
    const chosen = { ...both, freeRoles: [], aboutStaff: [34, 1, 41], appointeeId: 70 }
    expect(actsOf(chosen, by(70, 'HALL_MANAGER'))).toEqual(['ACCEPT', 'NOT_ACCEPT', 'TRANSFER'])
    expect(actsOf(chosen, by(71, 'HALL_MANAGER'))).toEqual([])
  })

  it('to the director too in a hall that has no officer', () => {
    expect(steeringOf(registered({ freeRoles: ['HALL_DIRECTOR', 'SUPERVISOR'] }))).toBe('HALL_DIRECTOR')
  })

  it('with its longer limit to the supervisor only where it is about every director', () => {
    const accepted = registered({ status: 'ACCEPTED' })
    expect(actsOf(accepted, supervisor)).toEqual([])
    const aboutDirectors = registered({
      status: 'ACCEPTED',
      aboutStaff: [1],
      freeRoles: ['COMPLAINT_OFFICER', 'SUPERVISOR'],
    })
    expect(actsOf(aboutDirectors, supervisor)).toEqual(['EXTEND'])
  })

  it('to somebody whatever it is about, or to be chosen, and never to whom it is about', () => {
    const people = fc.uniqueArray(
      fc.record({
        staffId: fc.integer({ min: 1, max: 12 }),
        role: fc.constantFrom(...steeringRoles, ...appointableRoles, 'WINDOW_STAFF' as const),
      }),
      { selector: ({ staffId }) => staffId, maxLength: 12 },
    )
    fc.assert(
      fc.property(people, fc.uniqueArray(fc.integer({ min: 1, max: 12 })), (staff, aboutStaff) => {
        const free = staff.filter(({ staffId }) => !aboutStaff.includes(staffId))
        const freeRoles = steeringRoles.filter((role) => free.some((each) => each.role === role))
        const isAboutOfficer = staff.some(
          ({ staffId, role }) => role === 'COMPLAINT_OFFICER' && aboutStaff.includes(staffId),
        )
        const complaint = registered({ aboutStaff, freeRoles, isAboutOfficer })
        const steering = staff.filter((each) => steers(complaint, each))
        expect(steering.length === 0).toBe(steeringOf(complaint) === 'NOBODY')
        expect(steering.filter(({ staffId }) => aboutStaff.includes(staffId))).toEqual([])
      }),
    )
  })
})
