import { describe, expect, it } from 'vitest'
import { openAdmin } from './harness/at-admin.ts'
import { barriers } from './harness/axe.ts'
import { openBrowser, part, picture } from './harness/browser.ts'
import { playMonth } from './harness/case-month.ts'
import { openHouse } from './harness/house.ts'

const month = {
  seed: 7,
  cases: 80,
  from: '2026-09-29',
  lastArrival: '2026-10-14',
  until: new Date('2026-10-16T20:00:00+08:00'),
}

describe('the indicators of cases', { timeout: 180_000 }, () => {
  it('show the red cards of each month, the cases behind a number, and the departments by their score', async () => {
    await using house = await openHouse({ at: '2026-09-29T08:00:00+08:00', settings: { ROLES: 'web' } })
    await using screens = await openBrowser()
    const { stories } = await playMonth(house, month)
    const director = await openAdmin(screens, { url: house.url, account: 'hl001', page: 'indicators' })
    const tab = (name: string) => part(director, 'indicator-tab', { tab: name })
    await tab('cases').click()

    const received = stories.filter(({ receivedAt }) => receivedAt >= new Date('2026-10-01T00:00:00+08:00'))
    const red = part(director, 'indicator', { code: 'I-22' })
    await red.waitFor()
    const [above, below] = ((await red.getByTestId('counts').textContent()) ?? '').split(' / ').map(Number)
    expect(below).toBeGreaterThan(0)
    expect(below).toBeLessThanOrEqual(received.length)
    const present = part(director, 'red-card-month', { month: '2026-10' })
    expect(await present.textContent()).toContain(`${above} / ${below}`)
    expect(await part(director, 'red-card-month').count()).toBe(12)
    await picture(director, 'indicators-cases')

    await red.getByTestId('look-at').click()
    expect(await part(director, 'case').count()).toBe(above)
    await picture(director, 'indicators-behind')
    expect(await barriers(director)).toEqual([])
    await part(director, 'indicator', { code: 'I-2' }).getByTestId('look-at').click()
    await part(director, 'item').first().waitFor()
    // From a number to what it counts, and to the case itself.
    await red.getByTestId('look-at').click()
    const counted = part(director, 'case').first()
    const projectNo = (await counted.getAttribute('data-project-no')) ?? ''
    await counted.getByTestId('to-case').click()
    await director.locator('tx-case-sheet').getByText(projectNo).waitFor()
    await director.goBack()
    await part(director, 'count').waitFor()

    await tab('departments').click()
    await part(director, 'department').first().waitFor()
    await picture(director, 'indicators-departments')
    expect(await barriers(director)).toEqual([])
  })
})
