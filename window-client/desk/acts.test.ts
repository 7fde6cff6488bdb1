import { describe, expect, it } from 'vitest'
import { TicketStatus } from '../../contract/tickets.ts'
import { actsFor, isAtDesk } from './acts.ts'
import { ticketWith } from './ticket-example.ts'

const acts = (status: TicketStatus, role: Parameters<typeof actsFor>[1] = 'DESK') =>
  actsFor(ticketWith({ status }), role)

describe('the acts on a number', () => {
  it('that waits: everything but restoring, and putting it first only for managers', () => {
    expect(acts('WAITING')).toEqual(['priority', 'transfer', 'reprint', 'cancel', 'void'])
    expect(acts('WAITING', 'HALL_MANAGER')).toContain('pin')
    expect(acts('WAITING', 'HALL_DIRECTOR')).toContain('pin')
  })

  it('that was passed begin with restoring', () => {
    expect(acts('PASSED')).toEqual(['restore', 'reprint', 'cancel', 'void'])
  })

  it('in the hands of a window leave it there, unless it is sent on', () => {
    expect(acts('CALLED')).toEqual(['reprint'])
    expect(acts('SERVING')).toEqual(['transfer'])
    expect(acts('HELD')).toEqual(['void'])
  })

  it('that is over are none, whatever ended it', () => {
    for (const status of ['COMPLETED', 'CANCELLED', 'VOIDED', 'EXPIRED'] as const) {
      expect(acts(status)).toEqual([])
    }
  })

  it('put its holder on the list at any time, for managers only', () => {
    for (const status of TicketStatus.enum) {
      expect(acts(status)).not.toContain('restrict')
      expect(acts(status, 'HALL_MANAGER')).toContain('restrict')
    }
  })

  it('are nobody else’s', () => {
    expect(acts('WAITING', 'WINDOW_STAFF')).toEqual([])
    expect(isAtDesk('WINDOW_STAFF')).toBe(false)
  })
})
