import { sql } from 'kysely'
import { expect, it } from 'vitest'
import type { LogEntry } from '../../contract/log.ts'
import { person, receive } from '../../tests/harness/at-cases.ts'
import { openWindow } from '../../tests/harness/at-window.ts'
import { openHouse } from '../../tests/harness/house.ts'

it('who looked for a person by a number of theirs stands in the log, and the number does not', async () => {
  await using house = await openHouse({ settings: { ROLES: 'web' } })
  const { clerk, windowId } = await openWindow(house)
  const { hallId } = house
  const more = { externalNo: 'QYKB-1' }
  const { projectNo } = await receive(house, clerk, { windowId, code: 'A02-1', more })
  const applicant = { ...person, paper: 'PASSPORT', idNo: 'E12345678' }
  await receive(house, clerk, { windowId, code: 'A02-1', more: { applicant } })
  const phone = '13800000001'
  const typed = ['410902 19800101 0011', '410902195512120024', 'e1234 5678']
  // A case, a number from elsewhere, a firm, a passport that nobody has shown: these tell of no person.
  const others = [projectNo, 'QYKB-1', '91410902MA9F1X2Y3Q', 'E87654321']
  for (const text of [...typed, ...others]) await clerk.post(`/api/halls/${hallId}/cases/find`, { text })
  const desk = await house.loginAs('hl006')
  for (const text of ['A001', phone, person.idNo])
    await desk.ask('POST', `/api/halls/${hallId}/desk/find`, { text })

  const reader = await house.loginAs('hl039')
  const { entries }: { entries: LogEntry[] } = await reader.get(`/api/halls/${hallId}/log`)
  const searches = entries.filter(({ what }) => what.includes('查找'))
  expect(searches.map(({ who, what }) => `${who} ${what}`)).toEqual([
    expect.stringMatching(/（HL006） 按居民身份证号码查找取号记录$/),
    expect.stringMatching(/（HL006） 按手机号码查找取号记录$/),
    expect.stringMatching(/（HL008） 按其他证件号码查找办件$/),
    expect.stringMatching(/（HL008） 按居民身份证号码查找办件$/),
    expect.stringMatching(/（HL008） 按居民身份证号码查找办件$/),
  ])
  const log = sql<{ event: string }>`select event::text as event from hall_event`
  const { rows } = await log.execute(house.ctx.db)
  for (const { event } of rows) expect(event).not.toMatch(/19800101|19551212|12345678|1380000/)
}, 90_000)
