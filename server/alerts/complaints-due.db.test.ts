import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Alert } from '../../contract/alerts.ts'
import {
  aComplaint,
  complaintOfficer,
  complaintsOf,
  steering,
  stepOf,
  untilHandled,
} from '../../tests/harness/at-complaints.ts'
import { openHouse } from '../../tests/harness/house.ts'
import { watchAlerts } from './index.ts'

describe('a complaint whose limit comes', { timeout: 60_000 }, () => {
  it('is warned of a working day before, urgent unanswered, critical when late, each once, from officer to leaders', async () => {
    await using house = await openHouse({ settings: { ROLES: 'web' } })
    const { officer: registering } = await steering(house)
    const { id, complaintNo } = await registering.do(complaintsOf(house), aComplaint)
    // Nobody stays logged in over these days.
    const due = async (account: string): Promise<Alert[]> => {
      const caller = await house.loginAs(account)
      const alerts: Alert[] = await caller.get(`/api/halls/${house.hallId}/alerts`)
      return alerts.filter(({ rule }) => rule === 'COMPLAINT_DUE')
    }
    const at = async (moment: string) => {
      house.clock.set(moment)
      await watchAlerts.run(house.ctx, {})
      await watchAlerts.run(house.ctx, {})
      const open = (await due(complaintOfficer)).filter(({ closedAt }) => closedAt === null)
      return open.map(({ level, concerns }) => `${level} ${concerns}`)
    }
    expect(await at('2026-11-23T15:15:00+08:00')).toEqual([])
    expect(await at('2026-11-23T15:16:00+08:00')).toEqual(['ALERT COMPLAINT_OFFICER'])
    await untilHandled(await steering(house), id)
    expect(await at('2026-11-24T16:00:00+08:00')).toEqual([])
    expect(await at('2026-11-25T08:29:00+08:00')).toEqual([])
    expect(await at('2026-11-25T09:00:00+08:00')).toEqual(['WARN COMPLAINT_OFFICER'])
    expect(await due('hl022')).toEqual([])
    // Nobody answers: it goes to the department it was given to, to the supervisor, to the director.
    expect(await at('2026-11-25T09:10:00+08:00')).toEqual(['WARN DEPT_LEADER'])
    expect(await due('hl022')).toMatchObject([{ ticketNo: complaintNo }])
    expect(await at('2026-11-25T09:20:00+08:00')).toEqual(['WARN SUPERVISOR'])
    expect(await at('2026-11-26T17:31:00+08:00')).toEqual(['CRITICAL SUPERVISOR'])
    // In the evening nobody is passed over.
    expect(await at('2026-11-26T22:00:00+08:00')).toEqual(['CRITICAL SUPERVISOR'])
    expect(await at('2026-11-27T08:39:00+08:00')).toEqual(['CRITICAL SUPERVISOR'])
    expect(await at('2026-11-27T08:40:00+08:00')).toEqual(['CRITICAL HALL_DIRECTOR'])
    const officer = await house.loginAs(complaintOfficer)
    const told = { told: 'PHONE', isSatisfied: true, words: '已电话反馈办理结果。' }
    await stepOf(id)(officer, 'FEED_BACK', told)
    expect(await at('2026-11-27T08:42:00+08:00')).toEqual([])
    expect((await due('hl001')).every(({ closedAt }) => closedAt !== null)).toBe(true)
    const raised = await house.ctx.db
      .selectFrom('hall_event')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where(sql<string>`event->>'type'`, '=', 'alert-raised')
      .where(sql<string>`event->>'rule'`, '=', 'COMPLAINT_DUE')
      .executeTakeFirstOrThrow()
    // Unanswered, near, and overdue.
    expect(raised.count).toBe(3)
  })
})
