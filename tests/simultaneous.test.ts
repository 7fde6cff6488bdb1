import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { letWait, openWindows } from './harness/crowd.ts'
import { newCommandId } from './harness/caller.ts'
import { openHouse, type House } from './harness/house.ts'

/** How many answers of each kind: `ok`, or the code of the refusal. */
function codes(answers: { body: { code?: string } }[]): Record<string, number> {
  const kinds = Map.groupBy(answers, (answer) => answer.body.code ?? 'ok')
  return Object.fromEntries([...kinds].map(([code, all]) => [code, all.length]))
}

const byNumber = (a: number, b: number) => a - b
const byText = (a: string, b: string) => a.localeCompare(b)

describe('people press at once', () => {
  it('sixty windows on six hundred waiting get sixty different numbers, the first sixty', async () => {
    await using house = await openHouse()
    const posts = await openWindows(house, 60)
    await letWait(house, 600)
    const answers = await Promise.all(
      posts.map(({ clerk, windowId }) => clerk.command(`/api/windows/${windowId}/call-next`)),
    )
    expect(codes(answers)).toEqual({ ok: 60 })
    const numbers = answers.map((answer) => answer.body.current.ticketNo)
    expect(numbers.toSorted(byText)).toEqual(
      Array.from({ length: 60 }, (_, n) => `A${String(n + 1).padStart(3, '0')}`),
    )
    await expectTruth(house)
  })

  it('two hundred presses on one waiting number: one call, 199 polite refusals', async () => {
    await using house = await openHouse()
    const posts = await openWindows(house, 200)
    await letWait(house, 1)
    const presses = posts.map(({ clerk, windowId }) => clerk.command(`/api/windows/${windowId}/call-next`))
    expect(codes(await Promise.all(presses))).toEqual({ ok: 1, 'queue-empty': 199 })
    await expectTruth(house)
  })

  it('three hundred takes get three hundred consecutive numbers', async () => {
    await using house = await openHouse()
    const serviceTypeId = house.serviceTypeId('咨询')
    const takes = Array.from({ length: 300 }, () =>
      house.anyone.command(`/api/halls/${house.hallId}/tickets`, { serviceTypeId }),
    )
    const answers = await Promise.all(takes)
    expect(codes(answers)).toEqual({ ok: 300 })
    const numbers = answers.map((answer) => Number(answer.body.ticketNo.slice(1))).toSorted(byNumber)
    expect(numbers).toEqual(Array.from({ length: 300 }, (_, n) => n + 1))
    await expectTruth(house)
  })

  it('one kiosk that sends its take five times takes one number', async () => {
    await using house = await openHouse()
    const body = { commandId: newCommandId(), serviceTypeId: house.serviceTypeId('咨询') }
    const takes = Array.from({ length: 5 }, () =>
      house.anyone.ask('POST', `/api/halls/${house.hallId}/tickets`, body),
    )
    const answers = await Promise.all(takes)
    expect(new Set(answers.map((answer) => answer.text)).size).toBe(1)
    expect(answers[0]?.body.ticketNo).toBe('A001')
  })

  it('two people cannot open one window, nor one person two', async () => {
    await using house = await openHouse()
    const [first, second] = await Promise.all([house.loginAs('hl008'), house.loginAs('hl009')])
    const [window1, window2] = (await first.get('/api/me')).openableWindows
    const answers = await Promise.all([
      first.command(`/api/windows/${window1.windowId}/open`),
      second.command(`/api/windows/${window1.windowId}/open`),
    ])
    expect(answers.map((answer) => answer.status).toSorted(byNumber)).toEqual([200, 409])
    const winner = answers[0]?.status === 200 ? first : second
    const refused = await winner.command(`/api/windows/${window2.windowId}/open`)
    expect(refused.body.code).toBe('staff-at-other-window')
  })
})

/** No window holds two numbers, no number is there twice, and the log has no gap. */
async function expectTruth({ ctx, hallId }: House): Promise<void> {
  const { rows } = await sql<{ twice: number; doubles: number; gap: number }>`
    select
      (select count(*)::int from (select window_id from ticket where status in ('CALLED', 'SERVING')
        group by window_id having count(*) > 1) busy) as twice,
      (select count(*)::int from (select ticket_no from ticket group by hall_id, business_day, ticket_no
        having count(*) > 1) same) as doubles,
      (select (max(seq) - count(*))::int from hall_event where hall_id = ${hallId}) as gap`.execute(ctx.db)
  expect(rows[0]).toEqual({ twice: 0, doubles: 0, gap: 0 })
}
