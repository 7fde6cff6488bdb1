import { expect, it } from 'vitest'
import type { Alert } from '../../contract/alerts.ts'
import type { Caller } from '../../tests/harness/caller.ts'
import type { House } from '../../tests/harness/house.ts'
import { openConnected } from '../../tests/harness/rated-service.ts'
import { tellProvince } from '../province/index.ts'
import { watchAlerts } from './index.ts'

const sysAdmin = 'hl037'
const alertsOf = (house: House, caller: Caller): Promise<Alert[]> =>
  caller.get(`/api/halls/${house.hallId}/alerts`)

it(
  'a backlog of the province is told to who runs the system, and to nobody at a window',
  { timeout: 90_000 },
  async () => {
    await using connected = await openConnected()
    const { house, peer, post, later } = connected
    const tell = () => tellProvince.run(house.ctx, {})
    const watch = () => watchAlerts.run(house.ctx, {})
    // A login that nobody used for half an hour is over.
    const seen = async () => alertsOf(house, await house.loginAs(sysAdmin))
    peer.mode = 'away'
    await post.rate(await post.serve())
    await tell()
    later(30)
    await watch()
    expect(await seen()).toEqual([])
    later(1)
    await watch()
    await watch()
    const admin = await house.loginAs(sysAdmin)
    const alerts = await alertsOf(house, admin)
    expect(alerts).toMatchObject([
      { rule: 'PUSH_BACKLOG', level: 'WARN', waiting: 2, concerns: 'SYS_ADMIN', closedAt: null },
    ])
    const clerk = await house.loginAs('hl008')
    expect((await alertsOf(house, clerk)).map(({ rule }) => rule)).not.toContain('PUSH_BACKLOG')
    // Of the hall itself there are alerts too, which are no business of theirs.
    const rows = await house.ctx.db.selectFrom('alert').select(['id', 'rule']).execute()
    const other = rows.find(({ rule }) => rule !== 'PUSH_BACKLOG')
    expect(other).toBeDefined()
    expect((await admin.command(`/api/alerts/${other?.id}/acknowledge`)).body.code).toBe('not-allowed')

    const known = await admin.do(`/api/alerts/${alerts[0]?.id}/acknowledge`)
    expect(known.acknowledged).not.toBeNull()
    // At six it is graver, and asks again.
    house.clock.set('2026-11-23T18:00:00+08:00')
    await watch()
    expect(await seen()).toMatchObject([{ level: 'ALERT', acknowledged: null }])
    peer.mode = 'good'
    await tell()
    await watch()
    const [over] = await seen()
    expect(over?.closedAt).not.toBeNull()
  },
)
